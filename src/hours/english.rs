//! Hours in English.

use super::OpenRow;
use super::outline::{Closed, Days, Line};
use super::rule::{DateSpan, MIDNIGHT, TimeSpan};
use super::week::{Nth, Week};
use super::words::seasons_once;
use super::year_days::Date;

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
const NOON: u16 = 12 * 60;

pub(super) fn row(line: &Line) -> OpenRow {
    let seasons: Vec<String> = line.dates.iter().copied().map(span).collect();
    OpenRow {
        days: capitalised(&days(&line.days)),
        season: Some(list(&seasons)).filter(|season| !season.is_empty()),
        times: times(line.times),
    }
}

pub(super) fn closed(items: &[Closed]) -> Vec<String> {
    items.iter().flat_map(item).collect()
}

pub(super) fn sentence(rows: &[OpenRow], closed: &[String]) -> String {
    let parts = seasons_once(rows).map(|(season, row)| match season {
        Some(season) => format!("{season}: {}, {}", inside(&row.days), row.times),
        None => format!("{}, {}", inside(&row.days), row.times),
    });
    let open = capitalised(&parts.collect::<Vec<_>>().join("; "));
    let Some(first) = closed.first() else {
        return format!("{open}.");
    };
    let has_preposition = ["from ", "in "].iter().any(|word| first.starts_with(word));
    let on = if has_preposition { "" } else { "on " };
    format!("{open}. Closed {on}{}.", list(closed))
}

/// `a, b and c`.
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

fn days(days: &Days) -> String {
    match days {
        Days::Week {
            week,
            and_holidays: true,
        } => {
            format!("{} (also on public holidays)", weekdays(*week))
        }
        Days::Week { week, .. } => weekdays(*week),
        Days::Nth(nth) => places(nth),
        Days::Holidays { except } if except.is_empty() => "public holidays".to_owned(),
        Days::Holidays { except } => {
            format!(
                "public holidays (except {})",
                list(&plural_weekdays(*except))
            )
        }
    }
}

fn item(item: &Closed) -> Vec<String> {
    match item {
        Closed::Week {
            week,
            except_holidays,
        } => {
            let mut days = plural_weekdays(*week);
            if *except_holidays {
                days = vec![format!("{} (except public holidays)", list(&days))];
            }
            days
        }
        Closed::Nth { dates: [], nth } => vec![format!("the {}", places(nth))],
        Closed::Nth { dates, nth } => {
            let dates: Vec<String> = dates.iter().copied().map(stretch).collect();
            vec![format!("the {} {}", places(nth), list(&dates))]
        }
        Closed::Holidays { except: [] } => vec!["public holidays".to_owned()],
        Closed::Holidays { except } => {
            let names: Vec<String> = except.iter().map(|day| day.en.to_owned()).collect();
            vec![format!("public holidays (except {})", list(&names))]
        }
        Closed::Dates { span, week } if week.is_empty() => vec![stretch(*span)],
        Closed::Dates { span, week } => {
            let days = plural_weekdays(*week);
            vec![format!("{} {}", list(&days), stretch(*span))]
        }
    }
}

fn weekdays(week: Week) -> String {
    if week == Week::ALL {
        return "every day".to_owned();
    }
    let name = |day: u8| WEEKDAYS[usize::from(day % 7)].to_owned();
    let mut runs = Vec::new();
    for (start, length) in week.runs() {
        match length {
            1 => runs.push(name(start)),
            2 => runs.extend([name(start), name(start + 1)]),
            _ => runs.push(format!("{} to {}", name(start), name(start + length - 1))),
        }
    }
    list(&runs)
}

fn plural_weekdays(week: Week) -> Vec<String> {
    let days = week
        .runs()
        .into_iter()
        .flat_map(|(start, length)| (0..length).map(move |step| start + step));
    days.map(|day| format!("{}s", WEEKDAYS[usize::from(day % 7)]))
        .collect()
}

/// `second and fourth Wednesday of the month`.
fn places(nth: &[Nth]) -> String {
    let groups = nth.iter().map(|nth| {
        let places = nth.places.iter().map(|place| {
            let index = usize::try_from(*place - 1).ok();
            let name = index.and_then(|index| PLACES.get(index));
            name.copied().unwrap_or("last").to_owned()
        });
        let places: Vec<String> = places.collect();
        format!("{} {}", list(&places), WEEKDAYS[usize::from(nth.day % 7)])
    });
    let groups: Vec<String> = groups.collect();
    format!("{} of the month", list(&groups))
}

/// `April to September`, `August 13 to 16`, `May 5`.
fn span(span: DateSpan) -> String {
    let (first, last) = (month(span.from), month(span.to));
    match span.is_months() {
        true if first == last => first.to_owned(),
        true => format!("{first} to {last}"),
        false if span.from == span.to => format!("{first} {}", span.from.1),
        false => format!("{first} {} to {last} {}", span.from.1, span.to.1),
    }
}

/// The span with the preposition that "closed" wants.
fn stretch(dates: DateSpan) -> String {
    let words = span(dates);
    match dates.is_months() {
        true if dates.from.0 == dates.to.0 => format!("in {words}"),
        false if dates.from == dates.to => words,
        _ => format!("from {words}"),
    }
}

fn month(date: Date) -> &'static str {
    let index = usize::from(date.0).wrapping_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

pub(super) fn times(spans: &[TimeSpan]) -> String {
    if spans == [TimeSpan::WHOLE_DAY] {
        return "24 hours".to_owned();
    }
    let spans = spans
        .iter()
        .map(|span| format!("{} to {}", clock(span.opens), clock(span.closes)));
    list(&spans.collect::<Vec<_>>())
}

fn clock(minutes: u16) -> String {
    let half = match minutes {
        0 | MIDNIGHT => return "midnight".to_owned(),
        NOON => return "noon".to_owned(),
        1..NOON => "am",
        _ => "pm",
    };
    let hour = match minutes / 60 % 12 {
        0 => 12,
        hour => hour,
    };
    format!("{hour}:{:02} {half}", minutes % 60)
}

/// The words as they stand within a sentence: only names keep their capital.
fn inside(words: &str) -> String {
    if WEEKDAYS.iter().any(|day| words.starts_with(day)) {
        return words.to_owned();
    }
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
