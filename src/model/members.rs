use std::ops::Range;
use std::sync::Arc;

use super::{LawPlace, Source, Text, TextList};
use crate::diag::File;

/// The members, by office.
#[derive(Debug)]
pub struct Members {
    /// Title of the page.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// The article that lists them.
    pub article: Option<LawPlace>,
    /// Offices on the council.
    pub offices: Vec<MemberOffice>,
    /// Working teams.
    pub teams: Vec<Team>,
    /// Where the facts come from.
    pub source: Option<Source>,
    /// The file that says so.
    pub file: Arc<File>,
}

/// An office on the council.
#[derive(Debug)]
pub struct MemberOffice {
    /// Its name.
    pub name: Text,
    /// How it is written elsewhere.
    pub aliases: Option<TextList>,
    /// Committees on which it sits, as places in the report.
    pub committees: Vec<usize>,
    /// Where the file names it.
    pub span: Range<usize>,
}

/// A working team.
#[derive(Debug)]
pub struct Team {
    /// The committee, as a place in the report.
    pub committee: Option<usize>,
    /// Its name.
    pub name: Text,
    /// How it is written elsewhere.
    pub aliases: Option<TextList>,
    /// Offices in it.
    pub offices: Vec<TeamOffice>,
}

/// An office in a working team.
#[derive(Debug)]
pub struct TeamOffice {
    /// Its name.
    pub name: Text,
    /// How it is written elsewhere.
    pub aliases: Option<TextList>,
    /// The center that it is.
    pub center: Option<usize>,
    /// Posts, without names.
    pub posts: Option<TextList>,
}

/// The place of an office of the council on the page of members.
#[must_use]
pub fn office_anchor(office: usize) -> String {
    format!("office-{}", office + 1)
}

/// The place of a working team on the page of members.
#[must_use]
pub fn team_anchor(team: usize) -> String {
    format!("team-{}", team + 1)
}

/// The place of an office of a working team on the page of members.
#[must_use]
pub fn team_office_anchor(team: usize, office: usize) -> String {
    format!("{}-{}", team_anchor(team), office + 1)
}
