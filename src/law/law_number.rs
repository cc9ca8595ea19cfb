//! The number line of a law: 平成27年6月10日要綱第126号, "Outline No. 126 of June 10, 2015".

use super::numeral::{branches, numeral};
use super::scan::{is_blank, trim};
use crate::text::Era;

/// What a number line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawNumber {
    /// The era of its year.
    pub era: &'static Era,
    /// The year of that era.
    pub year: u16,
    /// Month and day, which many number lines leave out.
    pub month_and_day: Option<(u16, u16)>,
    /// The number among the laws of its kind and year.
    pub number: u16,
}

impl LawNumber {
    /// Reads a whole number line, in Japanese or English.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        japanese(line).or_else(|| english(line))
    }

    /// Whether both can be the number of one law: what both say is the same.
    pub(super) fn agrees_with(&self, other: &Self) -> bool {
        let days = self.month_and_day.zip(other.month_and_day);
        (self.era, self.year, self.number) == (other.era, other.year, other.number)
            && days.is_none_or(|(own, other)| own == other)
    }
}

/// A line without its blanks, which scans and tables scatter in it.
pub(super) fn without_blanks(line: &str) -> String {
    line.chars().filter(|c| !is_blank(*c)).collect()
}

/// Whether `line` is the date of a number line whose number comes below:
/// 平成27年6月10日.
pub(super) fn is_date(line: &str) -> bool {
    date(line).is_some_and(|(_, _, day, rest)| day.is_some() && rest.is_empty())
}

/// Whether `line` is a number line without its date: 要綱第126号.
pub(super) fn is_number_of_kind(line: &str) -> bool {
    number_of_kind(line).is_some()
}

fn japanese(line: &str) -> Option<LawNumber> {
    let line = without_blanks(line);
    let (era, year, month_and_day, rest) = date(&line)?;
    Some(LawNumber {
        era,
        year,
        month_and_day,
        number: number_of_kind(rest)?,
    })
}

type Date<'a> = (&'static Era, u16, Option<(u16, u16)>, &'a str);

fn date(line: &str) -> Option<Date<'_>> {
    let (era, rest) = Era::at_start(line)?;
    let (year, rest) = match rest.strip_prefix('元') {
        Some(rest) => (1, rest),
        None => numeral(rest)?,
    };
    let rest = rest.strip_prefix('年')?;
    let day = numeral(rest).and_then(|(month, rest)| {
        let (day, rest) = numeral(rest.strip_prefix('月')?)?;
        Some((month, day, rest.strip_prefix('日')?))
    });
    Some(match day {
        Some((month, day, rest)) => (era, year, Some((month, day)), rest),
        None => (era, year, None, rest),
    })
}

/// 126 of 要綱第126号 or みほん市告示第126号の2.
fn number_of_kind(text: &str) -> Option<u16> {
    let (kind, number) = text.rsplit_once('第')?;
    let (number, rest) = numeral(number)?;
    let (_, rest) = branches(rest.strip_prefix('号')?);
    let is_kind = !kind.is_empty() && kind.chars().all(char::is_alphabetic);
    (is_kind && rest.is_empty()).then_some(number)
}

/// "Outline No. 126 of June 10, 2015".
fn english(line: &str) -> Option<LawNumber> {
    let (_, rest) = line.split_once("No. ")?;
    let (number, date) = rest.split_once(" of ")?;
    let (month, rest) = trim(date).split_once(' ')?;
    let (day, year) = rest.split_once(',')?;
    let month = month_number(month)?;
    let (day, year) = (trim(day).parse().ok()?, trim(year).parse().ok()?);
    let (era, year) = Era::of(year, Some(month), Some(day))?;
    Some(LawNumber {
        era,
        year: u16::try_from(year).ok()?,
        month_and_day: Some((u16::try_from(month).ok()?, u16::try_from(day).ok()?)),
        number: trim(number).parse().ok()?,
    })
}

fn month_number(name: &str) -> Option<i8> {
    let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let name = name.to_ascii_lowercase();
    let place = months.iter().position(|month| name.starts_with(month))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::{LawNumber, is_date, is_number_of_kind};

    /// Era, year, month and day, number.
    type Read = (&'static str, u16, Option<(u16, u16)>, u16);

    fn read(line: &str) -> Option<Read> {
        let found = LawNumber::parse(line)?;
        Some((
            found.era.name,
            found.year,
            found.month_and_day,
            found.number,
        ))
    }

    #[test]
    fn reads_number_lines_of_every_style() {
        let council = Some(("平成", 27, Some((6, 10)), 126));
        for line in [
            "平成27年6月10日要綱第126号",
            "平成２７年　６月１０日　要綱第１２６号",
            "平成二十七年六月十日みほん市要綱第百二十六号",
            "Outline No. 126 of June 10, 2015",
        ] {
            assert_eq!(read(line), council, "{line}");
        }
        assert_eq!(
            read("令和元年7月18日要綱第71号の2"),
            Some(("令和", 1, Some((7, 18)), 71))
        );
        assert_eq!(read("昭和22年法律第164号"), Some(("昭和", 22, None, 164)));
    }

    #[test]
    fn leaves_everything_else_alone() {
        for line in [
            "",
            "平成27年6月10日",
            "平成27年度計画第1号を定める。",
            "要綱第126号",
            "No. 5 of the list",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
        assert!(is_date("平成27年6月10日") && !is_date("平成27年"));
        assert!(is_number_of_kind("みほん市条例第12号") && !is_number_of_kind("第12号"));
    }

    #[test]
    fn agrees_where_both_speak() {
        let number = |line| LawNumber::parse(line).expect("a number");
        let whole = number("平成27年6月10日要綱第126号");
        assert!(whole.agrees_with(&number("平成27年要綱第126号")));
        assert!(!whole.agrees_with(&number("平成27年6月11日要綱第126号")));
        assert!(!whole.agrees_with(&number("平成27年要綱第127号")));
    }
}
