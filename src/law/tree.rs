use std::ops::Range;

use super::{Appendix, Head, Heading, Language, Links, Number};

/// A law, ordinance or outline as a tree. Every part that can be linked to has
/// its anchor, the same in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Law {
    /// The language of the text.
    pub language: Language,
    /// Title, number line and list of amendments, where the text has them.
    pub head: Head,
    /// The table of contents (目次) if the text has one, line by line.
    pub contents: Vec<String>,
    /// What stands before the first heading or article, line by line.
    pub preamble: Vec<String>,
    /// 編, 章, 節, 款 and 目 in the order of the text.
    pub headings: Vec<Heading>,
    /// The articles of the main provisions in the order of the text.
    pub articles: Vec<Article>,
    /// 付則 in the order of the text, the first one and those of amendments.
    pub supplements: Vec<Supplement>,
    /// 別表 and 様式 in the order of the text.
    pub appendices: Vec<Appendix>,
    /// References and defined terms.
    pub links: Links,
    /// The whole text: bytes.
    pub range: Range<usize>,
}

/// An article: 第3条.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its number.
    pub number: Number,
    /// The last number of a run in one line: 6 of 「第4条から第6条まで　削除」.
    pub through: Option<Number>,
    /// Its caption (見出し) without the brackets.
    pub caption: Option<String>,
    /// Its title as printed: `第3条`, `Article 3`.
    pub title: String,
    /// Its paragraphs, at least one.
    pub paragraphs: Vec<Paragraph>,
    /// The innermost heading it stands under: index in [`Law::headings`].
    pub within: Option<usize>,
    /// Its anchor: `a3`, `a3_2`; in supplementary provisions `sp1-a3`.
    pub anchor: String,
    /// From its title to its end: bytes of the text.
    pub range: Range<usize>,
}

impl Article {
    /// The place of its title.
    #[must_use]
    pub fn title_range(&self) -> Range<usize> {
        self.range.start..self.range.start + self.title.len()
    }
}

/// A paragraph (項) of an article or of supplementary provisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its number; 1 for the first, which usually has none in print.
    pub number: u16,
    /// Its number as printed, where there is one.
    pub printed: Option<String>,
    /// Its own caption, as supplementary provisions often have.
    pub caption: Option<String>,
    /// Its text without the items.
    pub text: String,
    /// Its items.
    pub items: Vec<Item>,
    /// Its anchor, where there are several paragraphs: `a4-p1`.
    pub anchor: Option<String>,
    /// Its place: bytes of the text.
    pub range: Range<usize>,
}

impl Paragraph {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.items.is_empty()
    }
}

/// An item (号), or a sub-item of any depth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its label as printed: `(1)`, `ア`.
    pub label: String,
    /// Its number: 2 for `(2)` and for イ.
    pub number: Number,
    /// Its text without the sub-items.
    pub text: String,
    /// Its anchor: `a2-i3`, `a4-p2-i1`; a sub-item `a2-i3-s1`.
    pub anchor: String,
    /// Its sub-items.
    pub subitems: Vec<Item>,
    /// Its place: bytes of the text.
    pub range: Range<usize>,
}

/// Supplementary provisions: 付則.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplement {
    /// Its label as printed: `付　則`.
    pub label: String,
    /// Whether only a part of it is printed: 抄.
    pub extract: bool,
    /// The law that brought it: 平成30年7月24日要綱第107号.
    pub law_number: Option<String>,
    /// Its paragraphs, where it is not divided into articles.
    pub paragraphs: Vec<Paragraph>,
    /// Its articles, in long ones.
    pub articles: Vec<Article>,
    /// Its anchor: `sp1`, by its place in the text.
    pub anchor: String,
    /// Its place: bytes of the text.
    pub range: Range<usize>,
}
