use serde::Serialize;

use crate::view::Run;

/// `members`
#[derive(Debug, Clone, Serialize)]
pub struct Members {
    /// Columns.
    pub committees: Vec<Run>,
    /// Rows.
    pub offices: Vec<MemberRow>,
    /// Working teams.
    pub teams: Vec<Team>,
}

/// An office on the council.
#[derive(Debug, Clone, Serialize)]
pub struct MemberRow {
    /// Its name.
    pub name: Run,
    /// Whether it sits on the committee of that column.
    pub marks: Vec<bool>,
}

/// A working team.
#[derive(Debug, Clone, Serialize)]
pub struct Team {
    /// Anchor.
    pub id: String,
    /// Its name.
    pub name: Run,
    /// Offices in it.
    pub offices: Vec<TeamOffice>,
}

/// An office in a working team.
#[derive(Debug, Clone, Serialize)]
pub struct TeamOffice {
    /// Its name.
    pub name: Run,
    /// Posts, without names.
    pub posts: Vec<Run>,
}
