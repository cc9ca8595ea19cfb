use std::sync::Arc;

use super::{Source, Text, TextList};

/// A word that few people know, and what it means.
#[derive(Debug)]
pub struct GlossaryWord {
    /// Permanent name: the place on the page.
    pub id: Arc<str>,
    /// The word, with its reading.
    pub word: Text,
    /// Other ways in which texts write it.
    pub also: Option<TextList>,
    /// What it means.
    pub meaning: Text,
    /// Whether that is what the word means anywhere, and not what a document says.
    pub general: bool,
    /// Where a document explains or writes out the word.
    pub source: Option<Source>,
}
