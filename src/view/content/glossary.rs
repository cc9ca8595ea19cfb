use std::sync::Arc;

use serde::Serialize;

use crate::view::{Run, Source};

/// `glossary`
#[derive(Debug, Clone, Serialize)]
pub struct Glossary {
    /// The rows of the index that have words.
    pub sections: Vec<GlossarySection>,
}

/// The words of a row of the index.
#[derive(Debug, Clone, Serialize)]
pub struct GlossarySection {
    /// Heading.
    pub heading: String,
    /// Words in order.
    pub words: Vec<GlossaryEntry>,
}

/// A word and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryEntry {
    /// Anchor.
    pub id: Arc<str>,
    /// The word.
    pub word: Run,
    /// Its reading, on Japanese pages.
    pub reading: Option<Arc<str>>,
    /// The word in the site's other language.
    pub other: Option<Run>,
    /// Other ways to write it.
    pub also: Vec<Run>,
    /// What it means.
    pub meaning: Run,
    /// Whether that is ours, and no document says it.
    pub general: bool,
    /// Where a document explains it or writes it out.
    pub source: Option<Source>,
}
