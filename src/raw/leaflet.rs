use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SourceRef, Text, TextList};

/// A leaflet: blocks in order. Facts of places are referred to, not copied.
///
/// File: `content/leaflets/<id>.toml`; long text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Leaflet {
    /// Title, with its reading in `kana`.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence: what the leaflet is for.
    #[schemars(required)]
    pub summary: Option<At<Text>>,
    /// Whom it is for.
    pub audience: Option<At<Text>>,
    /// Who published it.
    pub publisher: Option<At<Text>>,
    /// Date of the leaflet, such as `2020-05`. Left out when it bears none.
    pub date: Option<At<String>>,
    /// `true` when the source tells of the leaflet but does not show it.
    #[serde(default)]
    pub not_reproduced: bool,
    /// The leaflet, block by block.
    #[serde(default)]
    pub blocks: Vec<At<Block>>,
    /// Centers and programs that it tells of, as `centers/<id>` or `programs/<id>`.
    #[serde(default)]
    pub about: Vec<At<String>>,
    /// Life stages that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub stages: Vec<At<String>>,
    /// Needs that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub needs: Vec<At<String>>,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}

/// One block of a leaflet. Which keys it takes depends on its `kind`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// What the block is.
    #[schemars(required)]
    pub kind: Option<At<BlockKind>>,
    /// Words of the block: for `heading`, `text`, `voice`, and as a lead line
    /// above a `center`.
    pub text: Option<At<Text>>,
    /// Points of a `list`.
    pub items: Option<At<TextList>>,
    /// Id of the center of a `center` block.
    pub center: Option<At<String>>,
    /// Lines of the center to show, by contact id. Left out: all of them.
    #[serde(default)]
    pub contacts: Vec<At<String>>,
}

/// What a block of a leaflet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// A paragraph.
    Text,
    /// A list of points.
    List,
    /// A center with its address, lines and hours, taken from the center's file.
    Center,
    /// The voice of somebody who used it.
    Voice,
    /// The places that hand out the step note, taken from its guide.
    StepNotePlaces,
    /// The line for questions on the step note, taken from its guide.
    StepNoteInquiry,
}
