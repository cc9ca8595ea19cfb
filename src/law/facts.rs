use jiff::civil::Date;

use super::{Law, LawNumber};
use crate::text::Era;

/// What is known of a law beside its text.
#[derive(Debug, Clone, Default)]
pub struct LawFacts<'a> {
    /// Its title in the language of the text.
    pub title: &'a str,
    /// Its number line.
    pub number: Option<&'a str>,
    /// The day on which it was made.
    pub promulgated: Option<Date>,
    /// The number lines of its amendments, oldest first.
    pub amendments: Vec<&'a str>,
    /// The number lines of those that came only after the text.
    pub later: Vec<&'a str>,
}

impl LawFacts<'_> {
    /// The number line of these facts, else that of the text.
    pub(super) fn number_line<'b>(&'b self, law: &'b Law) -> Option<&'b str> {
        let printed = law.head.number.as_ref();
        self.number.or(printed.map(|line| line.text.as_str()))
    }

    /// The era and its year in which the law was made, by its number line or day.
    #[must_use]
    pub fn era_year(&self, law: &Law) -> Option<(&'static Era, u16)> {
        let number = self.number_line(law).and_then(LawNumber::parse);
        let by_number = number.map(|number| (number.era, number.year));
        by_number.or_else(|| {
            let day = self.promulgated?;
            let (era, year) = Era::of(day.year(), Some(day.month()), Some(day.day()))?;
            Some((era, u16::try_from(year).ok()?))
        })
    }
}
