//! A schedule as a table of days, small enough for a page to carry around.

use jiff::Span;
use jiff::civil::Date;

use super::calendar::Calendar;
use super::evaluation::{Day, Evaluation, Why};
use super::matching::weekday;
use super::rule::TimeSpan;

/// The times of the seven weekdays from Monday.
pub type WeekTimes = [Vec<TimeSpan>; 7];

/// Some hundred days of a schedule: weeks, and the days that depart from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTable {
    first: Date,
    days: u16,
    /// From which day on which week holds, the first from day 0.
    pub weeks: Vec<(u16, WeekTimes)>,
    /// The days that are not as their week, in order.
    pub except: Vec<Exceptional>,
}

/// A day that is not as its week, or closed for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exceptional {
    /// Its number, counted from the first day of the table.
    pub day: u16,
    /// What it is like.
    pub is: Day,
}

/// Days in a row that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// The first of them.
    pub from: Date,
    /// The last of them.
    pub to: Date,
    /// What they are like.
    pub is: &'a Day,
}

/// Whether somebody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Until that minute of the day.
    Open(u16),
    /// Not now.
    Closed,
    /// The table does not tell of that day.
    Unknown,
}

impl DayTable {
    /// How many days a table beginning on that day has: as many as asked for,
    /// unless the calendar of holidays ends before.
    #[must_use]
    pub fn length(first: Date, wanted: u16) -> u16 {
        let covered = |number: &u16| Calendar::covers(nth_day(first, *number));
        let days = (0..wanted).take_while(covered).count();
        u16::try_from(days).unwrap_or(wanted)
    }

    /// The table of a schedule from a day on.
    #[must_use]
    pub fn new(schedule: &Evaluation<'_>, first: Date, days: u16) -> Self {
        let mut table = Self {
            first,
            days: Self::length(first, days),
            weeks: Vec::new(),
            except: Vec::new(),
        };
        for number in 0..table.days {
            table.add(schedule, number);
        }
        table
    }

    /// What a day of the table is like; nothing outside of it.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<Day> {
        let number = self.first.until(day).ok()?.get_days();
        let number = u16::try_from(number).ok()?;
        if number >= self.days {
            return None;
        }
        let known = self
            .except
            .binary_search_by_key(&number, |except| except.day);
        Some(match known {
            Ok(place) => self.except[place].is.clone(),
            Err(_) => Day {
                spans: self.week_of(number)?[weekday(day)].clone(),
                why: Why::Week,
            },
        })
    }

    /// Whether it is open at a minute of a day. The closing minute is closed.
    #[must_use]
    pub fn state(&self, day: Date, minute: u16) -> State {
        let Some(day) = self.on(day) else {
            return State::Unknown;
        };
        let mut spans = day.spans.into_iter();
        let now = spans.find(|span| span.opens <= minute && minute < span.closes);
        now.map_or(State::Closed, |span| State::Open(span.closes))
    }

    /// The days that depart from their weeks, neighbours that are alike as one.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch<'_>> {
        let mut stretches: Vec<Stretch<'_>> = Vec::new();
        for except in &self.except {
            let day = nth_day(self.first, except.day);
            match stretches.last_mut() {
                Some(last) if last.is == &except.is && last.to.tomorrow().ok() == Some(day) => {
                    last.to = day;
                }
                _ => stretches.push(Stretch {
                    from: day,
                    to: day,
                    is: &except.is,
                }),
            }
        }
        stretches
    }

    /// The weeks with the first and the last day on which they hold.
    pub fn seasons(&self) -> impl Iterator<Item = (Date, Date, &WeekTimes)> {
        let ends = self.weeks.iter().skip(1).map(|(from, _)| *from);
        let ends = ends.chain([self.days]);
        self.weeks.iter().zip(ends).map(|((from, week), end)| {
            let last = nth_day(self.first, end.saturating_sub(1));
            (nth_day(self.first, *from), last, week)
        })
    }

    fn add(&mut self, schedule: &Evaluation<'_>, number: u16) {
        let date = nth_day(self.first, number);
        let yesterday = date.yesterday().unwrap_or(date);
        if self.weeks.is_empty() || !schedule.share_season(yesterday, date) {
            let week = schedule.week_of(date);
            if self.weeks.last().is_none_or(|(_, known)| *known != week) {
                self.weeks.push((number, week));
            }
        }
        let is = schedule.on(date);
        let usual = self.weeks.last().map(|(_, week)| &week[weekday(date)]);
        if usual != Some(&is.spans) || is.why != Why::Week {
            self.except.push(Exceptional { day: number, is });
        }
    }

    fn week_of(&self, number: u16) -> Option<&WeekTimes> {
        let mut weeks = self.weeks.iter().rev();
        weeks
            .find(|(from, _)| *from <= number)
            .map(|(_, week)| week)
    }
}

fn nth_day(first: Date, number: u16) -> Date {
    first.saturating_add(Span::new().days(number))
}
