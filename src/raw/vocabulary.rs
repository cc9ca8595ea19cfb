use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text};

/// The words by which things are sorted. File: `content/vocabulary.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Life stages, from the first to the last.
    #[serde(default)]
    pub stages: Vec<At<Stage>>,
    /// Needs, the most general first.
    #[serde(default)]
    pub needs: Vec<At<Need>>,
    /// Kinds of programs.
    #[serde(default)]
    pub program_kinds: Vec<At<Kind>>,
    /// Kinds of groups.
    #[serde(default)]
    pub group_kinds: Vec<At<Kind>>,
}

/// A life stage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Permanent name, the last part of its URL.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// Name, with its reading in `kana`.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// Ages or school years, in words.
    pub ages: Option<At<Text>>,
    /// One sentence.
    pub summary: Option<At<Text>>,
}

/// A need.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Permanent name, the last part of its URL.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// Name, with its reading in `kana`.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// One sentence.
    pub summary: Option<At<Text>>,
    /// `true` when somebody may have to hide that they looked at it.
    #[serde(default)]
    pub sensitive: bool,
}

/// A kind of programs or groups.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Permanent name.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// Name.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// One sentence.
    pub summary: Option<At<Text>>,
}
