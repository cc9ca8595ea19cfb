use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text, TextList};

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
    /// Words under which pages are found that say the same in other words.
    #[serde(default)]
    pub synonyms: Vec<At<Synonym>>,
    /// Things that people search for, and the pages that help.
    #[serde(default)]
    pub concepts: Vec<At<Concept>>,
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
    /// Years of age of children in it, roughly: the finder asks for the age and
    /// takes all stages that it falls into. Nothing before birth.
    pub years: Option<At<Years>>,
    /// One sentence.
    pub summary: Option<At<Text>>,
}

/// Years of age, the first and the last.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The youngest are this old.
    #[schemars(required)]
    pub from: Option<At<u8>>,
    /// The oldest are this old.
    #[schemars(required)]
    pub to: Option<At<u8>>,
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

/// Other words for the same. Pages that say a word of `to` are found under every
/// word of `from` too, not the other way round. Words of all languages stand in
/// one list.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// What people type: `["シングルマザー", "母子家庭"]`.
    #[schemars(required)]
    pub from: Option<At<Vec<At<String>>>>,
    /// What the pages say: `["ひとり親"]`.
    #[schemars(required)]
    pub to: Option<At<Vec<At<String>>>>,
}

/// A thing that people search for in words of their own, and the pages that help.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Permanent name.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// What people type, in each language.
    #[schemars(required)]
    pub words: Option<At<TextList>>,
    /// Paths of pages, the most helpful first: `["/centers/hoken-center/", "/step-note/#when"]`.
    #[schemars(required)]
    pub pages: Option<At<Vec<At<String>>>>,
}
