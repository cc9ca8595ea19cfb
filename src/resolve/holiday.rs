//! The public holidays of the country as `site.toml` puts them right.

use jiff::civil::Date;

use super::reader::Reader;
use crate::diag::Code;
use crate::hours::{Calendar, HolidayName};
use crate::raw::{self, At};

impl Reader<'_> {
    /// The calendar of the city.
    pub(super) fn calendar(&mut self, holidays: &[At<raw::Holiday>]) -> Calendar {
        let mut calendar = Calendar::japan();
        let mut known = Vec::new();
        for holiday in holidays {
            self.holiday(holiday, &mut calendar, &mut known);
        }
        calendar
    }

    fn holiday(&mut self, raw: &At<raw::Holiday>, calendar: &mut Calendar, known: &mut Vec<Date>) {
        let Some(words) = &raw.date else {
            self.missing("date", Some(&raw.span), "date = \"2026-11-12\"");
            return;
        };
        let Some(day) = self.holiday_date(words, known) else {
            return;
        };
        if raw.open {
            if !calendar.remove(day) {
                let message = format!("`{day}` is no public holiday anyway");
                let hint = "delete this entry, or correct the date";
                self.fault(Code::BadDate, &words.span, message, hint);
            }
            return;
        }
        let name = self.required_text("name", raw.name.as_ref(), Some(&raw.span), "…");
        let (ja, en) = self.in_both(&name);
        calendar.add(day, HolidayName { ja, en });
    }

    fn holiday_date(&mut self, words: &At<String>, known: &mut Vec<Date>) -> Option<Date> {
        let day = self.civil_day(words)?;
        if known.contains(&day) {
            let message = format!("the day `{day}` stands here twice");
            let hint = "delete one of the two";
            self.fault(Code::DuplicateId, &words.span, message, hint);
            return None;
        }
        if !Calendar::covers(day) {
            let years = Calendar::YEARS;
            let message = format!("the year of `{day}` is not in the table of holidays");
            let hint = format!("it holds the years {} to {}", years.start(), years.end());
            self.fault(Code::BadDate, &words.span, message, hint);
            return None;
        }
        known.push(day);
        Some(day)
    }
}
