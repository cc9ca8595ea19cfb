use std::sync::Arc;

use super::{Date, ReportPart, Source, Text, TextList};

/// The meetings.
#[derive(Debug)]
pub struct Meetings {
    /// Title of the page.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
    /// Where the facts come from.
    pub source: Option<Source>,
}

/// A meeting.
#[derive(Debug)]
pub struct Meeting {
    /// `2020-07-29`; a second one on a day has `-2` behind it.
    pub anchor: String,
    /// Its day.
    pub date: Date,
    /// Who met.
    pub name: Text,
    /// Committees that met, as places in the report.
    pub committees: Vec<usize>,
    /// Agenda.
    pub agenda: Option<TextList>,
    /// What it treated.
    pub treats: Vec<Treat>,
}

/// What a meeting treated, by its own words or by those of the report.
#[derive(Debug)]
pub struct Treat {
    /// The part of the report.
    pub part: Treated,
    /// The point of the agenda that names it, from 0.
    pub point: Option<usize>,
    /// What the report says, where no point names it.
    pub says: Option<Arc<str>>,
}

/// A part of a report that meetings treat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treated {
    /// All topics, or all problems.
    Part(ReportPart),
    /// A group of topics, as a place in the report.
    Group(usize),
    /// A topic, as a place in the report.
    Topic(usize),
    /// A problem, as a place in the report.
    Problem(usize),
}
