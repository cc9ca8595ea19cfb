//! Who is there when: holidays, the truth table, and the size of the tables.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, date};
use shirube::hours::{Calendar, DayTable, Evaluation, Holidays, State};
use shirube::pipeline::{Options, Site, load};
use support::repository;

/// The first day of the tables that the truth rows are asked of.
const AS_OF: Date = date(2026, 5, 1);

const DAYS: u16 = 400;

#[test]
fn holidays_are_those_of_the_list() {
    let calendar = Calendar::japan();
    let listed = include_str!("hours/holidays.txt");
    let listed: BTreeSet<Date> = listed.lines().flat_map(dates_of_year).collect();
    let ours = calendar.iter().map(|(day, _)| day);
    let ours: BTreeSet<Date> = ours.filter(|day| day.year() <= 2035).collect();
    assert_eq!(listed.len(), 362);
    assert_eq!(ours, listed);
}

fn dates_of_year(line: &str) -> Vec<Date> {
    let row = line.split_once(": ").filter(|_| !line.starts_with('#'));
    let Some((year, dates)) = row else {
        return Vec::new();
    };
    let dates = dates.split(' ');
    dates
        .map(|date| format!("{year}-{date}").parse().unwrap())
        .collect()
}

#[test]
fn holidays_have_their_official_names() {
    let calendar = Calendar::japan();
    let name = |day: Date| calendar.holiday(day).map(|name| (&*name.ja, &*name.en));
    for (day, ja, en) in [
        (date(2016, 10, 10), "体育の日", "Health and Sports Day"),
        (date(2020, 7, 24), "スポーツの日", "Sports Day"),
        (date(2018, 12, 23), "天皇誕生日", "the Emperor's Birthday"),
        (date(2019, 4, 30), "国民の休日", "Citizens' Holiday"),
        (
            date(2019, 10, 22),
            "即位礼正殿の儀の行われる日",
            "the day of the Enthronement Ceremony",
        ),
        (
            date(2026, 5, 6),
            "憲法記念日の振替休日",
            "substitute holiday for Constitution Memorial Day",
        ),
        (date(2026, 9, 22), "国民の休日", "Citizens' Holiday"),
        (date(2026, 11, 23), "勤労感謝の日", "Labor Thanksgiving Day"),
    ] {
        assert_eq!(name(day), Some((ja, en)), "{day}");
    }
    assert_eq!(name(date(2019, 12, 23)), None);
}

#[test]
fn the_truth_table_holds() {
    let site = site(AS_OF);
    let catalog = site.catalog();
    let holidays = Holidays::new(&catalog.site.calendar);
    let mut rows = 0;
    for line in include_str!("hours/truth.csv").lines().skip(1) {
        let [when, key, state, why] = line.splitn(4, ',').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let when: DateTime = format!("{when}:00").parse().unwrap();
        let mut contacts = catalog.contacts();
        let contact = contacts.find(|contact| &*contact.key == key).unwrap();
        let now = contact.hours.as_ref().map_or(State::Unknown, |hours| {
            let schedule = Evaluation::new(hours, &contact.exceptions, &holidays);
            let table = DayTable::new(&schedule, AS_OF, DAYS);
            table.state(when.date(), minute(when))
        });
        let now = match now {
            State::Open(_) => "open",
            State::Closed => "closed",
            State::Unknown => "unknown",
        };
        assert_eq!(now, state, "{when} {key}: {why}");
        rows += 1;
    }
    assert_eq!(rows, 59);
}

fn minute(when: DateTime) -> u16 {
    u16::try_from(i32::from(when.hour()) * 60 + i32::from(when.minute())).unwrap()
}

fn site(as_of: Date) -> Site {
    let options = Options {
        base_url: None,
        as_of,
        drafts: false,
    };
    let (site, report) = load(repository(), &options);
    assert_eq!(report.errors(), 0);
    site
}
