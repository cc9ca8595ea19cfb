//! Which days of the calendar a rule names.

use jiff::civil::Date;

use super::evaluation::Why;
use super::outline::Closed;
use super::rule::{Rule, TimeSpan};
use super::week::Nth;
use super::year_days::YearDays;
use super::{english, japanese};

/// Rules for fewer days of the year are exceptions, not seasons.
const DAYS_OF_A_SEASON: u32 = 28;

/// A rule with its days of the year at hand.
#[derive(Debug)]
pub(super) struct DatedRule<'a> {
    rule: &'a Rule,
    days: YearDays,
    is_season: bool,
}

impl<'a> DatedRule<'a> {
    pub(super) fn new(rule: &'a Rule) -> Self {
        let days = rule.days();
        let is_weekly = rule.dates.is_empty() || rule.is_open();
        Self {
            rule,
            days,
            is_season: is_weekly && days.count() >= DAYS_OF_A_SEASON,
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.rule.is_open()
    }

    pub(super) fn times(&self) -> &[TimeSpan] {
        &self.rule.times
    }

    pub(super) fn speaks_of_holidays(&self) -> bool {
        self.rule.holidays
    }

    /// Whether it belongs to the ordinary week of the day's season.
    pub(super) fn is_season_of(&self, day: Date) -> bool {
        self.is_season && self.days.contains(month_and_day(day))
    }

    /// Whether it names the weekday (Monday is 0) of every week.
    pub(super) fn names_weekday(&self, weekday: u8) -> bool {
        self.rule.week.contains(weekday)
    }

    /// Whether it decides the day, if no later rule does.
    pub(super) fn names(&self, day: Date, is_holiday: bool) -> bool {
        if !self.days.contains(month_and_day(day)) {
            return false;
        }
        self.rule.names_no_day()
            || self.rule.week.contains(weekday_number(day))
            || self.rule.nth.iter().any(|nth| is_nth(nth, day))
            || self.rule.holidays && is_holiday
    }

    /// Why a day that it closes is closed, holidays apart.
    pub(super) fn why_closed(&self) -> Why {
        if self.rule.is_open() || self.rule.dates.is_empty() && self.rule.nth.is_empty() {
            return Why::Week;
        }
        if self.rule.dates.iter().any(|span| span.is_year_end()) {
            return Why::YearEnd;
        }
        let items = self.closed_items();
        Why::Dated(
            japanese::closed(&items).into(),
            english::list(&english::closed(&items)).into(),
        )
    }

    fn closed_items(&self) -> Vec<Closed<'_>> {
        let Rule {
            dates, nth, week, ..
        } = self.rule;
        if !nth.is_empty() {
            return vec![Closed::Nth { dates, nth }];
        }
        let spans = dates.iter();
        spans
            .map(|span| Closed::Dates {
                span: *span,
                week: *week,
            })
            .collect()
    }
}

/// The place of a day in the week; Monday is 0.
pub(super) fn weekday(day: Date) -> usize {
    usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0)
}

fn weekday_number(day: Date) -> u8 {
    u8::try_from(weekday(day)).unwrap_or(0)
}

fn month_and_day(day: Date) -> (u8, u8) {
    let number = |number: i8| u8::try_from(number).unwrap_or(1);
    (number(day.month()), number(day.day()))
}

fn is_nth(nth: &Nth, day: Date) -> bool {
    let place = (day.day() - 1) / 7 + 1;
    let is_last = day.day() + 7 > day.days_in_month();
    let is_named = |wanted: &i8| *wanted == place || *wanted == -1 && is_last;
    weekday_number(day) == nth.day && nth.places.iter().any(is_named)
}
