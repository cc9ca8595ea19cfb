//! The days that the law calls 国民の祝日, and those that single laws made like
//! them.

use jiff::civil::{Date, Weekday, date};

use super::equinox::{autumnal, vernal};

/// A day with its names in Japanese and English.
pub(super) type Named = (Date, &'static str, &'static str);

/// The days of a year, in no order.
pub(super) fn national_holidays(year: i16) -> Vec<Named> {
    let day = |month, day| date(year, month, day);
    let mut days = vec![
        (day(1, 1), "元日", "New Year's Day"),
        (monday(year, 1, 2), "成人の日", "Coming of Age Day"),
        (day(2, 11), "建国記念の日", "National Foundation Day"),
        (day(3, vernal(year)), "春分の日", "Vernal Equinox Day"),
        (day(4, 29), "昭和の日", "Showa Day"),
        (day(5, 3), "憲法記念日", "Constitution Memorial Day"),
        (day(5, 4), "みどりの日", "Greenery Day"),
        (day(5, 5), "こどもの日", "Children's Day"),
        (monday(year, 9, 3), "敬老の日", "Respect for the Aged Day"),
        (day(9, autumnal(year)), "秋分の日", "Autumnal Equinox Day"),
        (day(11, 3), "文化の日", "Culture Day"),
        (day(11, 23), "勤労感謝の日", "Labor Thanksgiving Day"),
    ];
    days.extend(emperors_birthday(year));
    days.extend(summer(year));
    if year == 2019 {
        days.extend(ENTHRONEMENT);
    }
    days
}

/// 天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律.
const ENTHRONEMENT: [Named; 2] = [
    (
        date(2019, 5, 1),
        "天皇の即位の日",
        "the Emperor's Enthronement Day",
    ),
    (
        date(2019, 10, 22),
        "即位礼正殿の儀の行われる日",
        "the day of the Enthronement Ceremony",
    ),
];

/// None in 2019, between two reigns.
fn emperors_birthday(year: i16) -> Option<Named> {
    let day = match year {
        ..2019 => date(year, 12, 23),
        2019 => return None,
        _ => date(year, 2, 23),
    };
    Some((day, "天皇誕生日", "the Emperor's Birthday"))
}

/// The days that were moved for the Olympic Games of 2020, held in 2021.
fn summer(year: i16) -> [Named; 3] {
    let (marine, mountain, sports) = match year {
        2020 => (date(2020, 7, 23), date(2020, 8, 10), date(2020, 7, 24)),
        2021 => (date(2021, 7, 22), date(2021, 8, 8), date(2021, 7, 23)),
        _ => (monday(year, 7, 3), date(year, 8, 11), monday(year, 10, 2)),
    };
    let (ja, en) = match year {
        ..2020 => ("体育の日", "Health and Sports Day"),
        _ => ("スポーツの日", "Sports Day"),
    };
    [
        (marine, "海の日", "Marine Day"),
        (mountain, "山の日", "Mountain Day"),
        (sports, ja, en),
    ]
}

/// The Monday at a place in the month.
fn monday(year: i16, month: i8, place: i8) -> Date {
    let first = date(year, month, 1);
    first
        .nth_weekday_of_month(place, Weekday::Monday)
        .unwrap_or(first)
}
