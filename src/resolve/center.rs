use std::sync::Arc;

use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic};
use crate::model::Center;
use crate::raw::{self, At};
use crate::text::is_postal_code;

/// A place or a network.
pub(super) fn center(
    loaded: &Loaded<'_, raw::Center>,
    shared: &Shared<'_>,
) -> (Center, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let ids = shared.ids;
    let entity = reader.entity(
        loaded,
        &EntityKeys {
            name: raw.name.as_ref(),
            summary: raw.summary.as_ref(),
            needs_summary: true,
            office: raw.office.as_ref(),
            stages: &raw.stages,
            needs: &raw.needs,
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
    );
    let mut contacts = reader.contacts(&loaded.id, &raw.contacts);
    let closures = reader.closures(raw, &mut contacts);
    let center = Center {
        leaflet_number: raw.leaflet_number.as_ref().map(|number| number.value),
        members: reader.find_all("center", &ids.centers, &raw.members),
        postal_code: raw
            .postal_code
            .as_ref()
            .and_then(|code| reader.postal_code(code)),
        address: reader.optional_text("address", raw.address.as_ref()),
        access: reader.optional_text("access", raw.access.as_ref()),
        contacts,
        closures,
        programs: reader.find_all("program", &ids.programs, &raw.programs),
        entity,
    };
    (center, reader.diagnostics)
}

impl Reader<'_> {
    fn postal_code(&mut self, code: &At<String>) -> Option<Arc<str>> {
        if !is_postal_code(&code.value) {
            let message = format!("`{}` is not a postal code", code.value);
            let hint = "write three digits, a hyphen and four digits, half-width: `180-0001`";
            self.fault(Code::BadPostalCode, &code.span, message, hint);
        }
        self.words("postal_code", code)
    }
}
