use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic};
use crate::model::Group;
use crate::raw;

/// A community group.
pub(super) fn group(
    loaded: &Loaded<'_, raw::Group>,
    shared: &Shared<'_>,
) -> (Group, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let ids = shared.ids;
    reader.check_consent(raw);
    let entity = reader.entity(
        loaded,
        &EntityKeys {
            name: raw.name.as_ref(),
            summary: raw.summary.as_ref(),
            needs_summary: true,
            stages: &raw.stages,
            needs: &raw.needs,
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
    );
    let group = Group {
        kind: raw
            .kind
            .as_ref()
            .and_then(|kind| reader.find("kind of group", &ids.group_kinds, kind)),
        kind_only: raw.kind_only,
        coordinator: raw
            .coordinator
            .as_ref()
            .and_then(|words| reader.reference(words)),
        place: reader.optional_text("place", raw.place.as_ref()),
        schedule: reader.optional_text("schedule", raw.schedule.as_ref()),
        contacts: reader.contacts(&loaded.id, &raw.contacts),
        programs: reader.find_all("program", &ids.programs, &raw.programs),
        entity,
    };
    (group, reader.diagnostics)
}

impl Reader<'_> {
    /// A private person's number must not slip onto the web by a draft.
    fn check_consent(&mut self, raw: &raw::Group) {
        let Some(first) = raw.contacts.first() else {
            return;
        };
        let agreed = raw.consent.as_ref().is_some_and(|consent| consent.value);
        if !agreed && !self.wrong.holds("consent") {
            let span = raw
                .consent
                .as_ref()
                .map_or_else(|| first.span.clone(), |consent| consent.span.clone());
            let message = "the contacts of this group may be published only with its consent";
            let hint = "ask the group, then write `consent = true`; until then delete its contacts";
            self.fault(Code::NoConsent, &span, message, hint);
        }
    }
}
