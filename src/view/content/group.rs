use serde::Serialize;

use super::NextStep;
use crate::view::{Card, Contact, Html, Link, Name, Run, Term};

/// `group`
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Kind of group.
    pub kind: Option<Term>,
    /// Whether the page stands for a kind of group and no single one.
    pub kind_only: bool,
    /// Who brings the group and the city together.
    pub coordinator: Option<Link>,
    /// Groups that it coordinates.
    pub coordinates: Vec<Card>,
    /// Where it meets.
    pub place: Option<Run>,
    /// When it meets.
    pub schedule: Option<Run>,
    /// Lines of the group.
    pub contacts: Vec<Contact>,
    /// Programs that it works with.
    pub programs: Vec<Card>,
    /// Programs after which people come here.
    pub before: Vec<NextStep>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}
