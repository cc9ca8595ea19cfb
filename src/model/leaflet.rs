use super::{Date, Entity, Ref, Text, TextList};

/// A leaflet: blocks in order.
#[derive(Debug)]
pub struct Leaflet {
    /// What it has in common with other kinds; its title is the name.
    pub entity: Entity,
    /// Whom it is for.
    pub audience: Option<Text>,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When.
    pub date: Option<Date>,
    /// Whether the source tells of it but does not show it.
    pub not_reproduced: bool,
    /// The leaflet, block by block.
    pub blocks: Vec<Block>,
    /// What it tells of, blocks and `about` taken together.
    pub about: Vec<Ref>,
}

/// A block of a leaflet.
#[derive(Debug)]
pub enum Block {
    /// A heading.
    Heading(Text),
    /// A paragraph.
    Text(Text),
    /// A list of points.
    List {
        /// Words above it.
        text: Option<Text>,
        /// Its points.
        items: TextList,
    },
    /// A center with its lines.
    Center {
        /// Words above it.
        text: Option<Text>,
        /// The center.
        center: usize,
        /// Lines to show, as places among the center's contacts.
        contacts: Vec<usize>,
    },
    /// The voice of somebody who used it.
    Voice(Text),
    /// The places that hand out the step note.
    StepNotePlaces(Option<Text>),
    /// The line for questions on the step note.
    StepNoteInquiry(Option<Text>),
}
