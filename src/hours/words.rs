use super::outline::{closed, lines};
use super::plan::Plan;
use super::rule::TimeSpan;
use super::{easy, english, japanese};
use crate::text::Edition;

/// The language in which hours are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// Japanese.
    Ja,
    /// やさしい日本語.
    Easy,
    /// English.
    En,
}

impl Wording {
    /// The wording for the pages of an edition, whose language has the tag.
    #[must_use]
    pub fn of(edition: Edition, tag: &str) -> Self {
        if edition.is_easy() {
            Self::Easy
        } else {
            Self::for_language(tag)
        }
    }

    /// The wording for a page in the language of the tag: Japanese for Japanese,
    /// English for all others.
    #[must_use]
    pub fn for_language(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("ja") {
            Self::Ja
        } else {
            Self::En
        }
    }
}

impl Wording {
    /// The tag of the language in which hours are told on pages in another one:
    /// nobody has written them in all languages of the world.
    #[must_use]
    pub fn other_than(tag: &str) -> Option<&'static str> {
        let primary = tag.split('-').next().unwrap_or_default();
        (Self::for_language(tag) == Self::En && primary != "en").then_some("en")
    }
}

/// A schedule told to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursInWords {
    /// When it is open, a row for each season and set of days.
    pub open: Vec<OpenRow>,
    /// When it is closed, as a list. Empty when it never is.
    pub closed: String,
    /// All of it in one go.
    pub sentence: String,
}

/// A row of opening times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRow {
    /// The days, such as 火～土曜.
    pub days: String,
    /// The part of the year, if not all of it.
    pub season: Option<String>,
    /// The times, such as 午前9時～午後4時.
    pub times: String,
}

/// Times of a day alone, such as 午前9時～正午.
#[must_use]
pub fn times_in_words(times: &[TimeSpan], wording: Wording) -> String {
    match wording {
        Wording::Ja => japanese::times(times),
        Wording::Easy => easy::times(times),
        Wording::En => english::times(times),
    }
}

/// The plan in words.
pub(super) fn tell(plan: &Plan, wording: Wording) -> HoursInWords {
    let lines = lines(plan);
    let closed = closed(plan);
    match wording {
        Wording::Ja => {
            let open: Vec<OpenRow> = lines.iter().map(japanese::row).collect();
            let closed = japanese::closed(&closed);
            let sentence = japanese::sentence(&open, &closed);
            HoursInWords {
                open,
                closed,
                sentence,
            }
        }
        Wording::Easy => {
            let open: Vec<OpenRow> = lines.iter().map(easy::row).collect();
            let closed = easy::closed(&closed);
            let sentence = easy::sentence(&open, &closed);
            HoursInWords {
                open,
                closed,
                sentence,
            }
        }
        Wording::En => {
            let open: Vec<OpenRow> = lines.iter().map(english::row).collect();
            let items = english::closed(&closed);
            let sentence = english::sentence(&open, &items);
            HoursInWords {
                open,
                closed: english::list(&items),
                sentence,
            }
        }
    }
}

/// The rows with the season kept only where it changes, as a sentence says it.
pub(super) fn seasons_once(rows: &[OpenRow]) -> impl Iterator<Item = (Option<&str>, &OpenRow)> {
    let mut said = None;
    rows.iter().map(move |row| {
        let season = row.season.as_deref().filter(|season| said != Some(*season));
        said = row.season.as_deref();
        (season, row)
    })
}
