use std::sync::Arc;

use super::{Body, ContactRef, Entity, Field, Localized, Text, TextList};

/// The guide to the step note.
#[derive(Debug)]
pub struct StepNote {
    /// What it has in common with other kinds.
    pub entity: Entity,
    /// What must not be overlooked.
    pub notice: Option<Text>,
    /// Blanks on the cover.
    pub cover: Vec<Field>,
    /// Questions and answers.
    pub sections: Vec<StepNoteSection>,
    /// Places that hand it out.
    pub places: Vec<StepNotePlace>,
    /// The line for questions.
    pub inquiry: Option<ContactRef>,
    /// Sheets, in the order of the file.
    pub sheets: Vec<usize>,
}

/// A question that the guide answers.
#[derive(Debug)]
pub struct StepNoteSection {
    /// Anchor.
    pub id: Arc<str>,
    /// The question.
    pub title: Text,
    /// The answer.
    pub body: Option<Localized<Body>>,
    /// The answer in やさしい日本語.
    pub easy: Option<Body>,
    /// Whether the table of places stands here.
    pub places: bool,
    /// Questions and situations of those who would come.
    pub asks: Option<TextList>,
}

/// A place that hands out the step note.
#[derive(Debug)]
pub struct StepNotePlace {
    /// The center.
    pub center: usize,
    /// The line to call, as a place among the center's contacts.
    pub contact: Option<usize>,
}
