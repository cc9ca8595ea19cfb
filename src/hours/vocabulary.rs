//! The words of the notation, and what clerks write in their place.

use super::token::{Foreign, Kind};

const WEEKDAYS: [&str; 7] = [
    "mondays",
    "tuesdays",
    "wednesdays",
    "thursdays",
    "fridays",
    "saturdays",
    "sundays",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Japanese words; a longer one stands before its own beginning.
const JAPANESE: [(&str, &[Kind]); 28] = [
    ("年末年始", &[Kind::Foreign(Foreign::YearEndWord)]),
    ("国民の祝日", &[Kind::Holidays]),
    ("祝祭日", &[Kind::Holidays]),
    ("祝日", &[Kind::Holidays]),
    ("祝", &[Kind::Holidays]),
    ("休館日", &[Kind::Off]),
    ("休業日", &[Kind::Off]),
    ("定休日", &[Kind::Off]),
    ("休館", &[Kind::Off]),
    ("休業", &[Kind::Off]),
    ("休所", &[Kind::Off]),
    ("閉館", &[Kind::Off]),
    ("休み", &[Kind::Off]),
    ("休", &[Kind::Off]),
    ("毎日", &[Kind::Day(0), Kind::Dash, Kind::Day(6)]),
    ("平日", &[Kind::Day(0), Kind::Dash, Kind::Day(4)]),
    ("正午", &[Kind::Time(12, 0)]),
    ("から", &[Kind::Dash]),
    ("及び", &[Kind::Comma]),
    ("まで", &[Kind::Nothing]),
    ("毎週", &[Kind::Nothing]),
    ("と", &[Kind::Comma]),
    ("は", &[Kind::Nothing]),
    ("の", &[Kind::Nothing]),
    ("、", &[Kind::Comma]),
    ("､", &[Kind::Comma]),
    ("・", &[Kind::Comma]),
    ("･", &[Kind::Comma]),
];

/// A word of Latin letters, and whether it is spelt as the notation wants it.
pub(super) fn latin_word(word: &str) -> Option<(Kind, bool)> {
    let lower = word.to_ascii_lowercase();
    let place = |names: &[&str], least: usize| {
        let found = names.iter().position(|name| name.starts_with(&lower));
        found.filter(|_| lower.len() >= least)
    };
    if let Some(day) = place(&WEEKDAYS, 2) {
        return Some((Kind::Day(u8::try_from(day).ok()?), is_name(word, 2)));
    }
    if let Some(month) = place(&MONTHS, 3) {
        return Some((Kind::Month(u8::try_from(month).ok()? + 1), is_name(word, 3)));
    }
    let foreign = |foreign| Some((Kind::Foreign(foreign), true));
    match lower.as_str() {
        "ph" => Some((Kind::Holidays, word == "PH")),
        "holiday" | "holidays" => Some((Kind::Holidays, false)),
        "off" | "closed" => Some((Kind::Off, word == lower)),
        "to" => Some((Kind::Dash, false)),
        "and" => Some((Kind::Comma, false)),
        "sh" => foreign(Foreign::SchoolHolidays),
        "sunrise" | "sunset" | "dawn" | "dusk" => foreign(Foreign::SunTime),
        "week" | "weeks" => foreign(Foreign::Week),
        "easter" => foreign(Foreign::Easter),
        "open" => foreign(Foreign::OpenWord),
        "unknown" => foreign(Foreign::UnknownWord),
        _ => None,
    }
}

/// The Japanese word that the text begins with: its length in characters and
/// what it stands for.
pub(super) fn japanese_word(text: &str) -> Option<(usize, &'static [Kind])> {
    let (word, kinds) = JAPANESE.iter().find(|(word, _)| text.starts_with(word))?;
    Some((word.chars().count(), kinds))
}

/// The weekday that a character such as 月 means.
pub(super) fn japanese_weekday(character: char) -> Option<u8> {
    let place = "月火水木金土日".chars().position(|day| day == character)?;
    u8::try_from(place).ok()
}

/// Whether the character is one of the many that are taken for `-`.
pub(super) fn is_dash_like(character: char) -> bool {
    "~〜－–—−‐‑―ー".contains(character)
}

fn is_name(word: &str, length: usize) -> bool {
    let mut letters = word.chars();
    word.len() == length
        && letters
            .next()
            .is_some_and(|first| first.is_ascii_uppercase())
        && letters.all(|letter| letter.is_ascii_lowercase())
}
