use std::sync::Arc;

use super::{
    Body, Date, Entity, Gap, LawPlace, Localized, Meetings, Members, Ref, Secretariat, Source,
    Text, TextList,
};
pub use crate::raw::TopicStatus;

/// A report of a council.
#[derive(Debug)]
pub struct Report {
    /// What it has in common with other kinds; its title is the name, its
    /// introduction the body.
    pub entity: Entity,
    /// When.
    pub date: Option<Date>,
    /// The rule under which it was made.
    pub ordinance: Option<usize>,
    /// The article of it under which it was made.
    pub under: Option<LawPlace>,
    /// The article of it that names the secretariat.
    pub secretariat: Option<Secretariat>,
    /// The committees that report.
    pub committees: Vec<Committee>,
    /// Topics of a committee.
    pub topics: Option<Topics>,
    /// Problems that a committee found.
    pub problems: Option<Problems>,
    /// Meetings.
    pub meetings: Option<Meetings>,
    /// Members, by office.
    pub members: Option<Members>,
}

/// A committee of the council.
#[derive(Debug)]
pub struct Committee {
    /// Permanent name within the report.
    pub id: Arc<str>,
    /// Its name.
    pub name: Text,
    /// Offices that take part, in the report's words.
    pub offices: Option<TextList>,
}

/// The topics that a committee worked on.
#[derive(Debug)]
pub struct Topics {
    /// Title of the page.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// The committee, as a place in the report.
    pub committee: Option<usize>,
    /// Headings.
    pub groups: Vec<TopicGroup>,
    /// Topics, in order.
    pub topics: Vec<Topic>,
    /// Heading and text on what remains.
    pub remaining: Option<(Text, Localized<Body>)>,
    /// What it says is missing.
    pub gaps: Vec<Gap>,
    /// Where the facts come from.
    pub source: Option<Source>,
}

/// A heading above topics.
#[derive(Debug)]
pub struct TopicGroup {
    /// Permanent name within the page.
    pub id: Arc<str>,
    /// The heading.
    pub title: Text,
    /// Who worked on all of its topics.
    pub responsible: Option<Text>,
}

impl TopicGroup {
    /// Its place on the page of topics.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("group-{}", self.id)
    }
}

/// A topic.
#[derive(Debug)]
pub struct Topic {
    /// Its number.
    pub number: u8,
    /// The group, as a place in the page.
    pub group: Option<usize>,
    /// Title.
    pub title: Text,
    /// Who worked on it.
    pub responsible: Option<Text>,
    /// The status that the report gives.
    pub status: Option<TopicStatus>,
    /// Text.
    pub body: Option<Localized<Body>>,
    /// What it tells of.
    pub about: Vec<Ref>,
}

impl Topic {
    /// Its place on the page of topics.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("topic-{}", self.number)
    }
}

/// The problems that a committee found.
#[derive(Debug)]
pub struct Problems {
    /// Title of the page.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// The committee, as a place in the report.
    pub committee: Option<usize>,
    /// What was asked.
    pub intro: Option<Localized<Body>>,
    /// Problems, in order.
    pub problems: Vec<Problem>,
    /// Heading and text on what remains.
    pub remaining: Option<(Text, Localized<Body>)>,
    /// What it says is missing.
    pub gaps: Vec<Gap>,
    /// Where the facts come from.
    pub source: Option<Source>,
}

/// A problem.
#[derive(Debug)]
pub struct Problem {
    /// Its letter, in lower case.
    pub letter: Arc<str>,
    /// Title.
    pub title: Text,
    /// Text.
    pub body: Option<Localized<Body>>,
    /// What was done about it.
    pub actions: Option<Localized<Body>>,
    /// What it tells of.
    pub about: Vec<Ref>,
}

impl Problem {
    /// Its place on the page of problems.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("problem-{}", self.letter)
    }
}
