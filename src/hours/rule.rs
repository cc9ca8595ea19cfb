use std::ops::Range;

use super::week::{Nth, Week};
use super::year_days::{Date, YearDays};

pub(super) const MONTH_NAMES: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// One rule of a schedule, between two `;`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    /// The season or the dates. Empty: the whole year.
    pub(super) dates: Vec<DateSpan>,
    /// Weekdays of every week.
    pub(super) week: Week,
    /// Weekdays at certain places of the month.
    pub(super) nth: Vec<Nth>,
    /// Whether it speaks of public holidays.
    pub(super) holidays: bool,
    /// When it opens, in order. Empty: closed.
    pub(super) times: Vec<TimeSpan>,
    /// Whether it is `24/7`.
    pub(super) always: bool,
}

impl Rule {
    pub(super) fn is_open(&self) -> bool {
        !self.times.is_empty()
    }

    pub(super) fn names_no_day(&self) -> bool {
        self.week.is_empty() && self.nth.is_empty() && !self.holidays
    }

    /// The weekdays that it can touch at all; a rule of dates alone all seven.
    pub(super) fn reach(&self) -> Week {
        if self.names_no_day() {
            return Week::ALL;
        }
        self.week.or(self.nth.iter().map(|nth| nth.day).collect())
    }

    /// The days of the year that it can touch.
    pub(super) fn days(&self) -> YearDays {
        if self.dates.is_empty() {
            return YearDays::all();
        }
        days_of(&self.dates)
    }
}

/// The days of the year in any of the spans.
pub(super) fn days_of(spans: &[DateSpan]) -> YearDays {
    spans
        .iter()
        .fold(YearDays::default(), |days, span| days.or(&span.days()))
}

/// From one date to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DateSpan {
    pub(super) from: Date,
    pub(super) to: Date,
}

impl DateSpan {
    pub(super) fn days(self) -> YearDays {
        YearDays::between(self.from, self.to)
    }

    /// Whether it is made of whole months.
    pub(super) fn is_months(self) -> bool {
        let ends = if self.to.0 == 2 {
            28
        } else {
            super::year_days::last_day(self.to.0)
        };
        self.from.1 == 1 && self.to.1 >= ends
    }

    /// Whether it is what people call 年末年始.
    pub(super) fn is_year_end(self) -> bool {
        self.from.0 == 12 && self.to.0 == 1 && !self.is_months()
    }
}

/// Minutes of the day at which it opens and closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeSpan {
    /// The first minute that is open.
    pub opens: u16,
    /// The first minute that is closed again; 1440 at the end of the day.
    pub closes: u16,
}

impl TimeSpan {
    pub(super) const WHOLE_DAY: Self = Self {
        opens: 0,
        closes: MIDNIGHT,
    };
}

/// The end of the day in minutes.
pub(super) const MIDNIGHT: u16 = 24 * 60;

/// The spans in order, those that touch made one.
pub(super) fn joined(spans: &[TimeSpan]) -> Vec<TimeSpan> {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    spans.dedup_by(|next, known| {
        let touches = next.opens <= known.closes;
        if touches {
            known.closes = known.closes.max(next.closes);
        }
        touches
    });
    spans
}

/// The times as OSM text.
pub(super) fn times_osm(times: &[TimeSpan]) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let spans = times
        .iter()
        .map(|span| format!("{}-{}", clock(span.opens), clock(span.closes)));
    spans.collect::<Vec<_>>().join(",")
}

/// The dates as OSM text.
pub(super) fn dates_osm(dates: &[DateSpan]) -> String {
    let spans: Vec<String> = dates.iter().copied().map(date_osm).collect();
    spans.join(",")
}

fn date_osm(span: DateSpan) -> String {
    let month = |(month, _): Date| MONTH_NAMES[usize::from(month.clamp(1, 12)) - 1];
    let (first, last) = (month(span.from), month(span.to));
    let (from, to) = (span.from.1, span.to.1);
    match span.is_months() {
        true if first == last => first.to_owned(),
        true => format!("{first}-{last}"),
        false if span.from == span.to => format!("{first} {from:02}"),
        false => format!("{first} {from:02}-{last} {to:02}"),
    }
}
