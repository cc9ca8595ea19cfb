use std::sync::Arc;

use serde::Serialize;

use crate::view::{Link, Name, Run};

/// `ordinance-diff`: two texts of a rule side by side.
#[derive(Debug, Clone, Serialize)]
pub struct LawComparison {
    /// The title of the rule.
    pub name: Name,
    /// The language of the texts, only where it is not the page's.
    pub lang: Option<Arc<str>>,
    /// Whether the texts are a translation.
    pub translation: bool,
    /// The newer text.
    pub new: LawSide,
    /// The older text.
    pub old: LawSide,
    /// The number lines of the amendments between them.
    pub amendments: Vec<Run>,
    /// What changed: the name of the part and its place in the table.
    pub changes: Vec<LawChange>,
    /// The table.
    pub blocks: Vec<LawChangeBlock>,
    /// The other comparisons of the same rule.
    pub others: Vec<Link>,
}

/// A text that is compared.
#[derive(Debug, Clone, Serialize)]
pub struct LawSide {
    /// When it has effect, in words.
    pub period: String,
    /// Its page.
    pub path: Arc<str>,
    /// `current`, `former` or `announced`.
    pub state: &'static str,
}

/// A part that changed.
#[derive(Debug, Clone, Serialize)]
pub struct LawChange {
    /// Its name: 第3条.
    pub title: String,
    /// Its name before, where that was another.
    pub before: Option<String>,
    /// `#a3`
    pub href: String,
    /// `changed`, `added` or `removed`.
    pub state: &'static str,
}

/// Parts in a row that did not change, or one that did.
#[derive(Debug, Clone, Serialize)]
pub struct LawChangeBlock {
    /// `same`, `changed`, `added` or `removed`.
    pub state: &'static str,
    /// The name of the first part in it.
    pub first: String,
    /// That of the last, where there are several.
    pub last: Option<String>,
    /// The name of the string for both: `omitted_two` or `omitted_range`.
    pub range: &'static str,
    /// The parts.
    pub parts: Vec<LawChangePart>,
}

/// A part in both texts, or in one of them.
#[derive(Debug, Clone, Serialize)]
pub struct LawChangePart {
    /// Its anchor in the table.
    pub anchor: String,
    /// Its passages.
    pub lines: Vec<LawChangeLine>,
}

/// A passage in both texts, or in one of them.
#[derive(Debug, Clone, Serialize)]
pub struct LawChangeLine {
    /// Whether both say the same.
    pub same: bool,
    /// As it is.
    pub new: Option<LawPassage>,
    /// As it was.
    pub old: Option<LawPassage>,
}

/// A passage of one text.
#[derive(Debug, Clone, Serialize)]
pub struct LawPassage {
    /// `title`, `caption`, `text` or `row`.
    pub role: &'static str,
    /// How far it stands in: 0, 1, 2.
    pub depth: usize,
    /// What stands before it: 第3条, (1).
    pub label: Option<LawPiece>,
    /// Its words.
    pub pieces: Vec<LawPiece>,
}

/// A piece of a passage.
#[derive(Debug, Clone, Serialize)]
pub struct LawPiece {
    /// Its words.
    pub text: String,
    /// Whether the other text has not got it here.
    pub changed: bool,
}
