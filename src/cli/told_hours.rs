//! Every schedule told back, so that the person who typed it sees what was
//! understood.

use jiff::Span;
use jiff::civil::Date;

use crate::hours::{DayTable, Stretch, Wording, times_in_words};
use crate::model::Contact;
use crate::pipeline::Site;
use crate::text::days_in_words;

/// How many days are looked ahead for days that are otherwise.
const AHEAD: i16 = 60;

/// A paragraph for each contact: its key and its hours in Japanese, then the
/// coming days that depart from them.
pub(super) fn told_hours(site: &Site) -> String {
    let end = site.as_of().saturating_add(Span::new().days(AHEAD));
    site.catalog()
        .contacts()
        .map(|contact| told(contact, site.tables().of(contact), end))
        .collect()
}

/// Tells what begins before `end`, to its own end: the table goes on.
fn told(contact: &Contact, table: Option<&DayTable>, end: Date) -> String {
    let (Some(hours), Some(table)) = (&contact.hours, table) else {
        return format!("{}: 時間は書かれていません\n", contact.key);
    };
    let sentence = hours.words(Wording::Ja).sentence;
    let stretches = table.stretches();
    let coming = stretches.iter().filter(|stretch| stretch.from < end);
    let coming: String = coming.map(line).collect();
    format!("{}: {sentence}\n{coming}", contact.key)
}

fn line(stretch: &Stretch<'_>) -> String {
    let days = days_in_words(stretch.from, stretch.to, "ja");
    let reason = stretch.is.why.words(Wording::Ja).unwrap_or_default();
    let what = match stretch.is.spans.as_slice() {
        [] if reason.is_empty() => "休み".to_owned(),
        [] => format!("休み：{reason}"),
        spans if reason.is_empty() => times_in_words(spans, Wording::Ja),
        spans => format!("{}：{reason}", times_in_words(spans, Wording::Ja)),
    };
    format!("  {days} {what}\n")
}
