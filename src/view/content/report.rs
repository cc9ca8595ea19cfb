use serde::Serialize;

use crate::view::{Card, Date, Html, Link, Name, Run};

/// `report`
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// When.
    pub date: Option<Date>,
    /// The rule under which it was made.
    pub ordinance: Option<Link>,
    /// Introduction.
    pub body: Option<Html>,
    /// Its pages: topics, problems, meetings, members.
    pub parts: Vec<Card>,
    /// Committees.
    pub committees: Vec<Committee>,
}

/// A committee.
#[derive(Debug, Clone, Serialize)]
pub struct Committee {
    /// Name.
    pub name: Run,
    /// Offices that take part, in the report's words.
    pub offices: Vec<Run>,
}
