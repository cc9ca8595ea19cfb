use serde::Serialize;

use crate::view::{Date, Run};

/// `meetings`
#[derive(Debug, Clone, Serialize)]
pub struct Meetings {
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
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
    /// Agenda.
    pub agenda: Vec<Run>,
}
