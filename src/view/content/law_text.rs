use std::sync::Arc;

use serde::Serialize;

/// The text of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct LawText {
    /// Its language, only where it is not the page's.
    pub lang: Option<Arc<str>>,
    /// Lines before the first article.
    pub preamble: Vec<String>,
    /// Articles; a chapter heading stands before the first article in it.
    pub articles: Vec<LawArticle>,
    /// Supplementary provisions.
    pub supplements: Vec<LawSupplement>,
    /// Tables and forms.
    pub appendices: Vec<LawAppendix>,
}

/// An article.
#[derive(Debug, Clone, Serialize)]
pub struct LawArticle {
    /// Headings of chapters and sections that begin here.
    pub headings: Vec<LawHeading>,
    /// Anchor.
    pub anchor: String,
    /// 第3条.
    pub title: String,
    /// （組織）.
    pub caption: Option<String>,
    /// Paragraphs.
    pub paragraphs: Vec<LawParagraph>,
}

/// A heading of a chapter or section.
#[derive(Debug, Clone, Serialize)]
pub struct LawHeading {
    /// Anchor.
    pub anchor: String,
    /// 第1章　総則.
    pub text: String,
    /// 1 for chapters, 2 for sections.
    pub depth: u8,
}

/// A paragraph.
#[derive(Debug, Clone, Serialize)]
pub struct LawParagraph {
    /// Anchor, where the article has several.
    pub anchor: Option<String>,
    /// Number as printed; nothing for a first one.
    pub number: Option<String>,
    /// Words.
    pub text: String,
    /// Items.
    pub items: Vec<LawItem>,
}

/// An item.
#[derive(Debug, Clone, Serialize)]
pub struct LawItem {
    /// Anchor.
    pub anchor: String,
    /// (1).
    pub label: String,
    /// Words.
    pub text: String,
    /// Items below it.
    pub items: Vec<LawItem>,
}

/// A supplementary provision.
#[derive(Debug, Clone, Serialize)]
pub struct LawSupplement {
    /// Anchor.
    pub anchor: String,
    /// 付　則.
    pub label: String,
    /// （平成30年7月24日要綱第107号）.
    pub law_number: Option<String>,
    /// Paragraphs, where it is not divided into articles.
    pub paragraphs: Vec<LawParagraph>,
    /// Articles, in long ones.
    pub articles: Vec<LawArticle>,
}

/// A table or form.
#[derive(Debug, Clone, Serialize)]
pub struct LawAppendix {
    /// Anchor.
    pub anchor: String,
    /// 別表第1.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
}
