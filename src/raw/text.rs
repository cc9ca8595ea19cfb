use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// A short text in each language of the site: `{ ja = "…", kana = "…", en = "…" }`.
///
/// Keys are BCP 47 language tags, and two reserved ones: `kana` (the reading of
/// the Japanese text, in hiragana) and `easy` (やさしい日本語).
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<At<String>, At<String>>);

/// Several short texts in each language: `{ ja = ["…", "…"], en = ["…", "…"] }`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct TextList(pub BTreeMap<At<String>, At<Vec<At<String>>>>);
