//! What a schedule comes to on a given day.
//!
//! The crate `opening-hours` says when it is open, with our holidays; our own
//! rules say why it is closed. The last rule that names a day decides it alone,
//! so the crate, which takes a few microseconds a day, is asked once for each
//! rule; where debug assertions are on, for every day.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use compact_calendar::CompactCalendar;
use jiff::civil::Date;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use super::calendar::{Calendar, HolidayName};
use super::exception::Exception;
use super::matching::DatedRule;
use super::rule::{TimeSpan, joined};
use super::schedule::Hours;

/// One day of a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// When it is open, in order and apart. Empty: all day closed.
    pub spans: Vec<TimeSpan>,
    /// What makes the day another than the week would have it.
    pub why: Why,
}

/// Why a day is as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// As the week has it: open, or its day of rest.
    Week,
    /// Closed on a public holiday.
    Holiday(HolidayName),
    /// Closed over the New Year.
    YearEnd,
    /// Closed by a rule of its own, told in words of Japanese and English.
    Dated(Arc<str>, Arc<str>),
    /// Closed or opened once, for a reason that a person wrote.
    Once {
        /// Whether it is open.
        open: bool,
        /// The reason in Japanese.
        ja: Arc<str>,
        /// The reason in English.
        en: Arc<str>,
    },
}

/// Public holidays in the form in which schedules ask for them.
#[derive(Debug, Clone)]
pub struct Holidays<'a> {
    calendar: &'a Calendar,
    compact: ContextHolidays,
}

impl<'a> Holidays<'a> {
    /// Prepares a calendar.
    #[must_use]
    pub fn new(calendar: &'a Calendar) -> Self {
        let days = calendar.iter().filter_map(|(day, _)| naive(day));
        let public: CompactCalendar = days.collect();
        let compact = ContextHolidays::new(Arc::new(public), Arc::default());
        Self { calendar, compact }
    }
}

/// A schedule made ready to be asked for many days.
#[derive(Debug)]
pub struct Evaluation<'a> {
    calendar: &'a Calendar,
    /// Nothing only if the crate refused what the schedule was checked with.
    crate_hours: Option<OpeningHours>,
    rules: Vec<DatedRule<'a>>,
    /// What the crate said of a day that a rule decides, or none at all.
    said: RefCell<BTreeMap<Option<usize>, Vec<TimeSpan>>>,
    exceptions: &'a [Exception],
}

impl<'a> Evaluation<'a> {
    /// Prepares a schedule with what departs from it once.
    #[must_use]
    pub fn new(hours: &'a Hours, exceptions: &'a [Exception], holidays: &Holidays<'a>) -> Self {
        let context = Context::default().with_holidays(holidays.compact.clone());
        let parsed = hours.osm().parse::<OpeningHours>().ok();
        Self {
            calendar: holidays.calendar,
            crate_hours: parsed.map(|hours| hours.with_context(context)),
            rules: hours.rules().iter().map(DatedRule::new).collect(),
            said: RefCell::default(),
            exceptions,
        }
    }

    /// When it is open on the day, and why not.
    #[must_use]
    pub fn on(&self, day: Date) -> Day {
        let once = self.exceptions.iter().find(|once| once.holds_on(day));
        if let Some(once) = once {
            return once.day();
        }
        let spans = self.usual_spans(day);
        let why = if spans.is_empty() {
            self.why_closed(day)
        } else {
            Why::Week
        };
        Day { spans, why }
    }

    /// Whether the same seasons hold on both days.
    pub(super) fn share_season(&self, one: Date, other: Date) -> bool {
        let mut rules = self.rules.iter();
        rules.all(|rule| rule.is_season_of(one) == rule.is_season_of(other))
    }

    /// The times of the seven weekdays from Monday as the season of the day has
    /// them, public holidays and dated closures left out.
    pub(super) fn week_of(&self, day: Date) -> [Vec<TimeSpan>; 7] {
        let seasons = self.rules.iter().filter(|rule| rule.is_season_of(day));
        let mut week: [Vec<TimeSpan>; 7] = Default::default();
        for rule in seasons {
            for (day, times) in (0..7).zip(&mut week) {
                if rule.names_weekday(day) {
                    *times = joined(rule.times());
                }
            }
        }
        week
    }

    fn usual_spans(&self, day: Date) -> Vec<TimeSpan> {
        let rule = self.deciding(day, self.calendar.holiday(day).is_some());
        let mut said = self.said.borrow_mut();
        let spans = said.entry(rule).or_insert_with(|| self.ask(day));
        debug_assert_eq!(*spans, self.ask(day), "{day}");
        spans.clone()
    }

    /// What the crate says of a day.
    fn ask(&self, day: Date) -> Vec<TimeSpan> {
        let (Some(hours), Some(day)) = (&self.crate_hours, naive(day)) else {
            return Vec::new();
        };
        let open = hours
            .schedule_at(day)
            .into_iter()
            .filter(|range| range.kind == RuleKind::Open)
            .map(|range| TimeSpan {
                opens: range.range.start.mins_from_midnight(),
                closes: range.range.end.mins_from_midnight(),
            });
        joined(&open.collect::<Vec<_>>())
    }

    /// The last rule that names a day: it decides it.
    fn deciding(&self, day: Date, is_holiday: bool) -> Option<usize> {
        self.rules
            .iter()
            .rposition(|rule| rule.names(day, is_holiday))
    }

    fn why_closed(&self, day: Date) -> Why {
        let holiday = self.calendar.holiday(day);
        let Some(rule) = self.deciding(day, holiday.is_some()) else {
            return Why::Week;
        };
        match holiday {
            Some(name) if self.rules[rule].speaks_of_holidays() => {
                // Who rests on Sundays does not rest on one because it is a holiday.
                let else_rule = self.deciding(day, false);
                if else_rule.is_some_and(|rule| self.rules[rule].is_open()) {
                    Why::Holiday(name.clone())
                } else {
                    Why::Week
                }
            }
            _ => self.rules[rule].why_closed(),
        }
    }
}

fn naive(day: Date) -> Option<NaiveDate> {
    let month = u32::try_from(day.month()).ok()?;
    let of_month = u32::try_from(day.day()).ok()?;
    NaiveDate::from_ymd_opt(i32::from(day.year()), month, of_month)
}
