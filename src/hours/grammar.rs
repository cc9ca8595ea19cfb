//! Tokens between two `;` become a rule: dates, then days, then times or `off`.

use std::ops::Range;

use super::Fault;
use super::grammar_dates::dates;
use super::grammar_days::{Days, days};
use super::rule::{MIDNIGHT, Rule, TimeSpan};
use super::token::{Kind, Token};

const ORDER: &str = "a rule is made of dates, then days, then times or `off`, \
     as in `May 05 Tu-Sa 09:00-16:00`";

/// Tokens of one rule, read from the left.
pub(super) struct Reader<'tokens> {
    text: &'tokens str,
    tokens: &'tokens [Token],
    at: usize,
}

/// The rule, or why it is none.
pub(super) fn rule(text: &str, tokens: &[Token]) -> Result<Rule, Fault> {
    let mut reader = Reader {
        text,
        tokens,
        at: 0,
    };
    let range = reader.range_from(0..tokens.len());
    let rule = read(&mut reader, range)?;
    match reader.next() {
        None => Ok(rule),
        Some(extra) => Err(leftover(&reader, extra, &rule)),
    }
}

fn read(reader: &mut Reader, range: Range<usize>) -> Result<Rule, Fault> {
    let is_always = reader.take(Kind::Always);
    let (dates, days) = if is_always {
        (Vec::new(), Days::every_day())
    } else {
        (dates(reader)?, days(reader)?)
    };
    let before_times = reader.at;
    let times = if is_always {
        vec![TimeSpan::WHOLE_DAY]
    } else {
        times(reader)?
    };
    let is_off = reader.take(Kind::Off);
    if is_off && !times.is_empty() {
        let range = reader.range_from(before_times..reader.at);
        return Err(Fault::new(
            range,
            "`off` after a time: this rule never opens",
            "leave `off` out if it is open then; leave the times out if it is closed",
        ));
    }
    if !is_off && times.is_empty() && reader.next().is_none() {
        let given = reader.given(range.clone());
        return Err(Fault::new(
            range,
            format!("`{given}` has no times and would be open all day"),
            format!("add the times, as in `{given} 09:00-17:00`, or `off` if it is closed"),
        ));
    }
    Ok(Rule {
        range,
        dates,
        week: days.week,
        nth: days.nth,
        holidays: days.holidays,
        times,
        always: is_always,
    })
}

fn leftover(reader: &Reader, extra: &Token, rule: &Rule) -> Fault {
    let given = reader.given(extra.range.clone());
    let (message, hint) = match extra.kind {
        Kind::Open => (
            "places in the month stand after a single weekday".to_owned(),
            "write `Mo[1],Tu[1]` for the first Monday and the first Tuesday",
        ),
        Kind::Day(_) | Kind::Holidays | Kind::Month(_) if rule.is_open() => (
            format!("a `;` is missing before `{given}`"),
            "part rules with `;`, as in `Mo-Fr 09:00-17:00; Sa 09:00-12:00`",
        ),
        Kind::Day(_) | Kind::Holidays if !rule.week.is_empty() || rule.holidays => (
            format!("a comma is missing before `{given}`"),
            "part days with commas, as in `Mo,We` or `Su,PH`",
        ),
        Kind::Time(..) if rule.is_open() => (
            format!("a comma is missing before `{given}`"),
            "part times with commas, as in `09:00-12:00,13:00-17:00`",
        ),
        Kind::Number(_) => (
            format!("the number `{given}` is neither a time nor a date here"),
            "write times as `09:00` and dates as `May 05`",
        ),
        _ => (format!("`{given}` is not expected here"), ORDER),
    };
    Fault::new(extra.range.clone(), message, hint)
}

