//! The holidays of a year with those that follow from others.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use super::HolidayName;
use super::national::national_holidays;

/// All public holidays of a year.
pub(super) fn holidays(year: i16) -> BTreeMap<Date, HolidayName> {
    let national: BTreeMap<Date, HolidayName> = national_holidays(year)
        .into_iter()
        .map(|(day, ja, en)| (day, HolidayName::new(ja, en)))
        .collect();
    let mut all = national.clone();
    for (day, name) in &national {
        if day.weekday() == Weekday::Sunday {
            let free = next_free(&national, *day);
            all.entry(free).or_insert_with(|| in_lieu_of(name));
        }
        if let Some(between) = day_before_next(&national, *day) {
            let name = || HolidayName::new("国民の休日", "Citizens' Holiday");
            all.entry(between).or_insert_with(name);
        }
    }
    all
}

/// 振替休日 (Article 3 (2)): the first day after it that is no national holiday.
fn next_free(national: &BTreeMap<Date, HolidayName>, sunday: Date) -> Date {
    let mut day = sunday;
    while national.contains_key(&day) {
        day = day.saturating_add(jiff::Span::new().days(1));
    }
    day
}

/// 国民の休日 (Article 3 (3)): the day after it, if it is no national holiday
/// and the one behind it is.
fn day_before_next(national: &BTreeMap<Date, HolidayName>, day: Date) -> Option<Date> {
    let between = day.tomorrow().ok()?;
    let next = between.tomorrow().ok()?;
    (!national.contains_key(&between) && national.contains_key(&next)).then_some(between)
}

fn in_lieu_of(name: &HolidayName) -> HolidayName {
    HolidayName {
        ja: format!("{}の振替休日", name.ja).into(),
        en: format!("substitute holiday for {}", name.en).into(),
    }
}
