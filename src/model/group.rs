use super::{Contact, Entity, Ref, Text};

/// A community group, or a kind of group where the source names no single one.
#[derive(Debug)]
pub struct Group {
    /// What it has in common with other kinds.
    pub entity: Entity,
    /// Kind of group, as a place in the vocabulary.
    pub kind: Option<usize>,
    /// Whether it stands for a kind of group.
    pub kind_only: bool,
    /// Who brings the group and the city together.
    pub coordinator: Option<Ref>,
    /// Where it meets.
    pub place: Option<Text>,
    /// When it meets.
    pub schedule: Option<Text>,
    /// Lines of the group, listed with its consent.
    pub contacts: Vec<Contact>,
    /// Programs that it works with.
    pub programs: Vec<usize>,
}
