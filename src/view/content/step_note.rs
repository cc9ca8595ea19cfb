use serde::Serialize;

use super::Field;
use crate::view::{Address, Card, CardPhone, Contact, Link, Name, Run, Section, Term};

/// `step-note`
#[derive(Debug, Clone, Serialize)]
pub struct StepNote {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// What must not be overlooked.
    pub notice: Option<Run>,
    /// Blanks on the cover.
    pub cover: Vec<Field>,
    /// Questions and answers.
    pub sections: Vec<StepNoteSection>,
    /// Places that hand it out.
    pub places: Vec<StepNotePlace>,
    /// The line for questions.
    pub inquiry: Option<Inquiry>,
    /// Sheets.
    pub sheets: Vec<Card>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Leaflets that tell of it.
    pub leaflets: Vec<Link>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// A question of the step note's guide.
#[derive(Debug, Clone, Serialize)]
pub struct StepNoteSection {
    /// Anchor, question and answer.
    pub section: Section,
    /// Whether the table of places stands here.
    pub places: bool,
    /// "When to turn here".
    pub asks: Vec<Run>,
}

/// A place that hands out the step note.
#[derive(Debug, Clone, Serialize)]
pub struct StepNotePlace {
    /// Name and page.
    pub link: Link,
    /// Where it is.
    pub address: Option<Address>,
    /// Which of its lines it is, where it has several.
    pub label: Option<Run>,
    /// The number to call.
    pub phone: Option<CardPhone>,
}

/// The line for questions on the step note.
#[derive(Debug, Clone, Serialize)]
pub struct Inquiry {
    /// The place.
    pub link: Link,
    /// The line.
    pub contact: Contact,
}
