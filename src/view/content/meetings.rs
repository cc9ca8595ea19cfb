use serde::Serialize;

use crate::view::{Date, Link, Run};

/// `meetings`
#[derive(Debug, Clone, Serialize)]
pub struct Meetings {
    /// The committees, each with a lane of its own.
    pub committees: Vec<Run>,
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
    /// Whether any leads to what it treated.
    pub has_links: bool,
}

/// A meeting.
#[derive(Debug, Clone, Serialize)]
pub struct Meeting {
    /// `2020-07-29`
    pub anchor: String,
    /// Its day.
    pub date: Date,
    /// Who met.
    pub name: Run,
    /// For each committee, whether it met.
    pub lanes: Vec<bool>,
    /// Agenda.
    pub agenda: Vec<AgendaPoint>,
    /// What the report says that it treated.
    pub treats: Vec<MeetingTreat>,
}

/// A point of an agenda.
#[derive(Debug, Clone, Serialize)]
pub struct AgendaPoint {
    /// Its words.
    pub text: Run,
    /// The parts of the report that have the same words.
    pub treats: Vec<Link>,
}

/// A part of the report that names the meeting.
#[derive(Debug, Clone, Serialize)]
pub struct MeetingTreat {
    /// The part.
    pub link: Link,
    /// What it says of the meeting.
    pub says: Option<Run>,
}
