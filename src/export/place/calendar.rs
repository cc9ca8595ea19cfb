//! The days on which a place is otherwise than its hours say, for calendars:
//! iCalendar (RFC 5545). Whoever takes in a newer file gets the same events anew.

use super::content_lines::ContentLines;
use super::facts::Place;
use crate::hours::{Wording, times_in_words};
use crate::model::Closure;
use crate::text::fill;

/// The events of a place that are not over on the day of the build.
pub(super) fn calendar(place: &Place<'_>) -> Vec<u8> {
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", &place.product("iCalendar"));
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", "PUBLISH");
    for closure in place.center.closures_from(place.as_of) {
        event(place, closure, &mut lines);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_bytes()
}

/// Whole days: what is open for some hours is told in words, for it takes nobody's
/// time. The day behind the last ends an event.
fn event(place: &Place<'_>, closure: &Closure, lines: &mut ContentLines) {
    let Ok(end) = closure.to.tomorrow() else {
        return;
    };
    let day = |day: jiff::civil::Date| day.strftime("%Y%m%d").to_string();
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &place.uid(&name(place, closure)));
    lines.raw("DTSTAMP", &format!("{}T000000Z", day(place.as_of)));
    lines.raw("DTSTART;VALUE=DATE", &day(closure.from));
    lines.raw("DTEND;VALUE=DATE", &day(end));
    lines.text("SUMMARY", &summary(place, closure));
    lines.text("DESCRIPTION", &description(place, closure));
    if let Some(address) = &place.center.address {
        lines.text("LOCATION", place.words(address));
    }
    if let Some(url) = &place.url {
        lines.raw("URL", url);
    }
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
}

/// What names an event at its place for ever: the first day, and the lines if it
/// is not for all. No two of one line share a day.
fn name(place: &Place<'_>, closure: &Closure) -> String {
    let contacts = closure.contacts.iter();
    let ids = contacts.filter_map(|at| Some(&*place.center.contacts.get(*at)?.id));
    std::iter::once(closure.from.to_string().as_str())
        .chain(ids)
        .collect::<Vec<_>>()
        .join("/")
}

fn summary(place: &Place<'_>, closure: &Closure) -> String {
    let wording = Wording::of(place.edition(), place.tag());
    let what = if closure.spans.is_empty() {
        place.string("closures.closed").to_owned()
    } else {
        times_in_words(&closure.spans, wording)
    };
    fill(place.string("saved.summary"), |name| match name {
        "name" => Some(place.name()),
        "what" => Some(&*what),
        _ => None,
    })
}

/// For which lines, why, and how old the facts are.
fn description(place: &Place<'_>, closure: &Closure) -> String {
    let contacts = closure.contacts.iter();
    let labels = contacts.filter_map(|at| place.center.contacts.get(*at)?.label.as_ref());
    let words = labels.chain([&closure.reason]).map(|of| place.words(of));
    let mut all: Vec<&str> = words.collect();
    let note = place.note();
    all.push(&note);
    all.join("\n")
}
