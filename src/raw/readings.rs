use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// How words of running text are read. File: `content/readings.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Readings {
    /// Words with kanji, one a line. Of several that begin at the same place of
    /// a text the longest counts.
    #[serde(default)]
    pub words: Vec<At<Word>>,
}

/// A word and its reading.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The word as it stands in texts: `夜泣き`.
    #[schemars(required)]
    pub surface: Option<At<String>>,
    /// How it is read, in hiragana: `よなき`.
    #[schemars(required)]
    pub reading: Option<At<String>>,
    /// `true` once a person has looked at the reading.
    #[serde(default)]
    pub reviewed: bool,
}
