use serde::Serialize;

use crate::view::{Html, Link, Run, Section};

/// `topics`
#[derive(Debug, Clone, Serialize)]
pub struct Topics {
    /// The committee.
    pub committee: Option<Run>,
    /// Groups of topics.
    pub groups: Vec<TopicGroup>,
    /// `#remaining`
    pub remaining: Option<Section>,
}

/// Topics under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct TopicGroup {
    /// Heading.
    pub title: Run,
    /// Who worked on them.
    pub responsible: Option<Run>,
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
    /// Who worked on it.
    pub responsible: Option<Run>,
    /// `removed`, where the report says so.
    pub status: Option<&'static str>,
    /// Text.
    pub body: Option<Html>,
    /// What it tells of.
    pub about: Vec<Link>,
}
