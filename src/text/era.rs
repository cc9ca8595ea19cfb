//! The eras of the Japanese calendar since 1868.

/// An era: 令和.
#[derive(Debug, PartialEq, Eq)]
pub struct Era {
    /// Its name.
    pub name: &'static str,
    /// Its name in letters, as the standard XML of laws has it.
    pub roman: &'static str,
    first: (i16, i8, i8),
}

/// Latest first, with their first days (明治五年太政官布告第三百三十七号 for the
/// calendar; 元号を改める政令 for the later ones).
static ERAS: [Era; 5] = [
    era("令和", "Reiwa", (2019, 5, 1)),
    era("平成", "Heisei", (1989, 1, 8)),
    era("昭和", "Showa", (1926, 12, 25)),
    era("大正", "Taisho", (1912, 7, 30)),
    era("明治", "Meiji", (1868, 10, 23)),
];

const fn era(name: &'static str, roman: &'static str, first: (i16, i8, i8)) -> Era {
    Era { name, roman, first }
}

impl Era {
    /// The era whose name `text` begins with, and what follows.
    #[must_use]
    pub fn at_start(text: &str) -> Option<(&'static Self, &str)> {
        ERAS.iter()
            .find_map(|era| Some((era, text.strip_prefix(era.name)?)))
    }

    /// The era of a date, and its year in that era. A month or year in which an
    /// era changed counts as the later one, as public documents print it.
    #[must_use]
    pub fn of(year: i16, month: Option<i8>, day: Option<i8>) -> Option<(&'static Self, i16)> {
        let date = (year, month.unwrap_or(12), day.unwrap_or(31));
        ERAS.iter()
            .find(|era| date >= era.first)
            .map(|era| (era, year - era.first.0 + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::Era;

    #[test]
    fn knows_the_days_on_which_eras_changed() {
        let of = |year, month, day| {
            Era::of(year, Some(month), Some(day)).map(|(era, year)| (era.roman, year))
        };
        assert_eq!(of(2019, 4, 30), Some(("Heisei", 31)));
        assert_eq!(of(2019, 5, 1), Some(("Reiwa", 1)));
        assert_eq!(of(1926, 12, 25), Some(("Showa", 1)));
        assert_eq!(of(1868, 10, 22), None);
    }

    #[test]
    fn finds_an_era_by_its_name() {
        let found = Era::at_start("平成27年").map(|(era, rest)| (era.roman, rest));
        assert_eq!(found, Some(("Heisei", "27年")));
        assert_eq!(Era::at_start("2015年"), None);
    }
}
