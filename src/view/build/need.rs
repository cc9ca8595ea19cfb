//! Pages of needs.

use super::by_term::{Shown, place_on};
use super::lists::{rest_of, slice};
use super::views::Maker;
use crate::model::Ref;
use crate::plan::Target;
use crate::view::{Choice, List, NeedPage, TermLink, TermSection};

impl Maker<'_> {
    /// The first page of a need: what there is, by life stage. What serves every
    /// stage, or may serve any, stands above them once, and not in each.
    pub(super) fn need_page(&self, at: usize) -> NeedPage {
        let entries = self.plan().need_entries(at);
        let stages = self.catalog().vocabulary.stages.len();
        let served = |of: &Ref| self.catalog().entity(*of).stages.len();
        let (throughout, rest): (Vec<Ref>, Vec<Ref>) = entries
            .iter()
            .partition(|of| stages > 1 && served(of) == stages);
        let (unstaged, placed): (Vec<Ref>, Vec<Ref>) =
            rest.into_iter().partition(|of| served(of) == 0);
        let mut shown = Shown::new(entries.len());
        let mut sections = Vec::new();
        sections.extend(self.section_for_all("all-stages", &throughout, &mut shown));
        sections.extend(self.section_for_all("unstaged", &unstaged, &mut shown));
        let (mut others, mut choices) = (Vec::new(), Vec::new());
        for stage in 0..stages {
            let section = self.stage_of_need(at, stage, &placed, &mut shown);
            if section.is_some() || !throughout.is_empty() {
                choices.push(self.stage_choice(stage));
            }
            match section {
                Some(section) => sections.push(section),
                None if throughout.is_empty() => {}
                None => others.push(self.elsewhere(at, stage)),
            }
        }
        let siblings = 0..self.catalog().vocabulary.needs.len();
        NeedPage {
            term: self.need(at),
            choices,
            sections,
            others,
            siblings: siblings.map(|at| self.need(at)).collect(),
            pager: self.term_pager(entries.len(), 0, |page| Target::Need(at, page)),
        }
    }

    /// A later page of a need: all of its entries, by kind.
    pub(super) fn need_rest(&self, at: usize, page: usize) -> List {
        let entries = self.plan().need_entries(at);
        List {
            term: Some(self.need(at)),
            sections: self.sections_by_kind(slice(entries, rest_of(page))),
            pager: self.term_pager(entries.len(), page, |page| Target::Need(at, page)),
            ..List::default()
        }
    }

    /// A section that concerns every stage: it stays whichever one chooses.
    fn section_for_all(&self, id: &str, entries: &[Ref], shown: &mut Shown) -> Option<TermSection> {
        let section = self.common_section(id, entries, shown);
        section.map(|section| TermSection {
            always: true,
            ..section
        })
    }

    fn stage_of_need(
        &self,
        need: usize,
        stage: usize,
        entries: &[Ref],
        shown: &mut Shown,
    ) -> Option<TermSection> {
        let entries: Vec<Ref> = entries
            .iter()
            .copied()
            .filter(|of| self.catalog().entity(*of).stages.contains(&stage))
            .collect();
        let term = self.stage(stage);
        (!entries.is_empty()).then(|| TermSection {
            across: Some(place_on(&term, &self.need(need))),
            summary: term.ages,
            ..self.term_section(&term.id, term.name, &entries, shown)
        })
    }

    fn stage_choice(&self, stage: usize) -> Choice {
        let term = self.stage(stage);
        Choice {
            id: term.id,
            title: term.name,
        }
    }

    /// The place of a stage for which there is nothing of its own.
    fn elsewhere(&self, need: usize, stage: usize) -> TermLink {
        let term = self.stage(stage);
        TermLink {
            link: place_on(&term, &self.need(need)),
            id: term.id,
        }
    }
}
