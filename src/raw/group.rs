use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Contact, SourceRef, Text, TextList};

/// A community group, or a kind of group where the source names no single one.
///
/// File: `content/groups/<id>.toml`; long text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Name, with its reading in `kana`.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// One sentence: what the group does.
    #[schemars(required)]
    pub summary: Option<At<Text>>,
    /// Kind of group (an id of `group_kinds` in `vocabulary.toml`).
    pub kind: Option<At<String>>,
    /// `true` when the file stands for a kind of group of which the source
    /// names no single one. Its page then says so and leads to the line that
    /// takes any question.
    #[serde(default)]
    pub kind_only: bool,
    /// Who brings the group and the city together, as `groups/<id>` or `centers/<id>`.
    pub coordinator: Option<At<String>>,
    /// Where it meets.
    pub place: Option<At<Text>>,
    /// When it meets.
    pub schedule: Option<At<Text>>,
    /// Lines of the group.
    #[serde(default)]
    pub contacts: Vec<At<Contact>>,
    /// `true` when the group has agreed to be listed. Required for contacts.
    pub consent: Option<At<bool>>,
    /// Life stages that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub stages: Vec<At<String>>,
    /// Needs that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub needs: Vec<At<String>>,
    /// Programs that it works with.
    #[serde(default)]
    pub programs: Vec<At<String>>,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}
