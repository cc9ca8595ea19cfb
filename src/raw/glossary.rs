use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SourceRef, Text, TextList};

/// Words of documents that few people know. File: `content/glossary.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// One table for each word.
    #[serde(default)]
    pub words: Vec<At<GlossaryWord>>,
}

/// A word and what it means.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryWord {
    /// Permanent name, such as `population-approach`. It is the place on the page.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// The word, with its reading: `{ ja = "…", kana = "…", en = "…" }`.
    #[schemars(required)]
    pub word: Option<At<Text>>,
    /// Other ways in which texts write it.
    pub also: Option<At<TextList>>,
    /// What it means, in one or two plain sentences.
    #[schemars(required)]
    pub meaning: Option<At<Text>>,
    /// Whether the meaning is what the word means anywhere, and not what a document
    /// says. The page tells so.
    #[serde(default)]
    pub general: bool,
    /// Where a document explains or writes out the word. It must be there unless
    /// `general = true`.
    pub source: Option<At<SourceRef>>,
}