fn times(reader: &mut Reader) -> Result<Vec<TimeSpan>, Fault> {
    let mut spans: Vec<TimeSpan> = Vec::new();
    let start = reader.at;
    while let Some(opens) = reader.time()? {
        reader.expect_dash("the closing time is missing")?;
        let Some(closes) = reader.time()? else {
            return Err(reader.missing(
                "the closing time is missing",
                "write it, as in `09:00-17:00`",
            ));
        };
        spans.push(span(reader, opens, closes)?);
        if !reader.take(Kind::Comma) {
            break;
        }
        if !matches!(reader.next().map(|token| token.kind), Some(Kind::Time(..))) {
            return Err(reader.missing(
                "a time is missing after the comma",
                "write it, or leave the comma out",
            ));
        }
    }
    spans.sort_unstable();
    if spans.windows(2).any(|pair| pair[1].opens < pair[0].closes) {
        let range = reader.range_from(start..reader.at);
        return Err(Fault::new(
            range,
            "these times overlap",
            "write each stretch once, as in `09:00-12:00,13:00-17:00`",
        ));
    }
    Ok(spans)
}

fn span(reader: &Reader, opens: u16, closes: u16) -> Result<TimeSpan, Fault> {
    let range = reader.range_from(reader.at.saturating_sub(3)..reader.at);
    let given = reader.given(range.clone());
    if closes > MIDNIGHT || opens >= MIDNIGHT {
        return Err(Fault::new(
            range,
            format!("`{given}` goes past midnight"),
            "a day ends at `24:00`; write the hours after midnight as a rule of the next day",
        ));
    }
    if closes <= opens {
        return Err(Fault::new(
            range,
            format!("`{given}` closes before it opens, or goes past midnight"),
            "write the earlier time first; if it is open overnight, write two rules, \
             as in `Fr 17:00-24:00; Sa 00:00-08:30`",
        ));
    }
    Ok(TimeSpan { opens, closes })
}

impl<'tokens> Reader<'tokens> {
    pub(super) fn next(&self) -> Option<&'tokens Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn place(&self) -> usize {
        self.at
    }

    pub(super) fn take(&mut self, kind: Kind) -> bool {
        let found = self.next().is_some_and(|token| token.kind == kind);
        self.at += usize::from(found);
        found
    }

    /// Takes a weekday; Monday is 0.
    pub(super) fn day(&mut self) -> Option<u8> {
        let Some(Kind::Day(day)) = self.next().map(|token| token.kind) else {
            return None;
        };
        self.at += 1;
        Some(day)
    }

    /// Takes a month; January is 1.
    pub(super) fn month(&mut self) -> Option<u8> {
        let Some(Kind::Month(month)) = self.next().map(|token| token.kind) else {
            return None;
        };
        self.at += 1;
        Some(month)
    }

    /// Takes a number.
    pub(super) fn number(&mut self) -> Option<u16> {
        let Some(Kind::Number(number)) = self.next().map(|token| token.kind) else {
            return None;
        };
        self.at += 1;
        Some(number)
    }

    fn time(&mut self) -> Result<Option<u16>, Fault> {
        let Some(token) = self.next() else {
            return Ok(None);
        };
        let Kind::Time(hour, minute) = token.kind else {
            return Ok(None);
        };
        self.at += 1;
        if hour > 48 || minute > 59 {
            let given = self.given(token.range.clone());
            return Err(Fault::new(
                token.range.clone(),
                format!("`{given}` is not a time of day"),
                "write hours and minutes with two digits each, as in `08:30`",
            ));
        }
        Ok(Some(hour * 60 + minute))
    }

    fn expect_dash(&mut self, message: &str) -> Result<(), Fault> {
        if self.take(Kind::Dash) {
            return Ok(());
        }
        Err(self.missing(message, "write it, as in `09:00-17:00`"))
    }

    /// The fault that something is missing here: at the next token, or at the
    /// last one when the rule is over.
    pub(super) fn missing(&self, message: impl Into<String>, hint: impl Into<String>) -> Fault {
        let place = self.at.min(self.tokens.len().saturating_sub(1));
        Fault::new(self.range_from(place..place + 1), message, hint)
    }

    /// The bytes that the tokens cover.
    pub(super) fn range_from(&self, places: Range<usize>) -> Range<usize> {
        match self.tokens.get(places) {
            Some([first, .., last]) => first.range.start..last.range.end,
            Some([only]) => only.range.clone(),
            _ => 0..0,
        }
    }

    /// The piece of the text.
    pub(super) fn given(&self, range: Range<usize>) -> &'tokens str {
        self.text.get(range).unwrap_or_default()
    }
}
