//! Dates as people read them: in Japanese with the era and the Western year.

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

/// First days of the eras since 1868 (明治五年太政官布告第三百三十七号 for the
/// calendar; 元号を改める政令 for the later ones), latest first.
const ERAS: [(&str, (i16, i8, i8)); 5] = [
    ("令和", (2019, 5, 1)),
    ("平成", (1989, 1, 8)),
    ("昭和", (1926, 12, 25)),
    ("大正", (1912, 7, 30)),
    ("明治", (1868, 10, 23)),
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
    let year = match era_year(year, month, day) {
        Some((era, 1)) => format!("{era}元年（{year}年）"),
        Some((era, number)) => format!("{era}{number}年（{year}年）"),
        None => format!("{year}年"),
    };
    let month = month.map_or_else(String::new, |month| format!("{month}月"));
    let day = day.map_or_else(String::new, |day| format!("{day}日"));
    format!("{year}{month}{day}")
}

/// The era of a date. A month or year in which an era changed counts as the
/// later one, as public documents print it.
fn era_year(year: i16, month: Option<i8>, day: Option<i8>) -> Option<(&'static str, i16)> {
    let date = (year, month.unwrap_or(12), day.unwrap_or(31));
    ERAS.into_iter()
        .find(|(_, first)| date >= *first)
        .map(|(era, first)| (era, year - first.0 + 1))
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
