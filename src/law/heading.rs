use std::ops::Range;

use super::Number;

/// The level of a heading, outermost first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 編.
    Part,
    /// 章.
    Chapter,
    /// 節.
    Section,
    /// 款.
    Subsection,
    /// 目.
    Division,
}

impl Level {
    pub(super) const ALL: [Self; 5] = [
        Self::Part,
        Self::Chapter,
        Self::Section,
        Self::Subsection,
        Self::Division,
    ];

    /// The word in Japanese, English, and in an anchor.
    pub(super) fn words(self) -> (char, &'static str, &'static str) {
        match self {
            Self::Part => ('編', "Part", "p"),
            Self::Chapter => ('章', "Chapter", "c"),
            Self::Section => ('節', "Section", "s"),
            Self::Subsection => ('款', "Subsection", "ss"),
            Self::Division => ('目', "Division", "d"),
        }
    }
}

impl Level {
    /// Its name in English, which is also that in the standard XML of laws.
    #[must_use]
    pub fn element(self) -> &'static str {
        self.words().1
    }
}

/// A heading over articles: 第1章　総則.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its level.
    pub level: Level,
    /// Its number.
    pub number: Number,
    /// Its label as printed: `第1章`.
    pub label: String,
    /// Its words: `総則`.
    pub title: String,
    /// The next article: index in [`Law::articles`](super::Law::articles).
    pub first_article: usize,
    /// The heading it stands under: index in [`Law::headings`](super::Law::headings).
    pub within: Option<usize>,
    /// Its anchor: `c1`, `c1-s2`; under parts `p1-c1`.
    pub anchor: String,
    /// Its place: bytes of the text.
    pub range: Range<usize>,
}
