use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, FieldKind, Ref};
use crate::view::{Field, Link, Sheet, SheetGroup};

impl Maker<'_> {
    pub(super) fn sheet(&self, at: usize, root: &str) -> Sheet {
        let sheet = &self.catalog().sheets[at];
        let entity = &sheet.entity;
        let (previous, next) = self.neighbours(at);
        Sheet {
            name: self.name(entity),
            summary: self.optional_run(entity.summary.as_ref()),
            layout_unknown: sheet.layout_unknown,
            note: self.optional_run(sheet.note.as_ref()),
            groups: sheet
                .groups
                .iter()
                .map(|group| self.sheet_group(group))
                .collect(),
            body: self.html(entity.body.as_ref(), root),
            asks: self.list_runs(entity.asks.as_ref()),
            previous,
            next,
        }
    }

    fn sheet_group(&self, group: &model::SheetGroup) -> SheetGroup {
        SheetGroup {
            id: Arc::clone(&group.id),
            title: self.optional_run(group.title.as_ref()),
            note: self.optional_run(group.note.as_ref()),
            rows: (1..=group.rows).collect(),
            fields: group.fields.iter().map(|field| self.field(field)).collect(),
        }
    }

    pub(super) fn field(&self, field: &model::Field) -> Field {
        Field {
            id: Arc::clone(&field.id),
            label: self.run(&field.label),
            original: self.original(&field.label),
            kind: field_name(field.kind),
            prefix: self.optional_run(field.prefix.as_ref()),
            options: self.list_runs(field.options.as_ref()),
            note: self.optional_run(field.note.as_ref()),
        }
    }

    /// The sheets before and after one, in the order of the guide.
    fn neighbours(&self, at: usize) -> (Option<Link>, Option<Link>) {
        let Some(note) = &self.catalog().step_note else {
            return (None, None);
        };
        let Some(place) = note.sheets.iter().position(|sheet| *sheet == at) else {
            return (None, None);
        };
        let link =
            |place: Option<usize>| note.sheets.get(place?).map(|at| self.link(Ref::Sheet(*at)));
        (link(place.checked_sub(1)), link(Some(place + 1)))
    }
}

fn field_name(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::Multiline => "multiline",
        FieldKind::Date => "date",
        FieldKind::Age => "age",
        FieldKind::MonthPeriod => "month-period",
        FieldKind::DatePeriod => "date-period",
        FieldKind::Phone => "phone",
        FieldKind::Address => "address",
        FieldKind::Choice => "choice",
    }
}
