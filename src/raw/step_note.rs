use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Field, SourceRef, Text, TextList};

/// The guide to the step note (子どものステップノート).
///
/// File: `content/step-note/guide.toml`; the text of a section in
/// `<section id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepNote {
    /// Name, with its reading in `kana`.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence: what it is.
    pub summary: Option<At<Text>>,
    /// A sentence that must not be overlooked, such as how to keep the file safe.
    pub notice: Option<At<Text>>,
    /// Blanks on the cover, filled in when the note is handed over.
    #[serde(default)]
    pub cover: Vec<At<Field>>,
    /// The questions that the guide answers, in order.
    #[serde(default)]
    pub sections: Vec<At<StepNoteSection>>,
    /// Places that hand it out.
    #[serde(default)]
    pub places: Vec<At<StepNotePlace>>,
    /// The line for questions, as `<center id>/<contact id>`.
    pub inquiry: Option<At<String>>,
    /// Sheets in the order of the file.
    #[serde(default)]
    pub sheets: Vec<At<String>>,
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

/// A question that the guide answers.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepNoteSection {
    /// Anchor of the section on the page, such as `about`.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// The question.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// `true` where the table of the places is shown after the text.
    #[serde(default)]
    pub places: bool,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
}

/// A place that hands out the step note.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepNotePlace {
    /// Id of the center.
    #[schemars(required)]
    pub center: Option<At<String>>,
    /// Id of the center's line to call for it.
    pub contact: Option<At<String>>,
}
