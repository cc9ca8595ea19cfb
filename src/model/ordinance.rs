use jiff::civil;

use super::{Date, Entity, Localized, Text, Version};
use crate::law::{Law, LawFacts};
pub use crate::raw::EffectMode;
use crate::text::Lang;

/// A rule of the city.
#[derive(Debug)]
pub struct Ordinance {
    /// What it has in common with other kinds; its title is the name.
    pub entity: Entity,
    /// Kind of rule.
    pub kind: Option<Text>,
    /// Number line.
    pub number: Option<Text>,
    /// When it was made.
    pub promulgated: Option<Date>,
    /// Day from which it has effect, where that is another one.
    pub effective: Option<Date>,
    /// Amendments, oldest first.
    pub amendments: Vec<Amendment>,
    /// Its texts, oldest first.
    pub versions: Vec<Version>,
    /// Which of them is in effect: a place in `versions`.
    pub current: usize,
    /// The day from which it says something of which there is no text yet.
    pub overdue: Option<civil::Date>,
}

impl Ordinance {
    /// The text that is in effect; that of the site's default language is the
    /// rule itself.
    #[must_use]
    pub fn law(&self) -> Option<&Localized<Law>> {
        self.versions.get(self.current).map(|version| &version.law)
    }

    /// What is known beside a text from a day, in the words of a language. Without
    /// a day it is the text after all amendments.
    #[must_use]
    pub fn facts(&self, from: Option<civil::Date>, lang: Lang) -> LawFacts<'_> {
        let amendments = self.amendments.iter();
        let (later, before): (Vec<_>, Vec<_>) = amendments.partition(|of| of.is_after(from));
        LawFacts {
            title: self.entity.name.best(lang).1,
            number: self
                .number
                .as_ref()
                .and_then(|number| number.get(lang))
                .map(|n| &**n),
            promulgated: self.promulgated.and_then(Date::civil),
            amendments: numbers_of(before, lang),
            later: numbers_of(later, lang),
        }
    }

    /// The amendments that had effect on a day, with their places; all of them
    /// where no day is given.
    pub fn amendments_until(
        &self,
        day: Option<civil::Date>,
    ) -> impl Iterator<Item = (usize, &Amendment)> {
        let amendments = self.amendments.iter().enumerate();
        amendments.filter(move |(_, amendment)| !amendment.is_after(day))
    }

    /// The days from which its text says something else, in order: the first one,
    /// where it is known, and those of its amendments.
    #[must_use]
    pub fn days_of_change(&self) -> Vec<civil::Date> {
        let amendments = self.amendments.iter().filter_map(Amendment::day);
        let mut days: Vec<_> = self.first_day().into_iter().chain(amendments).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The day from which it has effect at all.
    #[must_use]
    pub fn first_day(&self) -> Option<civil::Date> {
        self.effective.or(self.promulgated).and_then(Date::civil)
    }

    /// Whether it said something else before the first text that is here: an
    /// amendment is in that text, as far as the days tell.
    #[must_use]
    pub fn lacks_earlier(&self) -> bool {
        let first = self.versions.first().and_then(|version| version.from);
        let is_in_first = |of: &Amendment| of.day().zip(first).is_none_or(|(day, at)| day <= at);
        self.amendments.iter().any(is_in_first)
    }

    /// Which of its texts has effect on a day; before all of them, the first.
    #[must_use]
    pub fn text_on(&self, day: civil::Date) -> usize {
        let has_effect = |version: &Version| version.from.is_none_or(|from| from <= day);
        self.versions.iter().rposition(has_effect).unwrap_or(0)
    }

    /// Every two of its texts, the older one first.
    pub fn pairs_of_texts(&self) -> impl Iterator<Item = (usize, usize)> {
        let count = self.versions.len();
        (0..count).flat_map(move |old| (old + 1..count).map(move |new| (old, new)))
    }

    /// Makes the text that has effect on a day the current one; where none has
    /// yet, the first.
    pub fn choose_text(&mut self, day: civil::Date) {
        self.current = self.text_on(day);
        let next = self.versions.get(self.current).and_then(Version::next_day);
        self.overdue = next.filter(|next| *next <= day);
    }
}

fn numbers_of(amendments: Vec<&Amendment>, lang: Lang) -> Vec<&str> {
    let numbers = amendments.into_iter();
    numbers.filter_map(|of| of.number_in(lang)).collect()
}

/// An amendment of a rule.
#[derive(Debug)]
pub struct Amendment {
    /// Day of the amendment.
    pub date: Option<Date>,
    /// Number line.
    pub number: Option<Text>,
    /// Day from which it has effect.
    pub effective: Option<Date>,
    /// 施行 or 適用.
    pub mode: Option<EffectMode>,
}

impl Amendment {
    /// The day from which it has effect.
    #[must_use]
    pub fn day(&self) -> Option<civil::Date> {
        self.effective.or(self.date).and_then(Date::civil)
    }

    /// Whether it has effect only after a day.
    fn is_after(&self, day: Option<civil::Date>) -> bool {
        self.day().zip(day).is_some_and(|(own, day)| own > day)
    }

    /// Its number line in a language.
    fn number_in(&self, lang: Lang) -> Option<&str> {
        Some(&**self.number.as_ref()?.get(lang)?)
    }
}
