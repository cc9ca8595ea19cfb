use std::collections::BTreeMap;
use std::sync::Arc;

use super::cards::kind_name;
use super::views::Maker;
use crate::model::Ref;
use crate::plan::{ListKind, PER_PAGE, Target, term_page_count};
use crate::view::{Article, List, ListSection, Pager};

impl Maker<'_> {
    /// A page of a list. It gets its own slice of the entries and no more.
    pub(super) fn list(&self, kind: ListKind, page: usize) -> List {
        let entries = kind.entries(self.catalog());
        let here: Vec<Ref> = slice(&entries, page).collect();
        let section = ListSection {
            id: "entries".to_owned(),
            title: None,
            summary: None,
            cards: self.cards(here.iter().copied()),
        };
        let (towns, townless) = self.towns(&here);
        List {
            towns,
            townless,
            lead: Some(self.string_run(&format!("leads.{}", kind.folder()))),
            term: None,
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

    /// Entries in the order of the catalog, a heading above each kind.
    pub(super) fn sections_by_kind(&self, entries: impl Iterator<Item = Ref>) -> Vec<ListSection> {
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

    /// The pages of a stage or need: one, or before those of all entries one
    /// that sorts them.
    pub(super) fn term_pager(
        &self,
        entries: usize,
        page: usize,
        target: impl Fn(usize) -> Target,
    ) -> Option<Pager> {
        self.pager_of(entries, term_page_count(entries), page, target)
    }

    fn pager(
        &self,
        entries: usize,
        page: usize,
        target: impl Fn(usize) -> Target,
    ) -> Option<Pager> {
        self.pager_of(entries, entries.div_ceil(PER_PAGE), page, target)
    }

    fn pager_of(
        &self,
        entries: usize,
        total: usize,
        page: usize,
        target: impl Fn(usize) -> Target,
    ) -> Option<Pager> {
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
            body: self.entity_html(&news.entity, root),
        }
    }

    pub(super) fn free_page(&self, at: usize, root: &str) -> Article {
        let entity = &self.catalog().pages[at].entity;
        Article {
            summary: self.optional_run(entity.summary.as_ref()),
            date: None,
            body: self.entity_html(entity, root),
        }
    }
}

/// Which slice of its entries a later page of a stage or need holds: the first
/// page sorts them and has none.
pub(super) fn rest_of(page: usize) -> usize {
    page.saturating_sub(1)
}

pub(super) fn slice(entries: &[Ref], page: usize) -> impl Iterator<Item = Ref> + '_ {
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
