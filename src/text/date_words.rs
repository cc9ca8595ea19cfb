//! Dates as people read them: in Japanese with the era and the Western year.

use super::Era;

pub(super) const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A year, month or day in the words of a language: 「令和2年（2020年）7月29日」
/// for `ja`, "July 29, 2020" for `en`, ISO 8601 for any other language.
#[must_use]
pub fn date_in_words(year: i16, month: Option<i8>, day: Option<i8>, language: &str) -> String {
    match language.split('-').next() {
        Some("ja") => japanese(year, month, day),
        Some("en") => english(year, month, day),
        _ => iso(year, month, day),
    }
}

fn japanese(year: i16, month: Option<i8>, day: Option<i8>) -> String {
    let year = match Era::of(year, month, day) {
        Some((era, 1)) => format!("{}元年（{year}年）", era.name),
        Some((era, number)) => format!("{}{number}年（{year}年）", era.name),
        None => format!("{year}年"),
    };
    let month = month.map_or_else(String::new, |month| format!("{month}月"));
    let day = day.map_or_else(String::new, |day| format!("{day}日"));
    format!("{year}{month}{day}")
}

fn english(year: i16, month: Option<i8>, day: Option<i8>) -> String {
    let name = month.and_then(|month| EN_MONTHS.get(usize::try_from(month - 1).ok()?));
    match (name, day) {
        (Some(name), Some(day)) => format!("{name} {day}, {year}"),
        (Some(name), None) => format!("{name} {year}"),
        _ => year.to_string(),
    }
}

fn iso(year: i16, month: Option<i8>, day: Option<i8>) -> String {
    match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    }
}

#[cfg(test)]
mod tests {
    use super::date_in_words;

    #[test]
    fn writes_both_calendars_in_japanese() {
        assert_eq!(
            date_in_words(2020, Some(7), Some(29), "ja"),
            "令和2年（2020年）7月29日"
        );
        assert_eq!(
            date_in_words(2019, Some(4), Some(30), "ja"),
            "平成31年（2019年）4月30日"
        );
        assert_eq!(
            date_in_words(2019, Some(5), Some(1), "ja"),
            "令和元年（2019年）5月1日"
        );
        assert_eq!(
            date_in_words(2021, Some(4), None, "ja"),
            "令和3年（2021年）4月"
        );
        assert_eq!(date_in_words(1860, None, None, "ja"), "1860年");
    }

    #[test]
    fn writes_english_and_iso() {
        assert_eq!(
            date_in_words(2020, Some(7), Some(29), "en"),
            "July 29, 2020"
        );
        assert_eq!(date_in_words(2021, Some(4), None, "en"), "April 2021");
        assert_eq!(date_in_words(2021, Some(4), None, "vi"), "2021-04");
    }
}
