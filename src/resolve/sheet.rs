use std::sync::Arc;

use super::entity::EntityKeys;
use super::load::Loaded;
use super::reader::Reader;
use super::shared::Shared;
use crate::diag::{Code, Diagnostic};
use crate::model::{Field, FieldKind, Sheet, SheetGroup};
use crate::raw::{self, At};

/// A sheet of the step note.
pub(super) fn sheet(
    loaded: &Loaded<'_, raw::Sheet>,
    shared: &Shared<'_>,
) -> (Sheet, Vec<Diagnostic>) {
    let mut reader = Reader::new(shared, &loaded.file, loaded.wrong.clone());
    let raw = &loaded.raw;
    let entity = reader.entity(
        loaded,
        &EntityKeys {
            name: raw.title.as_ref(),
            is_title: true,
            summary: raw.summary.as_ref(),
            asks: raw.asks.as_ref(),
            source: raw.source.as_ref(),
            needs_source: true,
            ..EntityKeys::default()
        },
    );
    let mut taken = Vec::new();
    let groups = raw
        .groups
        .iter()
        .map(|group| reader.sheet_group(group, &mut taken))
        .collect();
    let sheet = Sheet {
        layout_unknown: raw.layout_unknown,
        note: reader.optional_text("note", raw.note.as_ref()),
        groups,
        entity,
    };
    (sheet, reader.diagnostics)
}

impl Reader<'_> {
    fn sheet_group(&mut self, raw: &At<raw::SheetGroup>, taken: &mut Vec<Arc<str>>) -> SheetGroup {
        if let Some(rows) = raw.rows.as_ref().filter(|rows| rows.value == 0) {
            self.fault(
                Code::EmptyValue,
                &rows.span,
                "`rows` is 0",
                "write how many times the fields are repeated, from 1",
            );
        }
        SheetGroup {
            id: self.local_id(raw.id.as_ref(), &raw.span, taken),
            title: self.optional_text("title", raw.title.as_ref()),
            note: self.optional_text("note", raw.note.as_ref()),
            rows: raw.rows.as_ref().map_or(1, |rows| rows.value.max(1)),
            fields: self.fields(&raw.fields),
        }
    }

    /// Blanks to fill in.
    pub(super) fn fields(&mut self, fields: &[At<raw::Field>]) -> Vec<Field> {
        let mut taken = Vec::new();
        fields
            .iter()
            .map(|field| self.field(field, &mut taken))
            .collect()
    }

    fn field(&mut self, raw: &At<raw::Field>, taken: &mut Vec<Arc<str>>) -> Field {
        let id = self.local_id(raw.id.as_ref(), &raw.span, taken);
        if raw.kind.is_none() {
            self.missing("kind", Some(&raw.span), "kind = \"text\"");
        }
        let kind = raw.kind.as_ref().map_or(FieldKind::Text, |kind| kind.value);
        if kind == FieldKind::Choice && raw.options.is_none() {
            self.missing(
                "options",
                Some(&raw.span),
                "options = { ja = [\"同居\", \"別居\"], en = [\"same home\", \"elsewhere\"] }",
            );
        }
        Field {
            label: self.required_text("label", raw.label.as_ref(), Some(&raw.span), &id),
            kind,
            prefix: self.optional_text("prefix", raw.prefix.as_ref()),
            options: self.optional_list("options", raw.options.as_ref()),
            note: self.optional_text("note", raw.note.as_ref()),
            id,
        }
    }
}
