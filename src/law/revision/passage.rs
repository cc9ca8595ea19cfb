/// A piece of a section that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub role: Role,
    /// How far it stands in: 0 for paragraphs, 1 for items.
    pub depth: usize,
    /// What stands before it: 第3条, 2, (1).
    pub label: String,
    /// Its words.
    pub text: String,
}

/// What a passage is. Only passages of one role can be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of a section that stands alone: 付則, 別表.
    Title,
    /// A caption in brackets.
    Caption,
    /// Words of the law.
    Text,
    /// A row of a table, its cells apart by wide blanks.
    Row,
}

impl Passage {
    pub(super) fn new(role: Role, depth: usize, label: &str, text: &str) -> Self {
        Self {
            role,
            depth,
            label: label.to_owned(),
            text: text.to_owned(),
        }
    }
}
