//! What must hold for any text: nothing panics, and what we read is what the
//! crate reads that will evaluate it.

use opening_hours_syntax::rules::day::{Date, HolidayKind, MonthdayRange, WeekDayRange, Weekday};
use opening_hours_syntax::rules::time::Time;
use opening_hours_syntax::rules::{RuleKind, RuleSequence};
use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::TestCaseError;

use crate::hours::reading::read;
use crate::hours::rule::Rule;
use crate::hours::week::Week;
use crate::hours::year_days::{YearDays, last_day};
use crate::hours::{Hours, Wording};

/// Text made of the pieces of schedules, right and wrong.
fn patchwork() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Mo", "-", "Fr", " ", ",", ";", "08:30", "17:00", "PH", "off", "May", "05", "Apr-Sep", "[",
        "2", "]", "24/7", "月", "日", "～", "第", "水曜", "午後", "5時", "半", "、", "8.30", "30",
        "：", "||", "\"", "week", "+", "　", "祝", "休み", "12/29", "は", "SH", "(", "24:00",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}

/// Schedules of the form that we take, most of them without fault.
fn schedule() -> impl Strategy<Value = String> {
    let part = |choices: &[&'static str]| prop::sample::select(choices.to_vec());
    let rule = (
        part(&[
            "",
            "",
            "",
            "Apr-Sep ",
            "Oct-Mar ",
            "Jul 20-Aug 31 ",
            "May 05 ",
            "Dec 1-5 ",
            "Feb ",
        ]),
        part(&[
            "Mo-Fr",
            "Sa",
            "Su-Th",
            "Mo,We-Fr",
            "We[2,4]",
            "Fr[-1],Mo[1-3]",
            "Su,PH",
            "PH",
        ]),
        part(&[" 09:00-17:00", " 8:30-12:00,13:00-24:00", " off", " closed"]),
    );
    let rules = rule.prop_map(|(dates, days, times)| format!("{dates}{days}{times}"));
    prop::collection::vec(rules, 1..4).prop_map(|rules| rules.join("; "))
}

proptest! {
    #[test]
    fn no_text_panics(text in prop::string::string_regex("\\PC{0,40}").unwrap()) {
        survives(&text)?;
    }

    #[test]
    fn no_patchwork_panics(text in patchwork()) {
        survives(&text)?;
    }

    #[test]
    fn what_is_read_is_what_the_crate_reads(text in schedule()) {
        if let Ok(rules) = read(&text) {
            let theirs = opening_hours_syntax::parse(&text).map_err(|error| {
                TestCaseError::fail(error.to_string())
            })?;
            prop_assert_eq!(rules.len(), theirs.rules.len());
            for (ours, theirs) in rules.iter().zip(&theirs.rules) {
                prop_assert!(agree(ours, theirs), "{}: {:?}", text, ours);
            }
        }
    }
}

fn survives(text: &str) -> Result<(), TestCaseError> {
    match Hours::parse(text) {
        Ok(hours) => {
            prop_assert!(opening_hours_syntax::parse(hours.osm()).is_ok());
            prop_assert!(!hours.words(Wording::Ja).sentence.is_empty());
            prop_assert!(!hours.words(Wording::Easy).sentence.is_empty());
            prop_assert!(!hours.words(Wording::En).sentence.is_empty());
        }
        Err(faults) => {
            prop_assert!(!faults.is_empty());
            for fault in faults {
                prop_assert!(text.get(fault.range.clone()).is_some(), "{:?}", fault);
            }
        }
    }
    if let Ok(hours) = Hours::parse("Mo-Fr 09:00-17:00; PH off") {
        let _ = hours.with_year_end(text);
    }
    Ok(())
}

fn agree(ours: &Rule, theirs: &RuleSequence) -> bool {
    let is_open = theirs.kind == RuleKind::Open;
    ours.is_open() == is_open
        && (!is_open || their_times(theirs) == our_times(ours))
        && theirs.day_selector.weekday.iter().any(is_holidays) == ours.holidays
        && their_week(theirs) == ours.week
        && their_nth(theirs) == our_nth(ours)
        && their_days(&theirs.day_selector.monthday) == ours.days()
}

fn our_times(rule: &Rule) -> Vec<(u16, u16)> {
    let spans = rule.times.iter();
    spans.map(|span| (span.opens, span.closes)).collect()
}

fn their_times(rule: &RuleSequence) -> Vec<(u16, u16)> {
    let minutes = |time: Time| match time {
        Time::Fixed(time) => time.mins_from_midnight(),
        Time::Variable(_) => u16::MAX,
    };
    let spans = rule.time_selector.spans.iter();
    spans
        .map(|span| (minutes(span.range.start), minutes(span.range.end)))
        .collect()
}

fn is_holidays(range: &WeekDayRange) -> bool {
    matches!(
        range,
        WeekDayRange::Holiday {
            kind: HolidayKind::Public,
            ..
        }
    )
}

fn their_week(rule: &RuleSequence) -> Week {
    let ranges = rule.day_selector.weekday.iter();
    ranges.fold(Week::default(), |week, range| match range {
        WeekDayRange::Fixed {
            range,
            nth_from_start: [true, true, true, true, true],
            ..
        } => week.or(Week::between(number(*range.start()), number(*range.end()))),
        _ => week,
    })
}

/// A weekday, which of its five places from the start, and whether the last.
type Places = (u8, [bool; 5], bool);

fn their_nth(rule: &RuleSequence) -> Vec<Places> {
    let ranges = rule.day_selector.weekday.iter();
    ranges
        .filter_map(|range| match range {
            WeekDayRange::Fixed {
                range,
                nth_from_start,
                nth_from_end,
                ..
            } if nth_from_start.contains(&false) => {
                Some((number(*range.start()), *nth_from_start, nth_from_end[0]))
            }
            _ => None,
        })
        .collect()
}

fn our_nth(rule: &Rule) -> Vec<Places> {
    let groups = rule.nth.iter().map(|nth| {
        let is_named = |index| {
            let mut places = nth.places.iter();
            places.any(|place| usize::try_from(*place) == Ok(index + 1))
        };
        (
            nth.day,
            std::array::from_fn(is_named),
            nth.places.contains(&-1),
        )
    });
    groups.collect()
}

fn number(day: Weekday) -> u8 {
    u8::try_from(day.num_days_from_monday()).unwrap_or(0)
}

fn their_days(ranges: &[MonthdayRange]) -> YearDays {
    let date = |date: &Date| match date {
        Date::Fixed { month, day, .. } => (u8::from(*month), *day),
        _ => (1, 1),
    };
    if ranges.is_empty() {
        return YearDays::all();
    }
    ranges.iter().fold(YearDays::default(), |days, range| {
        days.or(&match range {
            MonthdayRange::Month { range, .. } => {
                let last = u8::from(*range.end());
                YearDays::between((u8::from(*range.start()), 1), (last, last_day(last)))
            }
            MonthdayRange::Date { start, end } => YearDays::between(date(&start.0), date(&end.0)),
        })
    })
}
