//! The dates of a rule: months, days, spans of either.

use super::Fault;
use super::grammar::Reader;
use super::rule::DateSpan;
use super::token::Kind;
use super::year_days::{Date, last_day};

const EXAMPLE: &str = "write months as `Apr-Sep` and days as `Dec 29-Jan 03`";

pub(super) fn dates(reader: &mut Reader) -> Result<Vec<DateSpan>, Fault> {
    let mut spans = Vec::new();
    let mut after_comma = false;
    while let Some(month) = reader.month() {
        spans.push(span(reader, month)?);
        after_comma = reader.take(Kind::Comma);
        if !after_comma {
            break;
        }
    }
    if after_comma {
        return Err(reader.missing(
            "a month is missing after the comma",
            "name it again, as in `May 03,May 05`",
        ));
    }
    Ok(spans)
}

fn span(reader: &mut Reader, month: u8) -> Result<DateSpan, Fault> {
    let day = day_of(reader, month)?;
    if !reader.take(Kind::Dash) {
        return Ok(match day {
            Some(day) => DateSpan {
                from: (month, day),
                to: (month, day),
            },
            None => DateSpan {
                from: (month, 1),
                to: (month, last_day(month)),
            },
        });
    }
    match day {
        None => months(reader, month),
        Some(day) => Ok(DateSpan {
            from: (month, day),
            to: end(reader, (month, day))?,
        }),
    }
}

fn months(reader: &mut Reader, from: u8) -> Result<DateSpan, Fault> {
    let Some(to) = reader.month() else {
        return Err(reader.missing("a month is missing after `-`", EXAMPLE));
    };
    if let Some(Kind::Number(_)) = reader.next().map(|token| token.kind) {
        return Err(reader.missing(
            "the first date has a month only, the second a day too",
            EXAMPLE,
        ));
    }
    Ok(DateSpan {
        from: (from, 1),
        to: (to, last_day(to)),
    })
}

fn end(reader: &mut Reader, from: Date) -> Result<Date, Fault> {
    let month = reader.month();
    let Some(day) = day_of(reader, month.unwrap_or(from.0))? else {
        return Err(reader.missing("a day is missing after `-`", EXAMPLE));
    };
    let to = (month.unwrap_or(from.0), day);
    if month.is_none() && to <= from {
        return Err(reader.missing("the second day comes before the first", EXAMPLE));
    }
    Ok(to)
}

/// The day after a month; a number that begins a time is none.
fn day_of(reader: &mut Reader, month: u8) -> Result<Option<u8>, Fault> {
    let place = reader.place();
    let Some(number) = reader.number() else {
        return Ok(None);
    };
    match u8::try_from(number) {
        Ok(day) if (1..=last_day(month)).contains(&day) => Ok(Some(day)),
        _ => Err(Fault::new(
            reader.range_from(place.saturating_sub(1)..reader.place()),
            format!("there is no day {number} in that month"),
            format!("the last one is {}", last_day(month)),
        )),
    }
}
