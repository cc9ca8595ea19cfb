use serde::Serialize;

use super::Phrase;
use crate::view::{Html, Link, Run, Section};

/// `topics`
#[derive(Debug, Clone, Serialize)]
pub struct Topics {
    /// The committee.
    pub committee: Option<Run>,
    /// Meetings that treated all of it.
    pub meetings: Vec<Link>,
    /// Groups of topics.
    pub groups: Vec<TopicGroup>,
    /// `#remaining`
    pub remaining: Option<Section>,
}

/// Topics under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct TopicGroup {
    /// `group-network`, where it is one of the report.
    pub anchor: Option<String>,
    /// Heading.
    pub title: Run,
    /// Who worked on them, in pieces.
    pub responsible: Vec<Phrase>,
    /// Meetings that treated it as a whole.
    pub meetings: Vec<Link>,
    /// Topics.
    pub topics: Vec<Topic>,
}

/// A topic.
#[derive(Debug, Clone, Serialize)]
pub struct Topic {
    /// `topic-7`
    pub anchor: String,
    /// ⑦
    pub mark: String,
    /// Title.
    pub title: Run,
    /// Who worked on it, in pieces.
    pub responsible: Vec<Phrase>,
    /// `removed`, where the report says so.
    pub status: Option<&'static str>,
    /// Text.
    pub body: Option<Html>,
    /// What it tells of.
    pub about: Vec<Link>,
    /// Meetings that treated it.
    pub meetings: Vec<Link>,
}
