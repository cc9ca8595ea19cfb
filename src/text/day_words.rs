//! Days with their weekdays, as a notice tells them.

use jiff::civil::{Date, Weekday};

use super::date_words::EN_MONTHS;

/// A day, or the first and the last of several: 「2026年12月1日（火）～12月3日（木）」
/// for `ja`, "Tuesday, December 1 to Thursday, December 3, 2026" for `en`, ISO
/// 8601 for any other language.
#[must_use]
pub fn days_in_words(from: Date, to: Date, language: &str) -> String {
    let same_year = from.year() == to.year();
    match language.split('-').next() {
        Some("ja") if from == to => japanese(from, true),
        Some("ja") => format!("{}～{}", japanese(from, true), japanese(to, !same_year)),
        Some("en") if from == to => english(from, true),
        Some("en") => format!("{} to {}", english(from, !same_year), english(to, true)),
        _ if from == to => from.to_string(),
        _ => format!("{from} – {to}"),
    }
}

fn japanese(day: Date, with_year: bool) -> String {
    let year = if with_year {
        format!("{}年", day.year())
    } else {
        String::new()
    };
    let weekday = match day.weekday() {
        Weekday::Monday => "月",
        Weekday::Tuesday => "火",
        Weekday::Wednesday => "水",
        Weekday::Thursday => "木",
        Weekday::Friday => "金",
        Weekday::Saturday => "土",
        Weekday::Sunday => "日",
    };
    format!("{year}{}月{}日（{weekday}）", day.month(), day.day())
}

fn english(day: Date, with_year: bool) -> String {
    let weekday = match day.weekday() {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    let month = usize::try_from(day.month() - 1).ok();
    let month = month.and_then(|at| EN_MONTHS.get(at)).unwrap_or(&"");
    let date = format!("{weekday}, {month} {}", day.day());
    if with_year {
        format!("{date}, {}", day.year())
    } else {
        date
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::days_in_words;

    #[test]
    fn names_the_weekday_and_the_year_once() {
        let (first, last) = (date(2026, 12, 1), date(2026, 12, 3));
        let words = |language| days_in_words(first, last, language);
        assert_eq!(words("ja"), "2026年12月1日（火）～12月3日（木）");
        assert_eq!(
            words("en"),
            "Tuesday, December 1 to Thursday, December 3, 2026"
        );
        assert_eq!(words("vi"), "2026-12-01 – 2026-12-03");
        assert_eq!(days_in_words(first, first, "ja"), "2026年12月1日（火）");
        assert_eq!(
            days_in_words(date(2026, 12, 31), date(2027, 1, 1), "ja"),
            "2026年12月31日（木）～2027年1月1日（金）"
        );
    }
}
