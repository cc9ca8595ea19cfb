//! What the rules come to, in the shape in which people say it.

use super::holiday::{Holiday, are_fixed_holidays, fixed_holiday};
use super::rule::{DateSpan, Rule, TimeSpan, days_of};
use super::week::{Nth, Week};
use super::year_days::{Date, YearDays};

/// What is not named is worth a word only beside seasons, not beside single
/// days of opening.
const DAYS_OF_A_SEASON: u32 = 28;

/// Opening times by season and weekday, and what departs from them.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) seasons: Vec<Season>,
    pub(super) nth: Vec<NthOpen>,
    pub(super) holidays: Option<Holidays>,
    pub(super) closings: Vec<Closing>,
}

/// The week of a season.
#[derive(Debug)]
pub(super) struct Season {
    /// Empty: the whole year.
    pub(super) dates: Vec<DateSpan>,
    /// The times of each weekday from Monday. Empty: closed.
    pub(super) week: [Vec<TimeSpan>; 7],
}

/// Weekdays of the month that have times of their own.
#[derive(Debug)]
pub(super) struct NthOpen {
    pub(super) dates: Vec<DateSpan>,
    pub(super) nth: Vec<Nth>,
    pub(super) times: Vec<TimeSpan>,
}

/// What happens on public holidays.
#[derive(Debug)]
pub(super) enum Holidays {
    Closed { except: Vec<&'static Holiday> },
    Open { times: Vec<TimeSpan>, except: Week },
}

/// Days on which it is closed although the week would open.
#[derive(Debug)]
pub(super) struct Closing {
    pub(super) dates: Vec<DateSpan>,
    pub(super) week: Week,
    pub(super) nth: Vec<Nth>,
}

impl Plan {
    pub(super) fn of(rules: &[Rule]) -> Self {
        let mut plan = Self::default();
        for rule in rules {
            if rule.is_open() {
                plan.open(rule);
            } else {
                plan.close(rule);
            }
        }
        plan
    }

    /// The weekdays on which it opens in an ordinary week.
    pub(super) fn open_week(&self) -> Week {
        let whole_year = self.seasons.iter().any(|season| season.dates.is_empty());
        self.seasons
            .iter()
            .filter(|season| season.dates.is_empty() || !whole_year)
            .fold(Week::default(), |week, season| week.or(season.open_week()))
    }

    /// Whether it has weeks at all, not just single days.
    pub(super) fn has_seasons(&self) -> bool {
        self.covered().count() >= DAYS_OF_A_SEASON
    }

    /// The parts of the year for which no season is named.
    pub(super) fn gaps(&self) -> Vec<DateSpan> {
        if !self.has_seasons() {
            return Vec::new();
        }
        let gaps = self.covered().gaps().into_iter();
        gaps.map(|(from, to)| DateSpan { from, to }).collect()
    }

    /// The times of each weekday, if the date falls on it.
    pub(super) fn times_on(&self, date: Date) -> [&[TimeSpan]; 7] {
        let mut times: [&[TimeSpan]; 7] = [&[]; 7];
        for season in self
            .seasons
            .iter()
            .filter(|season| season.days().contains(date))
        {
            for (known, new) in times.iter_mut().zip(&season.week) {
                if !new.is_empty() {
                    *known = new;
                }
            }
        }
        times
    }

    /// The weekdays that open on the date, if it falls on one of them.
    pub(super) fn week_on(&self, date: Date) -> Week {
        let times = self.times_on(date);
        (0..7)
            .filter(|day| !times[usize::from(*day)].is_empty())
            .collect()
    }

    /// Whether the rule gives a date just the times that its weekdays have.
    pub(super) fn restores(&self, rule: &Rule) -> bool {
        rule.nth.is_empty()
            && rule.days().iter().all(|date| {
                let times = self.times_on(date);
                (0..7).all(|day| {
                    let wanted: &[TimeSpan] = if rule.week.contains(day) {
                        &rule.times
                    } else {
                        &[]
                    };
                    times[usize::from(day)] == wanted
                })
            })
    }

    fn covered(&self) -> YearDays {
        let seasons = self.seasons.iter();
        seasons.fold(YearDays::default(), |days, season| days.or(&season.days()))
    }

    fn open(&mut self, rule: &Rule) {
        let is_exception = !rule.dates.is_empty() && are_fixed_holidays(&rule.days());
        if is_exception && let Some(Holidays::Closed { except }) = &mut self.holidays {
            except.extend(rule.days().iter().filter_map(fixed_holiday));
            if self.restores(rule) {
                return;
            }
        }
        if !rule.week.is_empty() {
            let season = self.season(&rule.dates);
            for day in rule.week.days() {
                season.week[usize::from(day)].clone_from(&rule.times);
            }
        }
        if !rule.nth.is_empty() {
            self.nth.push(NthOpen {
                dates: rule.dates.clone(),
                nth: rule.nth.clone(),
                times: rule.times.clone(),
            });
        }
        if rule.holidays {
            let (times, except) = (rule.times.clone(), Week::default());
            self.holidays = Some(Holidays::Open { times, except });
        }
    }

    fn close(&mut self, rule: &Rule) {
        if !rule.dates.is_empty() || !rule.nth.is_empty() {
            self.closings.push(Closing {
                dates: rule.dates.clone(),
                week: if rule.dates.is_empty() {
                    Week::default()
                } else {
                    rule.week
                },
                nth: rule.nth.clone(),
            });
        }
        if !rule.dates.is_empty() {
            return;
        }
        for season in &mut self.seasons {
            for day in rule.week.days() {
                season.week[usize::from(day)].clear();
            }
        }
        if let Some(Holidays::Open { except, .. }) = &mut self.holidays {
            *except = except.or(rule.week);
        }
        if rule.holidays {
            self.holidays = Some(Holidays::Closed { except: Vec::new() });
        }
    }

    fn season(&mut self, dates: &[DateSpan]) -> &mut Season {
        let known = self.seasons.iter().position(|season| season.dates == dates);
        let index = known.unwrap_or_else(|| {
            self.seasons.push(Season {
                dates: dates.to_vec(),
                week: Default::default(),
            });
            self.seasons.len() - 1
        });
        &mut self.seasons[index]
    }
}

impl Season {
    pub(super) fn open_week(&self) -> Week {
        (0..7)
            .filter(|day| !self.week[usize::from(*day)].is_empty())
            .collect()
    }

    /// The weekdays that have the same times, in the order of the week.
    pub(super) fn by_times(&self) -> Vec<(Week, &[TimeSpan])> {
        let mut groups: Vec<(Week, &[TimeSpan])> = Vec::new();
        for day in self.open_week().days() {
            let times = self.week[usize::from(day)].as_slice();
            let week = Week::between(day, day);
            match groups.iter_mut().find(|group| group.1 == times) {
                Some(group) => group.0 = group.0.or(week),
                None => groups.push((week, times)),
            }
        }
        groups
    }

    fn days(&self) -> YearDays {
        match self.dates.as_slice() {
            [] => YearDays::all(),
            dates => days_of(dates),
        }
    }
}
