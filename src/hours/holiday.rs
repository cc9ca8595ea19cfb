//! What a schedule needs to know of Japan's public holidays. Which day is one
//! in a given year is the business of the evaluation, not of this table.

use super::year_days::{Date, YearDays};

/// A public holiday that falls on the same date every year.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Holiday {
    pub(super) date: Date,
    pub(super) ja: &'static str,
    pub(super) en: &'static str,
}

const FIXED: [Holiday; 10] = [
    holiday((1, 1), "元日", "New Year's Day"),
    holiday((2, 11), "建国記念の日", "National Foundation Day"),
    holiday((2, 23), "天皇誕生日", "the Emperor's Birthday"),
    holiday((4, 29), "昭和の日", "Showa Day"),
    holiday((5, 3), "憲法記念日", "Constitution Memorial Day"),
    holiday((5, 4), "みどりの日", "Greenery Day"),
    holiday((5, 5), "こどもの日", "Children's Day"),
    holiday((8, 11), "山の日", "Mountain Day"),
    holiday((11, 3), "文化の日", "Culture Day"),
    holiday((11, 23), "勤労感謝の日", "Labor Thanksgiving Day"),
];

/// Spans in which a public holiday can fall in some year: the fixed ones and
/// the day after (substitute holidays), the moving Mondays, the equinoxes.
const POSSIBLE: [(Date, Date); 13] = [
    ((1, 1), (1, 2)),
    ((1, 8), (1, 14)),
    ((2, 11), (2, 12)),
    ((2, 23), (2, 24)),
    ((3, 19), (3, 22)),
    ((4, 29), (4, 30)),
    ((5, 3), (5, 6)),
    ((7, 15), (7, 21)),
    ((8, 11), (8, 12)),
    ((9, 15), (9, 25)),
    ((10, 8), (10, 14)),
    ((11, 3), (11, 4)),
    ((11, 23), (11, 24)),
];

const fn holiday(date: Date, ja: &'static str, en: &'static str) -> Holiday {
    Holiday { date, ja, en }
}

/// The holiday that always falls on the date.
pub(super) fn fixed_holiday(date: Date) -> Option<&'static Holiday> {
    FIXED.iter().find(|holiday| holiday.date == date)
}

/// Whether each of the days is a public holiday every year.
pub(super) fn are_fixed_holidays(days: &YearDays) -> bool {
    days.count() > 0 && days.iter().all(|date| fixed_holiday(date).is_some())
}

/// Whether one of the days can be a public holiday in some year.
pub(super) fn may_be_holiday(days: &YearDays) -> bool {
    POSSIBLE
        .iter()
        .any(|(from, to)| days.meets(&YearDays::between(*from, *to)))
}
