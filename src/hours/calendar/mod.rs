//! Japan's public holidays, by the 国民の祝日に関する法律 as it stands.
//!
//! `national` has the days that the law names, `year` adds what follows from
//! them (substitutes, days between two holidays). The table covers
//! [`Calendar::YEARS`]; for days beyond them nothing is claimed.

mod equinox;
mod national;
mod year;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use jiff::civil::Date;

/// The public holidays of a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    days: BTreeMap<Date, HolidayName>,
}

/// The name of a public holiday.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HolidayName {
    /// In Japanese.
    pub ja: Arc<str>,
    /// In English.
    pub en: Arc<str>,
}

impl Calendar {
    /// The years for which the table is right. It begins with the first 山の日
    /// and ends where the law would be a guess.
    pub const YEARS: RangeInclusive<i16> = 2016..=2050;

    /// The holidays of the whole country.
    #[must_use]
    pub fn japan() -> Self {
        let days = Self::YEARS.flat_map(year::holidays).collect();
        Self { days }
    }

    /// The holiday that falls on the day.
    #[must_use]
    pub fn holiday(&self, day: Date) -> Option<&HolidayName> {
        self.days.get(&day)
    }

    /// All holidays in order.
    pub fn iter(&self) -> impl Iterator<Item = (Date, &HolidayName)> {
        self.days.iter().map(|(day, name)| (*day, name))
    }

    /// Makes a day a holiday, or gives it another name.
    pub fn add(&mut self, day: Date, name: HolidayName) {
        self.days.insert(day, name);
    }

    /// Makes a holiday a day like others. Whether it was one.
    pub fn remove(&mut self, day: Date) -> bool {
        self.days.remove(&day).is_some()
    }

    /// Whether the table tells of the day.
    #[must_use]
    pub fn covers(day: Date) -> bool {
        Self::YEARS.contains(&day.year())
    }
}

impl HolidayName {
    fn new(ja: &str, en: &str) -> Self {
        Self {
            ja: ja.into(),
            en: en.into(),
        }
    }
}
