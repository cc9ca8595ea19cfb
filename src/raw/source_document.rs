use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text};

/// A document that facts come from. Its text, against which quotations are
/// checked, is `<id>.md` beside it.
///
/// File: `content/sources/<id>.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// Title.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// Who published it.
    pub publisher: Option<At<Text>>,
    /// When, such as `2021-04`.
    pub date: Option<At<String>>,
    /// Its parts, in order.
    #[serde(default)]
    pub parts: Vec<At<SourcePart>>,
}

/// A part of a document.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourcePart {
    /// Its name. The Japanese one is what `source.part` of other files says.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// Its pages, such as `8-9`.
    pub pages: Option<At<String>>,
}
