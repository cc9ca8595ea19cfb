use serde::Serialize;

use crate::view::{Link, Run};

/// What a rule and the reports made under it have to do with each other, at one
/// of its articles.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LawCouncil {
    /// Reports made under the article.
    pub reports: Vec<Link>,
    /// Rosters of those whom the article lists.
    pub rosters: Vec<LawRoster>,
    /// Reports that name another secretariat than the article.
    pub secretariats: Vec<OtherSecretariat>,
}

/// A roster of those whom an article lists.
#[derive(Debug, Clone, Serialize)]
pub struct LawRoster {
    /// The report, and its page of members.
    pub link: Link,
    /// Where the two differ.
    pub notes: Vec<RosterNote>,
}

/// An office that stands in the roster or in the article, and not in both.
#[derive(Debug, Clone, Serialize)]
pub struct RosterNote {
    /// `roster` or `article`: where it stands.
    pub only: &'static str,
    /// The office.
    pub office: Run,
    /// Its place there: its row, or 第3条第7号.
    pub place: Link,
}

/// A report that names another secretariat than the article of its rule.
#[derive(Debug, Clone, Serialize)]
pub struct OtherSecretariat {
    /// The report.
    pub report: Link,
    /// The article: 第8条.
    pub article: Link,
    /// What the article says.
    pub words: Vec<Run>,
    /// The office that the report names.
    pub office: Run,
}

/// A piece of a text that may be a link.
#[derive(Debug, Clone, Serialize)]
pub struct Phrase {
    /// Its words.
    pub text: Run,
    /// Where it leads.
    pub path: Option<std::sync::Arc<str>>,
}
