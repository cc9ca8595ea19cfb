//! Our evaluation against a plain one: a schedule in a shape of its own, each
//! day of twenty years judged by asking the most special thing first.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, proptest,
};

use crate::hours::{Calendar, DayTable, Evaluation, Holidays, Hours, TimeSpan, Why};

const NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// The holidays as a list of dates, not as our calendar makes them.
static LISTED: LazyLock<BTreeSet<Date>> = LazyLock::new(|| {
    let text = include_str!("../../../tests/hours/holidays.txt");
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    let dates = rows.filter_map(|line| line.split_once(": "));
    dates
        .flat_map(|(year, dates)| {
            let dates = dates.split(' ');
            dates.map(move |date| format!("{year}-{date}").parse().unwrap())
        })
        .collect()
});

/// A time of opening: from, to.
type Times = (u16, u16);

/// A schedule as one would fill in a form.
#[derive(Debug, Clone)]
struct Form {
    /// For each weekday the time in summer and in winter.
    week: [Option<(Times, Times)>; 7],
    /// Closed on a weekday at two places of the month.
    nth_off: Option<(u8, i8, i8)>,
    /// Times of public holidays; closed without.
    on_holidays: Option<Times>,
    /// Times of こどもの日 on an open weekday, if holidays are closed.
    childrens_day: Option<Times>,
    obon: bool,
    year_end: bool,
}

impl Form {
    fn osm(&self) -> String {
        let mut rules = Vec::new();
        for (season, is_summer) in [("Apr-Sep", true), ("Oct-Mar", false)] {
            for (name, times) in NAMES.iter().zip(&self.week) {
                if let Some(both) = times {
                    rules.push(format!(
                        "{season} {name} {}",
                        clock(of_season(*both, is_summer))
                    ));
                }
            }
        }
        if let Some((day, first, second)) = self.nth_off {
            rules.push(format!("{}[{first},{second}] off", NAMES[usize::from(day)]));
        }
        match self.on_holidays {
            Some(times) => rules.push(format!("PH {}", clock(times))),
            None => rules.push("PH off".to_owned()),
        }
        if let (None, Some(times)) = (self.on_holidays, self.childrens_day) {
            let open = NAMES.iter().zip(&self.week);
            let open = open.filter_map(|(name, times)| times.map(|_| *name));
            let days: Vec<&str> = open.collect();
            rules.push(format!("May 05 {} {}", days.join(","), clock(times)));
        }
        if self.obon {
            rules.push("Aug 13-16 off".to_owned());
        }
        if self.year_end {
            rules.push("Dec 29-Jan 03 off".to_owned());
        }
        rules.join("; ")
    }

    /// The times of the day, and in a word why it is so.
    fn on(&self, day: Date) -> (Option<Times>, &'static str) {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap();
        let is_summer = (4..=9).contains(&day.month());
        let usual = self.week[weekday].map(|both| of_season(both, is_summer));
        let month_and_day = (day.month(), day.day());
        let is_year_end = month_and_day >= (12, 29) || month_and_day <= (1, 3);
        if self.year_end && is_year_end {
            return (None, "year-end");
        }
        if self.obon && day.month() == 8 && (13..=16).contains(&day.day()) {
            return (None, "dated");
        }
        let off = self.nth_off.is_some_and(|(named, first, second)| {
            usize::from(named) == weekday && [first, second].contains(&((day.day() - 1) / 7 + 1))
        });
        if LISTED.contains(&day) {
            return match self.on_holidays {
                Some(times) => (Some(times), "week"),
                None if self.childrens_day.is_some() && month_and_day == (5, 5) => {
                    (usual.and(self.childrens_day), "week")
                }
                None if usual.is_some() && !off => (None, "holiday"),
                None => (None, "week"),
            };
        }
        if off {
            return (None, "dated");
        }
        (usual, "week")
    }
}

fn of_season((summer, winter): (Times, Times), is_summer: bool) -> Times {
    if is_summer { summer } else { winter }
}

fn clock((from, to): Times) -> String {
    let one = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}-{}", one(from), one(to))
}

fn word(why: &Why) -> &'static str {
    match why {
        Why::Week => "week",
        Why::Holiday(_) => "holiday",
        Why::YearEnd => "year-end",
        Why::Dated(..) => "dated",
        Why::Once { .. } => "once",
    }
}

fn form() -> impl Strategy<Value = Form> {
    let times = || (0_u16..1380).prop_flat_map(|from| (Just(from), (from + 1)..=1440));
    let week = prop::array::uniform7(prop::option::of((times(), times())));
    let open_week = week.prop_filter("never open", |week| week.iter().any(Option::is_some));
    let nth = (0_u8..7, 1_i8..=2, 3_i8..=4);
    (
        open_week,
        prop::option::of(nth),
        prop::option::of(times()),
        prop::option::of(times()),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(week, nth_off, on_holidays, childrens_day, obon, year_end)| Form {
                week,
                nth_off: nth_off.filter(|(day, ..)| week[usize::from(*day)].is_some()),
                on_holidays,
                childrens_day,
                obon,
                year_end,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_day_is_as_the_plain_judge_says(form in form()) {
        let text = form.osm();
        let hours = Hours::parse(&text).unwrap_or_else(|faults| panic!("{text}: {faults:#?}"));
        let calendar = Calendar::japan();
        let schedule = Evaluation::new(&hours, &[], &Holidays::new(&calendar));
        let mut day = date(2016, 1, 1);
        while day.year() <= 2035 {
            let (times, why) = form.on(day);
            let times = times.map(|(opens, closes)| TimeSpan { opens, closes });
            let found = schedule.on(day);
            prop_assert_eq!(&found.spans, &Vec::from_iter(times), "{} {}", day, text);
            prop_assert_eq!(word(&found.why), why, "{} {}", day, text);
            day = day.tomorrow().unwrap();
        }
    }

    #[test]
    fn a_table_says_what_the_schedule_says(form in form(), start in 0_i32..7_000) {
        let hours = Hours::parse(&form.osm()).unwrap();
        let calendar = Calendar::japan();
        let schedule = Evaluation::new(&hours, &[], &Holidays::new(&calendar));
        let first = date(2016, 1, 1).saturating_add(jiff::Span::new().days(start));
        let table = DayTable::new(&schedule, first, 400);
        let mut day = first;
        for _ in 0..400 {
            prop_assert_eq!(table.on(day), Some(schedule.on(day)), "{}", day);
            day = day.tomorrow().unwrap();
        }
        prop_assert_eq!(table.on(day), None);
        prop_assert_eq!(table.on(first.yesterday().unwrap()), None);
        prop_assert!(table.weeks.len() <= 4);
    }
}
