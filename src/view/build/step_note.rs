use super::views::Maker;
use crate::model::{self, Ref};
use crate::view::{Html, Inquiry, Section, StepNote, StepNotePlace, StepNoteSection};

impl Maker<'_> {
    pub(super) fn step_note(&self, note: &model::StepNote, root: &str) -> StepNote {
        let entity = &note.entity;
        StepNote {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            notice: self.optional_run(note.notice.as_ref()),
            cover: note.cover.iter().map(|field| self.field(field)).collect(),
            sections: self.step_note_sections(note, root),
            places: self.step_note_places(),
            inquiry: self.step_note_inquiry(),
            sheets: self.cards(note.sheets.iter().map(|at| Ref::Sheet(*at))),
            asks: self.list_runs(entity.asks.as_ref()),
            stages: self.stages(&entity.stages),
            needs: self.needs(&entity.needs),
            leaflets: self.leaflet_links(Ref::StepNote),
            mentions: self.mentions(Ref::StepNote),
        }
    }

    /// The sections; in やさしい日本語 those that are told in it.
    fn step_note_sections(&self, note: &model::StepNote, root: &str) -> Vec<StepNoteSection> {
        if self.edition.is_easy() {
            let sections = self.catalog().easy_sections();
            return sections
                .map(|section| self.easy_section(section, root))
                .collect();
        }
        let sections = note.sections.iter();
        sections
            .map(|section| self.step_note_section(section, root))
            .collect()
    }

    fn easy_section(&self, section: &model::StepNoteSection, root: &str) -> StepNoteSection {
        let html = section.easy.as_ref();
        let html = html.map(|body| body.document.html(|target| self.resolve(target, root)));
        StepNoteSection {
            section: Section {
                id: section.id.to_string(),
                title: self.run(&section.title),
                body: Html {
                    html: html.unwrap_or_default(),
                    lang: None,
                },
            },
            places: section.places,
            asks: Vec::new(),
        }
    }

    fn step_note_section(&self, section: &model::StepNoteSection, root: &str) -> StepNoteSection {
        let body = self.html(section.body.as_ref(), root);
        StepNoteSection {
            section: Section {
                id: section.id.to_string(),
                title: self.run(&section.title),
                body: body.unwrap_or_else(|| Html {
                    html: String::new(),
                    lang: None,
                }),
            },
            places: section.places,
            asks: self.list_runs(section.asks.as_ref()),
        }
    }

    /// The places that hand it out.
    pub(super) fn step_note_places(&self) -> Vec<StepNotePlace> {
        let places = self
            .catalog()
            .step_note
            .iter()
            .flat_map(|note| &note.places);
        places
            .map(|place| {
                let center = &self.catalog().centers[place.center];
                let contact = center.contacts.get(place.contact.unwrap_or(0));
                StepNotePlace {
                    link: self.link(Ref::Center(place.center)),
                    address: self.address(center),
                    label: contact
                        .filter(|_| center.contacts.len() > 1)
                        .and_then(|contact| self.optional_run(contact.label.as_ref())),
                    phone: contact.and_then(|contact| self.phone(contact)),
                }
            })
            .collect()
    }

    /// The line for questions.
    pub(super) fn step_note_inquiry(&self) -> Option<Inquiry> {
        let at = self.catalog().step_note.as_ref()?.inquiry?;
        Some(Inquiry {
            link: self.link(Ref::Center(at.center)),
            contact: self.contact(self.contact_at(at)),
        })
    }
}
