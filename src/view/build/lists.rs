use std::collections::BTreeMap;
use std::sync::Arc;

use super::cards::kind_name;
use super::views::Maker;
use crate::model::Ref;
use crate::plan::{ListKind, PER_PAGE, Target};
use crate::view::{Article, List, ListSection, Pager};

impl Maker<'_> {
    /// A page of a list. It gets its own slice of the entries and no more.
    pub(super) fn list(&self, kind: ListKind, page: usize) -> List {
        let entries = kind.entries(self.catalog());
        let section = ListSection {
            id: "entries".to_owned(),
            title: None,
            summary: None,
            cards: self.cards(slice(&entries, page)),
        };
        List {
            lead: Some(self.string_run(&format!("leads.{}", kind.folder()))),
            term: None,
            siblings: Vec::new(),
            sections: vec![section],
            pager: self.pager(entries.len(), page, |page| Target::List(kind, page)),
        }
    }

    /// Programs, by their kinds.
    pub(super) fn program_list(&self, page: usize) -> List {
        let mut list = self.list(ListKind::Programs, page);
        let entries = ListKind::Programs.entries(self.catalog());
        let mut by_kind: BTreeMap<usize, Vec<Ref>> = BTreeMap::new();
        for of in slice(&entries, page) {
            if let Ref::Program(at) = of {
                by_kind
                    .entry(self.catalog().programs[at].kind.unwrap_or(usize::MAX))
                    .or_default()
                    .push(of);
            }
        }
        let kinds = &self.catalog().vocabulary.program_kinds;
        if by_kind.len() > 1 {
            list.sections = by_kind
                .into_iter()
                .map(|(kind, entries)| match kinds.get(kind) {
                    Some(kind) => ListSection {
                        id: kind.id.to_string(),
                        title: Some(self.run(&kind.name)),
                        summary: self.optional_run(kind.summary.as_ref()),
                        cards: self.cards(entries),
                    },
                    None => ListSection {
                        id: "others".to_owned(),
                        title: Some(self.string_run("kinds.program")),
                        summary: None,
                        cards: self.cards(entries),
                    },
                })
                .collect();
        }
        list
    }

    /// A page of a life stage: its entries by kind.
    pub(super) fn stage_page(&self, at: usize, page: usize) -> List {
        let entries = self.plan().stage_entries(at);
        let stages = (0..self.catalog().vocabulary.stages.len()).map(|at| self.stage(at));
        let mut sections = self.sections_by_kind(slice(entries, page));
        if (page + 1) * PER_PAGE >= entries.len() {
            sections.extend(self.unstaged_section());
        }
        List {
            lead: None,
            term: Some(self.stage(at)),
            siblings: stages.collect(),
            sections,
            pager: self.pager(entries.len(), page, |page| Target::Stage(at, page)),
        }
    }

    /// A page of a need: its entries by kind.
    pub(super) fn need_page(&self, at: usize, page: usize) -> List {
        let entries = self.plan().need_entries(at);
        let needs = (0..self.catalog().vocabulary.needs.len()).map(|at| self.need(at));
        List {
            lead: None,
            term: Some(self.need(at)),
            siblings: needs.collect(),
            sections: self.sections_by_kind(slice(entries, page)),
            pager: self.pager(entries.len(), page, |page| Target::Need(at, page)),
        }
    }

    /// Offers without a stated stage. Nobody should miss them for that; the
    /// programs' own list has them all where they are many.
    fn unstaged_section(&self) -> Option<ListSection> {
        let offers = self.plan().unstaged();
        (!offers.is_empty()).then(|| ListSection {
            id: "unstaged".to_owned(),
            title: Some(self.string_run("titles.unstaged")),
            summary: Some(self.string_run("leads.unstaged")),
            cards: self.cards(offers.iter().copied().take(PER_PAGE)),
        })
    }

    /// Entries in the order of the catalog, a heading above each kind.
    fn sections_by_kind(&self, entries: impl Iterator<Item = Ref>) -> Vec<ListSection> {
        let mut sections: Vec<ListSection> = Vec::new();
        for of in entries {
            let id = section_id(of);
            let card = self.card(of);
            match sections.last_mut() {
                Some(section) if section.id == id => section.cards.push(card),
                _ => sections.push(ListSection {
                    id: id.to_owned(),
                    title: Some(self.string_run(&format!("titles.{}", id.replace('-', "_")))),
                    summary: None,
                    cards: vec![card],
                }),
            }
        }
        sections
    }

    fn pager(
        &self,
        entries: usize,
        page: usize,
        target: impl Fn(usize) -> Target,
    ) -> Option<Pager> {
        let total = entries.div_ceil(PER_PAGE);
        let path = |page: usize| -> Arc<str> { self.path(target(page)) };
        (total > 1).then(|| Pager {
            current: page + 1,
            total,
            entries,
            previous: page.checked_sub(1).map(path),
            next: (page + 1 < total).then(|| path(page + 1)),
        })
    }

    pub(super) fn news(&self, at: usize, root: &str) -> Article {
        let news = &self.catalog().news[at];
        Article {
            summary: self.optional_run(news.entity.summary.as_ref()),
            date: Some(self.date(news.publish)),
            body: self.html(news.entity.body.as_ref(), root),
        }
    }

    pub(super) fn free_page(&self, at: usize, root: &str) -> Article {
        let entity = &self.catalog().pages[at].entity;
        Article {
            summary: self.optional_run(entity.summary.as_ref()),
            date: None,
            body: self.html(entity.body.as_ref(), root),
        }
    }
}

fn slice(entries: &[Ref], page: usize) -> impl Iterator<Item = Ref> + '_ {
    entries.iter().copied().skip(page * PER_PAGE).take(PER_PAGE)
}

/// The section of a stage's or need's page under which a thing stands.
fn section_id(of: Ref) -> &'static str {
    match of {
        Ref::Center(_) => "centers",
        Ref::Program(_) => "programs",
        Ref::Group(_) => "groups",
        Ref::Leaflet(_) => "leaflets",
        Ref::Sheet(_) => "sheets",
        _ => kind_name(of),
    }
}
