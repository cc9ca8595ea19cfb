//! The days of a rule: weekdays, weekdays of the month, public holidays.

use super::Fault;
use super::grammar::Reader;
use super::token::Kind;
use super::week::{Nth, Week};

/// What a rule says of days.
#[derive(Default)]
pub(super) struct Days {
    pub(super) week: Week,
    pub(super) nth: Vec<Nth>,
    pub(super) holidays: bool,
}

impl Days {
    pub(super) fn every_day() -> Self {
        Self {
            week: Week::ALL,
            ..Self::default()
        }
    }
}

pub(super) fn days(reader: &mut Reader) -> Result<Days, Fault> {
    let mut days = Days::default();
    let start = reader.place();
    let mut changes = 0;
    let mut was_holiday = None;
    loop {
        let is_holiday = reader.take(Kind::Holidays);
        if is_holiday {
            days.holidays = true;
        } else if !weekday(reader, &mut days)? {
            break;
        }
        changes += u8::from(was_holiday.is_some_and(|was| was != is_holiday));
        was_holiday = Some(is_holiday);
        if !reader.take(Kind::Comma) {
            break;
        }
        if !matches!(
            reader.next().map(|token| token.kind),
            Some(Kind::Day(_) | Kind::Holidays)
        ) {
            return Err(reader.missing(
                "a day is missing after the comma",
                "write it, or leave the comma out",
            ));
        }
    }
    if changes > 1 {
        return Err(Fault::new(
            reader.range_from(start..reader.place()),
            "`PH` stands between weekdays",
            "write it last, as in `Sa,Su,PH off`",
        ));
    }
    Ok(days)
}

fn weekday(reader: &mut Reader, days: &mut Days) -> Result<bool, Fault> {
    let Some(from) = reader.day() else {
        return Ok(false);
    };
    if reader.take(Kind::Open) {
        days.nth.push(Nth {
            day: from,
            places: places(reader)?,
        });
        return Ok(true);
    }
    let mut to = from;
    if reader.take(Kind::Dash) {
        let Some(day) = reader.day() else {
            return Err(reader.missing("a weekday is missing after `-`", "write it, as in `Mo-Fr`"));
        };
        to = day;
    }
    days.week = days.week.or(Week::between(from, to));
    Ok(true)
}

fn places(reader: &mut Reader) -> Result<Vec<i8>, Fault> {
    let mut places = Vec::new();
    loop {
        let (from, to) = place(reader)?;
        places.extend(from..=to);
        if !reader.take(Kind::Comma) {
            break;
        }
    }
    if !reader.take(Kind::Close) {
        return Err(reader.missing("`]` is missing", "write the places as `We[2]` or `We[2,4]`"));
    }
    // the last of the month is told after the counted ones
    places.sort_by_key(|place| (*place < 0, *place));
    places.dedup();
    Ok(places)
}

fn place(reader: &mut Reader) -> Result<(i8, i8), Fault> {
    let from_end = reader.take(Kind::Dash);
    let first = count(reader)?;
    if from_end {
        return if first == 1 {
            Ok((-1, -1))
        } else {
            Err(not_a_place(reader))
        };
    }
    if reader.take(Kind::Dash) {
        let last = count(reader)?;
        return if first < last {
            Ok((first, last))
        } else {
            Err(not_a_place(reader))
        };
    }
    Ok((first, first))
}

fn count(reader: &mut Reader) -> Result<i8, Fault> {
    let Some(Kind::Number(number @ 1..=5)) = reader.next().map(|token| token.kind) else {
        return Err(not_a_place(reader));
    };
    reader.number();
    i8::try_from(number).map_err(|_| not_a_place(reader))
}

fn not_a_place(reader: &Reader) -> Fault {
    reader.missing(
        "this is not a place of a weekday in the month",
        "write `We[2]` for the second, `We[2,4]` for the second and fourth, `We[-1]` for the last",
    )
}
