use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::view::Run;

/// The texts of a rule that has several.
#[derive(Debug, Clone, Serialize)]
pub struct LawVersions {
    /// What the text of this page is: `current`, `former` or `announced`.
    pub state: &'static str,
    /// When it has effect, in words.
    pub period: String,
    /// The page of the current text, on pages of others.
    pub current: Option<Arc<str>>,
    /// What is different in the current text, on pages of others.
    pub comparison: Option<Arc<str>>,
    /// The text that comes next, on the page of the current one.
    pub coming: Option<LawComing>,
    /// The day in words from which the rule says something that is not here.
    pub overdue: Option<String>,
    /// All texts, newest first.
    pub list: Vec<LawVersion>,
    /// The histories of the parts that were changed, by their anchors.
    pub histories: BTreeMap<String, LawHistory>,
}

/// A text that has no effect yet.
#[derive(Debug, Clone, Serialize)]
pub struct LawComing {
    /// The day in words from which it has.
    pub from: String,
    /// Its page.
    pub path: Arc<str>,
    /// What is different in it.
    pub comparison: Arc<str>,
}

/// A text of a rule in the list of them, or a time whose text is not there.
#[derive(Debug, Clone, Serialize)]
pub struct LawVersion {
    /// `current`, `former`, `announced`, or `missing`.
    pub state: &'static str,
    /// When it has effect, in words.
    pub period: String,
    /// Its page; nothing for this one, and where the text is missing.
    pub path: Option<Arc<str>>,
    /// Whether this is its page.
    pub here: bool,
    /// The number lines of the amendments that made it.
    pub amendments: Vec<Run>,
    /// What changed from the text before it.
    pub comparison: Option<Arc<str>>,
}

/// What became of a part of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct LawHistory {
    /// Its other wordings, oldest first.
    pub others: Vec<LawWording>,
    /// When it was added to the rule.
    pub added: Option<LawEvent>,
    /// When it was taken out of the rule.
    pub removed: Option<LawEvent>,
}

/// Another wording of a part.
#[derive(Debug, Clone, Serialize)]
pub struct LawWording {
    /// When it has effect, in words.
    pub period: String,
    /// What the part is called there, where that is another name.
    pub title: Option<String>,
    /// Where it stands.
    pub path: String,
    /// Where both stand side by side.
    pub comparison: String,
}

/// A day on which a part came or went.
#[derive(Debug, Clone, Serialize)]
pub struct LawEvent {
    /// The day in words.
    pub date: String,
    /// Where it stands side by side with what was or is there.
    pub comparison: String,
}
