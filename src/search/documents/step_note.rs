use super::Source;
use super::draft::Draft;
use crate::model::Ref;
use crate::plan::Target;
use crate::search::document::{Field, Group};

impl<'a> Source<'a> {
    /// The guide, and each question that it answers.
    pub(super) fn step_note(&'a self) -> Vec<Draft<'a>> {
        let Some(note) = &self.catalog.step_note else {
            return Vec::new();
        };
        let target = Target::Entity(Ref::StepNote);
        let mut page = self.of_entity(target, "step-note", Group::StepNote, &note.entity);
        page.optional(Field::Body, note.notice.as_ref());
        for field in &note.cover {
            page.text(Field::Label, &field.label);
        }
        let mut drafts = vec![page];
        for section in &note.sections {
            let draft = self.titled(target, "step-note", Group::StepNote, &section.title);
            let mut draft = draft.place(&section.id, &note.entity.name);
            draft.list(Field::Ask, section.asks.as_ref());
            draft.body(section.body.as_ref());
            if section.places {
                for place in &note.places {
                    let center = &self.catalog.centers[place.center];
                    draft.text(Field::Body, &center.entity.name);
                }
                if let Some(inquiry) = note.inquiry {
                    let contacts = &self.catalog.centers[inquiry.center].contacts;
                    draft.contact(&contacts[inquiry.contact], Field::Label);
                }
            }
            draft.document.stages.clone_from(&drafts[0].document.stages);
            draft.document.needs.clone_from(&drafts[0].document.needs);
            drafts.push(draft);
        }
        drafts
    }
}
