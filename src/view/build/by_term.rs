//! Sections of the pages of life stages and needs: what there is for one of
//! each, sorted by what one does with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::views::Maker;
use crate::model::{Contact, Ref};
use crate::plan::PER_PAGE;
use crate::view::{CardPhone, Choice, Link, Run, Term, TermEntry, TermSection};

/// How many entries of a sort a section names where one page cannot hold all.
const NAMED: usize = 8;

/// What stands on a page already, and how much a section of it may name.
pub(super) struct Shown {
    seen: BTreeSet<Ref>,
    cap: usize,
}

impl Shown {
    /// For a page of that many entries.
    pub(super) fn new(entries: usize) -> Self {
        let fits = entries <= PER_PAGE;
        Self {
            seen: BTreeSet::new(),
            cap: if fits { usize::MAX } else { NAMED },
        }
    }
}

impl Maker<'_> {
    /// A section with its entries.
    pub(super) fn term_section(
        &self,
        id: &str,
        title: Run,
        entries: &[Ref],
        shown: &mut Shown,
    ) -> TermSection {
        let (mut offers, documents): (Vec<Ref>, Vec<Ref>) =
            entries.iter().partition(|of| of.is_offer());
        offers.sort_by_cached_key(|of| self.line_of(*of).is_none());
        let offers = self.term_entries(&offers, shown);
        let documents = self.term_entries(&documents, shown);
        TermSection {
            id: id.into(),
            title,
            summary: None,
            across: None,
            coverage: None,
            always: false,
            more: entries.len() - offers.len() - documents.len(),
            offers,
            documents,
            unstaged: Vec::new(),
        }
    }

    /// A section whose title and sentence are strings of the theme, if there is
    /// anything in it.
    pub(super) fn common_section(
        &self,
        id: &str,
        entries: &[Ref],
        shown: &mut Shown,
    ) -> Option<TermSection> {
        let name = id.replace('-', "_");
        (!entries.is_empty()).then(|| TermSection {
            summary: Some(self.string_run(&format!("leads.{name}"))),
            ..self.term_section(
                id,
                self.string_run(&format!("titles.{name}")),
                entries,
                shown,
            )
        })
    }

    /// The first entries of a list, as many as the page can hold.
    pub(super) fn term_entries(&self, of: &[Ref], shown: &mut Shown) -> Vec<TermEntry> {
        of.iter()
            .take(shown.cap)
            .map(|of| TermEntry {
                card: self.card(*of),
                phone: self.number_of(*of),
                places: self.places_of(*of),
                again: !shown.seen.insert(*of),
            })
            .collect()
    }

    /// The number to call for an entry.
    fn number_of(&self, of: Ref) -> Option<CardPhone> {
        self.line_of(of).and_then(|line| self.phone(line))
    }

    /// The line to call for an entry.
    fn line_of(&self, of: Ref) -> Option<&Contact> {
        let catalog = self.catalog();
        let own = catalog.contacts_of(of).first();
        let contact = match of {
            Ref::Program(at) => match catalog.programs[at].centers.as_slice() {
                [place] => place
                    .contact
                    .map(|line| &catalog.centers[place.center].contacts[line]),
                _ => own,
            },
            _ => own,
        };
        contact.filter(|contact| contact.phone().is_some())
    }

    /// Where a program is offered or asked for.
    fn places_of(&self, of: Ref) -> Vec<Link> {
        let Ref::Program(at) = of else {
            return Vec::new();
        };
        let centers = self.catalog().programs[at].centers.iter();
        let places: BTreeSet<usize> = centers.map(|place| place.center).collect();
        places
            .into_iter()
            .map(|at| self.link(Ref::Center(at)))
            .collect()
    }
}

/// The way to a section on its page.
pub(super) fn choice(section: &TermSection) -> Choice {
    Choice {
        id: Arc::clone(&section.id),
        title: section.title.clone(),
    }
}

/// A term's place on the page of another.
pub(super) fn place_on(page: &Term, of: &Term) -> Link {
    let path: Arc<str> = format!("{}#{}", page.path, of.id).into();
    Link {
        title: page.name.clone(),
        path,
    }
}
