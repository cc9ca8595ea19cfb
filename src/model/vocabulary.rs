use std::ops::Range;
use std::sync::Arc;

use super::{Text, TextList};
use crate::diag::File;

/// The words by which things are sorted.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Life stages, from the first to the last.
    pub stages: Vec<Term>,
    /// Needs, the most general first.
    pub needs: Vec<Term>,
    /// Kinds of programs.
    pub program_kinds: Vec<Term>,
    /// Kinds of groups.
    pub group_kinds: Vec<Term>,
    /// Words under which pages are found that say the same in other words.
    pub synonyms: Vec<Synonym>,
    /// Things that people search for, and the pages that help.
    pub concepts: Vec<Concept>,
}

/// A stage, need or kind.
#[derive(Debug)]
pub struct Term {
    /// Permanent name.
    pub id: Arc<str>,
    /// Name.
    pub name: Text,
    /// Ages or school years of a stage.
    pub ages: Option<Text>,
    /// Years of age of children in a stage, the first and the last.
    pub years: Option<(u8, u8)>,
    /// One sentence.
    pub summary: Option<Text>,
    /// Whether somebody may have to hide that they looked at it.
    pub sensitive: bool,
}

/// Other words for the same, one way: what says a word of `to` is found under
/// every word of `from` too.
#[derive(Debug)]
pub struct Synonym {
    /// What people type.
    pub from: Vec<Arc<str>>,
    /// What the pages say.
    pub to: Vec<Arc<str>>,
}

/// A thing that people search for, and the pages that help.
#[derive(Debug)]
pub struct Concept {
    /// Permanent name.
    pub id: Arc<str>,
    /// What people type, in each language.
    pub words: TextList,
    /// Paths of pages as typed, with their `#place`, the most helpful first.
    pub pages: Vec<Arc<str>>,
    /// Where each of them stands in the file.
    pub page_spans: Vec<Range<usize>>,
    /// The file that says so.
    pub file: Arc<File>,
}
