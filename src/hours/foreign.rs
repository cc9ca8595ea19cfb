//! Faults for what cannot be taken: known in OSM but not here, or not at all.

use super::Fault;
use super::token::{Foreign, Kind, Token};

/// The fault of a token that cannot be written in our part of the notation.
pub(super) fn foreign_fault(text: &str, token: &Token) -> Option<Fault> {
    let given = text.get(token.range.clone()).unwrap_or_default();
    let (message, hint) = match token.kind {
        Kind::Foreign(foreign) => advice(foreign, given),
        Kind::Unknown => (
            format!("`{given}` is not understood"),
            "days are `Mo Tu We Th Fr Sa Su`, public holidays `PH`, months `Jan` to `Dec`, \
             closed is `off`, as in `Mo-Fr 08:30-17:00; PH off`",
        ),
        _ => return None,
    };
    Some(Fault::new(token.range.clone(), message, hint))
}

fn advice(foreign: Foreign, given: &str) -> (String, &'static str) {
    let not_yet = |what: &str| format!("{what} (`{given}`) are not supported yet");
    match foreign {
        Foreign::SchoolHolidays => (
            format!("school holidays (`{given}`) are not the same in every school"),
            "write their dates, as in `Jul 21-Aug 31 Mo-Fr 09:00-16:00`",
        ),
        Foreign::SunTime => (
            format!("`{given}` is another time every day"),
            "write times of the clock, as in `09:00-17:00`",
        ),
        Foreign::Fallback => (
            format!("`{given}` makes every other hour open or unknown"),
            "leave it and what follows out; words for readers go into `note`",
        ),
        Foreign::Comment => (
            format!("words (`{given}`) cannot stand in opening hours"),
            "put them into the contact's `note`",
        ),
        Foreign::Week => (
            not_yet("weeks of the year"),
            "write the dates, as in `Apr 01-Apr 07 Mo-Fr 09:00-12:00`, or a weekday of the \
             month, as in `We[2] 09:00-12:00`",
        ),
        Foreign::Year => (
            not_yet("single years"),
            "write dates that hold every year; days that are otherwise once stand in a \
             `[[closure]]` or an `[[opening]]` of the center; if a time was meant, write it as \
             `19:00`",
        ),
        Foreign::Step => (
            not_yet("steps and repeated times"),
            "write each time, as in `09:00-10:00,11:00-12:00`",
        ),
        Foreign::Plus => (
            not_yet("open ends and shifted days"),
            "write when it closes, as in `09:00-17:00`, or the dates themselves",
        ),
        Foreign::Easter => (not_yet("moving feasts"), "write the dates"),
        Foreign::OpenWord => (
            format!("`{given}` says nothing more than the times do"),
            "leave it out",
        ),
        Foreign::UnknownWord => (
            format!("`{given}` is not a time"),
            "name only the hours that are known; leave `hours` out when none are",
        ),
        Foreign::YearEndWord => (
            format!("`{given}` has no dates"),
            "leave it out, `year_end` in `site.toml` is added by itself; or write the dates, \
             as in `Dec 29-Jan 03 off`",
        ),
    }
}
