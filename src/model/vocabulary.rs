use std::sync::Arc;

use super::Text;

/// The words by which things are sorted.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Life stages, from the first to the last.
    pub stages: Vec<Term>,
    /// Needs, the most general first.
    pub needs: Vec<Term>,
    /// Kinds of programs.
    pub program_kinds: Vec<Term>,
    /// Kinds of groups.
    pub group_kinds: Vec<Term>,
}

/// A stage, need or kind.
#[derive(Debug)]
pub struct Term {
    /// Permanent name.
    pub id: Arc<str>,
    /// Name.
    pub name: Text,
    /// Ages or school years of a stage.
    pub ages: Option<Text>,
    /// One sentence.
    pub summary: Option<Text>,
    /// Whether somebody may have to hide that they looked at it.
    pub sensitive: bool,
}
