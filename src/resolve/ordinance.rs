use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::Diagnostic;
use crate::model::{Amendment, Ordinance};
use crate::raw::{self, At};

/// A rule of the city.
pub(super) fn ordinance(
    loaded: &Loaded<'_, raw::Ordinance>,
    shared: &Shared<'_>,
) -> (Ordinance, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let entity = reader.entity_with(
        &loaded.id,
        &loaded.file,
        &EntityKeys {
            name: raw.title.as_ref(),
            is_title: true,
            summary: raw.summary.as_ref(),
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
        None,
    );
    let mut ordinance = Ordinance {
        entity,
        kind: reader.optional_text("kind", raw.kind.as_ref()),
        number: reader.optional_text("number", raw.number.as_ref()),
        promulgated: reader.optional_date(raw.promulgated.as_ref()),
        effective: reader.optional_date(raw.effective.as_ref()),
        amendments: raw
            .amendments
            .iter()
            .map(|amendment| reader.amendment(amendment))
            .collect(),
        versions: Vec::new(),
        current: 0,
        overdue: None,
    };
    ordinance.versions = reader.versions(&ordinance, loaded.files);
    ordinance.current = ordinance.versions.len().saturating_sub(1);
    reader.check_newest_text(&ordinance, raw);
    (ordinance, reader.diagnostics)
}

impl Reader<'_> {
    fn amendment(&mut self, raw: &At<raw::Amendment>) -> Amendment {
        Amendment {
            date: self.optional_date(raw.date.as_ref()),
            number: self.optional_text("number", raw.number.as_ref()),
            effective: self.optional_date(raw.effective.as_ref()),
            mode: raw.mode.as_ref().map(|mode| mode.value),
        }
    }
}
