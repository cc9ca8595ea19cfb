use serde::Serialize;

use crate::view::{Contact, Link, Term};

/// `now`: every line with a telephone, by need. A script sorts them by who is
/// open.
#[derive(Debug, Clone, Serialize)]
pub struct Now {
    /// Lines by the first of their needs; each line stands once.
    pub groups: Vec<NowGroup>,
    /// Needs that any of the lines is for.
    pub needs: Vec<Term>,
    /// Where lines are that are left out, because there are too many.
    pub more: Vec<NowMore>,
}

/// Lines of one need.
#[derive(Debug, Clone, Serialize)]
pub struct NowGroup {
    /// The need; nothing for lines of which none is known.
    pub need: Option<Term>,
    /// Lines, that for any question first.
    pub lines: Vec<NowLine>,
}

/// A line and where it is.
#[derive(Debug, Clone, Serialize)]
pub struct NowLine {
    /// The place, program or group that has it.
    pub place: Link,
    /// The line.
    pub contact: Contact,
    /// What it is for.
    pub needs: Vec<Term>,
}

/// More lines of a need than are shown.
#[derive(Debug, Clone, Serialize)]
pub struct NowMore {
    /// The page of the need; the index of all names for lines without one.
    pub link: Link,
    /// How many are left out.
    pub count: usize,
}
