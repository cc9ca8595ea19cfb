use serde::Serialize;

use crate::view::{Html, Link, Run, Section};

/// `poverty`: the problems that a committee found.
#[derive(Debug, Clone, Serialize)]
pub struct Problems {
    /// The committee.
    pub committee: Option<Run>,
    /// Meetings that treated all of it.
    pub meetings: Vec<Link>,
    /// What was asked.
    pub body: Option<Html>,
    /// Problems.
    pub problems: Vec<Problem>,
    /// `#remaining`
    pub remaining: Option<Section>,
}

/// A problem.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// `problem-a`
    pub anchor: String,
    /// A
    pub mark: String,
    /// Title.
    pub title: Run,
    /// Text.
    pub body: Option<Html>,
    /// What was done about it.
    pub actions: Option<Html>,
    /// What it tells of.
    pub about: Vec<Link>,
    /// Meetings that treated it.
    pub meetings: Vec<Link>,
}
