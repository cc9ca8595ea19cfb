use super::Source;
use super::draft::Draft;
use crate::model::{Block, Center, Field as SheetField, Ref};
use crate::plan::Target;
use crate::search::document::{Field, Group};

impl<'a> Source<'a> {
    pub(super) fn center(&'a self, at: usize) -> Draft<'a> {
        let center = &self.catalog.centers[at];
        let target = Target::Entity(Ref::Center(at));
        let mut draft = self.of_entity(target, "center", Group::Places, &center.entity);
        draft.contacts(&center.contacts);
        address(&mut draft, center);
        draft
    }

    pub(super) fn program(&'a self, at: usize) -> Draft<'a> {
        let program = &self.catalog.programs[at];
        let target = Target::Entity(Ref::Program(at));
        let mut draft = self.of_entity(target, "program", Group::Programs, &program.entity);
        draft.contacts(&program.contacts);
        let kinds = &self.catalog.vocabulary.program_kinds;
        draft.optional(Field::Term, program.kind.map(|kind| &kinds[kind].name));
        for center in &program.centers {
            let place = &self.catalog.centers[center.center];
            draft.text(Field::Term, &place.entity.name);
            // A line of one of several places says nothing of the program.
            if let (Some(contact), 1) = (center.contact, program.centers.len()) {
                draft.line(&place.contacts[contact]);
                draft.contact(&place.contacts[contact], Field::Label);
            }
        }
        let statements = program
            .eligibility
            .iter()
            .map(|eligibility| &eligibility.statement)
            .chain(program.next.iter().map(|next| &next.statement))
            .chain(program.lifecycle.iter().map(|cycle| &cycle.statement));
        for statement in statements {
            draft.optional(Field::Body, statement.text.as_ref());
        }
        for text in [&program.cost, &program.apply, &program.bring] {
            draft.optional(Field::Body, text.as_ref());
        }
        draft
    }

    pub(super) fn group(&'a self, at: usize) -> Draft<'a> {
        let group = &self.catalog.groups[at];
        let target = Target::Entity(Ref::Group(at));
        let mut draft = self.of_entity(target, "group", Group::Groups, &group.entity);
        draft.contacts(&group.contacts);
        let kinds = &self.catalog.vocabulary.group_kinds;
        draft.optional(Field::Term, group.kind.map(|kind| &kinds[kind].name));
        draft.optional(Field::Fact, group.place.as_ref());
        draft.optional(Field::Fact, group.schedule.as_ref());
        draft
    }

    pub(super) fn leaflet(&'a self, at: usize) -> Draft<'a> {
        let leaflet = &self.catalog.leaflets[at];
        let target = Target::Entity(Ref::Leaflet(at));
        let mut draft = self.of_entity(target, "leaflet", Group::Leaflets, &leaflet.entity);
        draft.optional(Field::Summary, leaflet.audience.as_ref());
        for block in &leaflet.blocks {
            match block {
                Block::Heading(text) => draft.text(Field::Heading, text),
                Block::Text(text) | Block::Voice(text) => draft.text(Field::Body, text),
                Block::List { text, items } => {
                    draft.optional(Field::Body, text.as_ref());
                    draft.list(Field::Body, Some(items));
                }
                Block::Center { text, center, .. } => {
                    draft.optional(Field::Body, text.as_ref());
                    let name = &self.catalog.centers[*center].entity.name;
                    draft.text(Field::Term, name);
                }
                Block::StepNotePlaces(text) | Block::StepNoteInquiry(text) => {
                    draft.optional(Field::Body, text.as_ref());
                }
            }
        }
        draft
    }

    pub(super) fn sheet(&'a self, at: usize) -> Draft<'a> {
        let sheet = &self.catalog.sheets[at];
        let target = Target::Entity(Ref::Sheet(at));
        let mut draft = self.of_entity(target, "sheet", Group::StepNote, &sheet.entity);
        if let Some(note) = &self.catalog.step_note {
            draft.text(Field::Page, &note.entity.name);
        }
        draft.optional(Field::Body, sheet.note.as_ref());
        for group in &sheet.groups {
            draft.optional(Field::Heading, group.title.as_ref());
            draft.optional(Field::Body, group.note.as_ref());
            for field in &group.fields {
                blank(&mut draft, field);
            }
        }
        draft
    }

    /// A notice or a free page.
    pub(super) fn article(&'a self, of: Ref) -> Draft<'a> {
        let kind = if matches!(of, Ref::News(_)) {
            "news"
        } else {
            "page"
        };
        let entity = self.catalog.entity(of);
        self.of_entity(Target::Entity(of), kind, Group::Other, entity)
    }
}

fn address(draft: &mut Draft<'_>, center: &Center) {
    draft.optional(Field::Fact, center.address.as_ref());
    draft.optional(Field::Body, center.access.as_ref());
    if let Some(code) = &center.postal_code {
        draft.own(Field::Fact, &format!("〒{code}").into());
    }
}

fn blank(draft: &mut Draft<'_>, field: &SheetField) {
    draft.text(Field::Label, &field.label);
    draft.list(Field::Body, field.options.as_ref());
    draft.optional(Field::Body, field.note.as_ref());
}
