//! Pages of life stages.

use super::by_term::{Shown, choice, place_on};
use super::lists::{rest_of, slice};
use super::views::Maker;
use crate::model::Ref;
use crate::plan::Target;
use crate::view::{List, StagePage, TermSection};

impl Maker<'_> {
    /// The first page of a stage: what there is, by need.
    pub(super) fn stage_page(&self, at: usize) -> StagePage {
        let entries = self.plan().stage_entries(at);
        let mut shown = Shown::new(entries.len());
        let needs = 0..self.catalog().vocabulary.needs.len();
        let mut sections: Vec<_> = needs
            .filter_map(|need| self.need_in_stage(at, need, &mut shown))
            .collect();
        sections.extend(self.sections_without_need(at, &mut shown));
        StagePage {
            term: self.stage(at),
            choices: sections.iter().map(choice).collect(),
            sections,
            path: self.life_path(at),
            hand_overs: self.hand_overs(entries),
            gaps: self.gaps(|gap| gap.touches(at)),
            pager: self.term_pager(entries.len(), 0, |page| Target::Stage(at, page)),
        }
    }

    /// A later page of a stage: all of its entries, by kind.
    pub(super) fn stage_rest(&self, at: usize, page: usize) -> List {
        let entries = self.plan().stage_entries(at);
        List {
            term: Some(self.stage(at)),
            sections: self.sections_by_kind(slice(entries, rest_of(page))),
            pager: self.term_pager(entries.len(), page, |page| Target::Stage(at, page)),
            ..List::default()
        }
    }

    /// What there is for a need in a stage, and the offers for it of which
    /// nobody says for which stage they are.
    fn need_in_stage(&self, at: usize, need: usize, shown: &mut Shown) -> Option<TermSection> {
        let staged = self.of_need(self.plan().stage_entries(at), need);
        let unstaged = self.of_need(self.plan().unstaged(), need);
        if staged.is_empty() && unstaged.is_empty() {
            return None;
        }
        let term = self.need(need);
        let mut section = self.term_section(&term.id, term.name.clone(), &staged, shown);
        section.unstaged = self.term_entries(&unstaged, shown);
        section.more += unstaged.len() - section.unstaged.len();
        // The page of the need has no place for a stage that nothing names.
        section.across = (!staged.is_empty()).then(|| place_on(&term, &self.stage(at)));
        section.coverage = Some(format!("{}#{}", self.path(Target::Coverage), term.id).into());
        section.summary = term.summary;
        Some(section)
    }

    /// The entries of a need. Who takes any question comes first under the most
    /// general need, and elsewhere after those who know the matter.
    fn of_need(&self, entries: &[Ref], need: usize) -> Vec<Ref> {
        let general = self.catalog().site.general_contact;
        let general = general.map(|contact| Ref::Center(contact.center));
        let mut entries: Vec<Ref> = entries
            .iter()
            .copied()
            .filter(|of| self.catalog().entity(*of).needs.contains(&need))
            .collect();
        entries.sort_by_key(|of| (Some(*of) == general) == (need > 0));
        entries
    }

    /// Entries of a stage that name no need, then such offers without a stage.
    fn sections_without_need(&self, at: usize, shown: &mut Shown) -> Vec<TermSection> {
        let without = |entries: &[Ref]| -> Vec<Ref> {
            let entries = entries.iter().copied();
            entries
                .filter(|of| self.catalog().entity(*of).needs.is_empty())
                .collect()
        };
        let others = without(self.plan().stage_entries(at));
        let unstaged = without(self.plan().unstaged());
        let others = self.common_section("others", &others, shown);
        let unstaged = self.common_section("unstaged", &unstaged, shown);
        others.into_iter().chain(unstaged).collect()
    }
}
