//! What the finder knows: every offer with its conditions and its lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::find::{birth, daily, own, pregnancy};
use super::views::Maker;
use crate::model::{
    self, Condition, Eligibility, Household, LifecycleStatus, Program, Ref, School,
};
use crate::view::{
    Finder, FinderCondition, FinderLine, FinderOffer, FinderStage, FinderWhen, Source,
};

/// At how many places of a program one is told to call; its page names all.
const PLACES: usize = 3;

/// Lines and sources that offers share.
#[derive(Default)]
struct Tables {
    lines: Vec<FinderLine>,
    line_by_contact: BTreeMap<Arc<str>, usize>,
    sources: Vec<Source>,
    place_of_source: BTreeMap<model::Source, usize>,
}

impl<'a> Maker<'a> {
    /// What the finder knows. Offers of which nothing says for whom they are,
    /// and those that have ended, cannot be the answer to anything.
    pub(super) fn finder(&self) -> Finder {
        let catalog = self.catalog();
        let mut tables = Tables::default();
        let programs = (0..catalog.programs.len()).map(Ref::Program);
        let centers = (0..catalog.centers.len()).map(Ref::Center);
        let groups = (0..catalog.groups.len()).map(Ref::Group);
        let offers = programs.chain(centers).chain(groups);
        let offers = offers.filter(|of| self.is_findable(*of));
        let offers = offers
            .map(|of| self.finder_offer(of, &mut tables))
            .collect();
        let vocabulary = &catalog.vocabulary;
        Finder {
            stages: vocabulary
                .stages
                .iter()
                .map(|stage| FinderStage {
                    name: self.run(&stage.name),
                    years: stage.years,
                })
                .collect(),
            needs: vocabulary
                .needs
                .iter()
                .map(|need| Arc::clone(&need.id))
                .collect(),
            pregnancy: pregnancy(catalog),
            own: own(catalog),
            birth: birth(catalog),
            daily: daily(catalog),
            sources: tables.sources,
            lines: tables.lines,
            offers,
        }
    }

    fn is_findable(&self, of: Ref) -> bool {
        let catalog = self.catalog();
        let entity = catalog.entity(of);
        let told = !entity.stages.is_empty() || !entity.needs.is_empty();
        match of {
            // A network has no number of its own: its members have.
            Ref::Center(at) => told && !catalog.centers[at].contacts.is_empty(),
            Ref::Program(at) => {
                let program = &catalog.programs[at];
                (told || !program.eligibility.is_empty())
                    && status(program) != Some(LifecycleStatus::Ended)
            }
            _ => told,
        }
    }

    fn finder_offer(&self, of: Ref, tables: &mut Tables) -> FinderOffer {
        let entity = self.catalog().entity(of);
        let card = self.card(of);
        let program = match of {
            Ref::Program(at) => Some(&self.catalog().programs[at]),
            _ => None,
        };
        let conditions: Vec<_> = program
            .into_iter()
            .flat_map(|program| program.eligibility.iter())
            .map(|one| self.finder_condition(one))
            .collect();
        let all = self.finder_lines(of);
        let shown = all.iter().enumerate().filter(|(at, (_, contact))| {
            if program.is_some() {
                *at < PLACES
            } else {
                // Of its own lines a place names first the one for any question.
                *at == 0 || !contact.needs.is_empty()
            }
        });
        let source = entity.source.as_ref();
        FinderOffer {
            kind: card.kind,
            title: card.title,
            summary: card.summary,
            path: card.path,
            stages: entity.stages.clone(),
            needs: entity.needs.clone(),
            source: source
                .filter(|_| !conditions.is_empty())
                .map(|source| self.finder_source(source, tables)),
            conditions,
            limits: program.is_some_and(|program| program.limits_unknown),
            families: program.is_some_and(|program| program.families_unknown),
            planned: program.and_then(status) == Some(LifecycleStatus::Planned),
            lines: shown
                .map(|(_, (place, contact))| self.finder_line(*place, contact, tables))
                .collect(),
            more: program.map_or(0, |_| all.len().saturating_sub(PLACES)),
        }
    }

    fn finder_condition(&self, one: &Eligibility) -> FinderCondition {
        let statement = self.statement(&one.statement);
        FinderCondition {
            when: when(&one.when),
            text: statement.text,
            says: statement.says,
        }
    }

    /// The lines to call for an offer, each with the place that it belongs to.
    fn finder_lines(&self, of: Ref) -> Vec<(Ref, &'a model::Contact)> {
        let catalog = self.catalog();
        let has_phone = |contact: &&'a model::Contact| contact.phone().is_some();
        let own = catalog.contacts_of(of).iter().filter(has_phone);
        let mut lines: Vec<_> = own.map(|contact| (of, contact)).collect();
        if let Ref::Program(at) = of {
            let places = catalog.programs[at].centers.iter();
            lines.extend(places.filter_map(|place| {
                let contacts = &catalog.centers[place.center].contacts;
                let contact = match place.contact {
                    Some(at) => contacts.get(at),
                    None => contacts.iter().find(has_phone),
                };
                Some((Ref::Center(place.center), contact.filter(has_phone)?))
            }));
        }
        lines
    }

    /// The place of a source in the table, where it is put if it is not there yet.
    fn finder_source(&self, source: &model::Source, tables: &mut Tables) -> usize {
        let next = tables.sources.len();
        let at = *tables.place_of_source.entry(*source).or_insert(next);
        if at == next {
            tables.sources.push(self.source(source));
        }
        at
    }

    /// The place of a line in the table, where it is put if it is not there yet.
    fn finder_line(&self, place: Ref, contact: &model::Contact, tables: &mut Tables) -> usize {
        if let Some(at) = tables.line_by_contact.get(&contact.key) {
            return *at;
        }
        let at = tables.lines.len();
        if let Some(phone) = self.phone(contact) {
            tables.lines.push(FinderLine {
                place: self.run(&self.catalog().entity(place).name),
                label: self.optional_run(contact.name()),
                phone,
                needs: contact.needs.clone(),
            });
            tables.line_by_contact.insert(Arc::clone(&contact.key), at);
        }
        at
    }
}

fn status(program: &Program) -> Option<LifecycleStatus> {
    program.lifecycle.as_ref()?.status
}

fn when(condition: &Condition) -> FinderWhen {
    let is = |kind| (condition.household == Some(kind)).then_some(true);
    FinderWhen {
        age_min: condition.child_age_min,
        age_under: condition.child_age_under,
        pregnant: condition.pregnant,
        stage: condition.stage,
        single: is(Household::SingleParent),
        need: is(Household::InNeed),
        school: condition.school.map(|School::Municipal| true),
    }
}
