//! Every schedule told back, so that the person who typed it sees what was
//! understood.

use crate::hours::{DayTable, Stretch, Wording, times_in_words};
use crate::model::{Contact, DayTables};
use crate::pipeline::Site;
use crate::text::days_in_words;

/// How many days are looked ahead for days that are otherwise.
const AHEAD: u16 = 60;

/// A paragraph for each contact: its key and its hours in Japanese, then the
/// coming days that depart from them.
pub(super) fn told_hours(site: &Site) -> String {
    let catalog = site.catalog();
    let tables = DayTables::new(catalog, site.as_of(), AHEAD);
    catalog
        .contacts()
        .map(|contact| told(contact, tables.of(contact)))
        .collect()
}

fn told(contact: &Contact, table: Option<&DayTable>) -> String {
    let (Some(hours), Some(table)) = (&contact.hours, table) else {
        return format!("{}: 時間は書かれていません\n", contact.key);
    };
    let sentence = hours.words(Wording::Ja).sentence;
    let coming: String = table.stretches().iter().map(line).collect();
    format!("{}: {sentence}\n{coming}", contact.key)
}

fn line(stretch: &Stretch<'_>) -> String {
    let days = days_in_words(stretch.from, stretch.to, "ja");
    let reason = stretch.is.why.words(Wording::Ja).unwrap_or_default();
    let what = match stretch.is.spans.as_slice() {
        [] if reason.is_empty() => "休み".to_owned(),
        [] if reason.contains("休み") => reason,
        [] => format!("休み：{reason}"),
        spans if reason.is_empty() => times_in_words(spans, Wording::Ja),
        spans => format!("{}：{reason}", times_in_words(spans, Wording::Ja)),
    };
    format!("  {days} {what}\n")
}
