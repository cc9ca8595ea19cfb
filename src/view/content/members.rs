use serde::Serialize;

use super::RosterNote;
use crate::view::{Link, Run};

/// `members`
#[derive(Debug, Clone, Serialize)]
pub struct Members {
    /// Columns.
    pub committees: Vec<Run>,
    /// The article that lists the members: 第3条.
    pub article: Option<Link>,
    /// Rows.
    pub offices: Vec<MemberRow>,
    /// Working teams.
    pub teams: Vec<Team>,
    /// Where the roster and the article differ.
    pub notes: Vec<RosterNote>,
}

/// An office on the council.
#[derive(Debug, Clone, Serialize)]
pub struct MemberRow {
    /// Anchor.
    pub anchor: String,
    /// Its name.
    pub name: Run,
    /// The item of the article that lists it: 第3条第1号.
    pub item: Option<Link>,
    /// How the article writes it, where it does so otherwise.
    pub in_article: Option<Run>,
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
    /// Anchor.
    pub anchor: String,
    /// Its name.
    pub name: Run,
    /// The place that it is.
    pub center: Option<Link>,
    /// Posts, without names.
    pub posts: Vec<Run>,
}
