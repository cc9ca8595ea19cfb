use serde::Serialize;

use super::{Inquiry, StepNotePlace};
use crate::view::{Address, Contact, Date, Html, Link, Name, Run};

/// `leaflet`
#[derive(Debug, Clone, Serialize)]
pub struct Leaflet {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Whom it is for.
    pub audience: Option<Run>,
    /// Who published it.
    pub publisher: Option<Run>,
    /// When.
    pub date: Option<Date>,
    /// Whether the source tells of it but does not show it.
    pub not_reproduced: bool,
    /// The leaflet, block by block.
    pub blocks: Vec<Block>,
    /// What it tells of.
    pub about: Vec<Link>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// A block of a leaflet.
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// `heading`, `text`, `list`, `center`, `voice`, `step-note-places` or
    /// `step-note-inquiry`.
    pub kind: &'static str,
    /// Words.
    pub text: Option<Run>,
    /// Points of a list.
    pub items: Vec<Run>,
    /// A place.
    pub center: Option<BlockCenter>,
    /// The places that hand out the step note.
    pub places: Vec<StepNotePlace>,
    /// The line for questions.
    pub inquiry: Option<Inquiry>,
}

/// A place on a leaflet.
#[derive(Debug, Clone, Serialize)]
pub struct BlockCenter {
    /// Its number on the leaflet.
    pub number: Option<u8>,
    /// Name and page.
    pub link: Link,
    /// Where it is.
    pub address: Option<Address>,
    /// Lines.
    pub contacts: Vec<Contact>,
}
