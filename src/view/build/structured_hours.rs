//! Opening hours in the words of schema.org.

use jiff::civil::Date;
use serde::Serialize;

use crate::hours::{DayTable, Stretch, TimeSpan, WeekTimes};

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// An `OpeningHoursSpecification`. One without `opens` says that it is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Specification {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    day_of_week: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    opens: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_through: Option<String>,
}

impl Specification {
    fn new(span: Option<&TimeSpan>, valid: Option<(Date, Date)>) -> Self {
        Self {
            kind: "OpeningHoursSpecification",
            day_of_week: Vec::new(),
            opens: span.map(|span| clock(span.opens)),
            closes: span.map(|span| clock(span.closes)),
            valid_from: valid.map(|(from, _)| from.to_string()),
            valid_through: valid.map(|(_, through)| through.to_string()),
        }
    }
}

/// The weeks; with their days where there are several.
pub(super) fn weekly(table: &DayTable) -> Vec<Specification> {
    let has_seasons = table.weeks.len() > 1;
    let seasons = table.seasons();
    seasons
        .flat_map(|(from, to, week)| of_week(week, has_seasons.then_some((from, to))))
        .collect()
}

/// The coming days that depart from their weeks.
pub(super) fn special(table: &DayTable) -> Vec<Specification> {
    let stretches = table.stretches();
    stretches.iter().flat_map(of_stretch).collect()
}

/// One for each time that some weekdays share.
fn of_week(week: &WeekTimes, valid: Option<(Date, Date)>) -> Vec<Specification> {
    let mut groups: Vec<(TimeSpan, Specification)> = Vec::new();
    for (day, spans) in WEEKDAYS.into_iter().zip(week) {
        for span in spans {
            let known = groups.iter().position(|(known, _)| known == span);
            let place = known.unwrap_or_else(|| {
                groups.push((*span, Specification::new(Some(span), valid)));
                groups.len() - 1
            });
            groups[place].1.day_of_week.push(day);
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn of_stretch(stretch: &Stretch<'_>) -> Vec<Specification> {
    let valid = Some((stretch.from, stretch.to));
    match stretch.is.spans.as_slice() {
        [] => vec![Specification::new(None, valid)],
        spans => spans
            .iter()
            .map(|span| Specification::new(Some(span), valid))
            .collect(),
    }
}

/// A day that is open to its end closes in its last minute: `00:00` would be
/// its first.
fn clock(minutes: u16) -> String {
    match minutes {
        1440.. => "23:59".to_owned(),
        _ => format!("{:02}:{:02}", minutes / 60, minutes % 60),
    }
}
