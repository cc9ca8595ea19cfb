use serde::Serialize;

use super::{OtherSecretariat, Phrase};
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
    /// The article of it: 第2条.
    pub article: Option<Link>,
    /// Where the rule names another secretariat.
    pub secretariat: Option<OtherSecretariat>,
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
    pub offices: Vec<Phrase>,
}
