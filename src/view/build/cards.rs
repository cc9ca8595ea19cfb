//! Things as lists show them.

use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, Ref, Text};
use crate::plan::Target;
use crate::text::{fill, tel_uri};
use crate::view::{Card, CardPhone, Run, Term};

impl Maker<'_> {
    /// Makes the card of a thing, once for each language.
    pub(super) fn make_card(&self, of: Ref, stages: &[Term]) -> Card {
        let entity = self.catalog().entity(of);
        let shown = entity.stages.iter().filter(|_| !self.edition.is_easy());
        let names = shown.map(|at| stages[*at].name.clone());
        Card {
            kind: kind_name(of),
            id: Arc::clone(&entity.id),
            title: self.run(&entity.name),
            summary: self.optional_run(entity.summary.as_ref()),
            path: self.path(Target::Entity(of)),
            label: self.card_label(of),
            phone: self
                .card_contact(of)
                .and_then(|contact| self.phone(contact)),
            stages: names.collect(),
        }
    }

    fn card_label(&self, of: Ref) -> Option<Run> {
        let catalog = self.catalog();
        let kind =
            |terms: &[model::Term], at: Option<usize>| at.map(|at| self.run(&terms[at].name));
        match of {
            Ref::Program(at) => kind(&catalog.vocabulary.program_kinds, catalog.programs[at].kind),
            Ref::Group(at) => kind(&catalog.vocabulary.group_kinds, catalog.groups[at].kind),
            _ => None,
        }
    }

    /// The line that a card shows: the first of the thing itself. A line of a
    /// program's place would have to name the place.
    fn card_contact(&self, of: Ref) -> Option<&model::Contact> {
        self.catalog().contacts_of(of).first()
    }

    /// The first telephone number of a line.
    pub(super) fn phone(&self, contact: &model::Contact) -> Option<CardPhone> {
        let number = contact.phone()?;
        Some(CardPhone {
            number: Arc::clone(number),
            href: tel_uri(number).into(),
            contact: Arc::clone(&contact.key),
            hours: self.hours(contact).map(|hours| Arc::clone(&hours.sentence)),
            hours_key: contact.hours_key.clone(),
        })
    }

    pub(super) fn make_stage(&self, at: usize) -> Term {
        self.term(
            &self.catalog().vocabulary.stages[at],
            self.path(Target::Stage(at, 0)),
        )
    }

    pub(super) fn make_need(&self, at: usize) -> Term {
        self.term(
            &self.catalog().vocabulary.needs[at],
            self.path(Target::Need(at, 0)),
        )
    }

    pub(super) fn kind_term(&self, terms: &[model::Term], at: Option<usize>) -> Option<Term> {
        at.map(|at| self.term(&terms[at], "".into()))
    }

    /// Years of age, which are ours and not of the source, in words that say so.
    fn rough_ages(&self, (from, to): (u8, u8)) -> Run {
        let pattern = self.string(if from == to {
            "terms.year"
        } else {
            "terms.years"
        });
        let words = fill(&pattern, |name| match name {
            "from" => Some(from.to_string()),
            "to" => Some(to.to_string()),
            _ => None,
        });
        Run {
            text: words.into(),
            lang: None,
        }
    }

    fn term(&self, term: &model::Term, path: Arc<str>) -> Term {
        let run = |text: Option<&Text>| self.optional_run(text);
        Term {
            id: Arc::clone(&term.id),
            name: self.run(&term.name),
            ages: run(term.ages.as_ref())
                .or_else(|| term.years.map(|years| self.rough_ages(years))),
            summary: run(term.summary.as_ref()),
            sensitive: term.sensitive,
            path,
        }
    }
}

/// The name of a kind in `data-kind`, in cards and in the theme's strings.
pub(super) fn kind_name(of: Ref) -> &'static str {
    match of {
        Ref::Center(_) => "center",
        Ref::Program(_) => "program",
        Ref::Group(_) => "group",
        Ref::Leaflet(_) => "leaflet",
        Ref::StepNote => "step-note",
        Ref::Sheet(_) => "sheet",
        Ref::Ordinance(_) => "ordinance",
        Ref::Report(_) => "report",
        Ref::News(_) => "news",
        Ref::Page(_) => "page",
    }
}
