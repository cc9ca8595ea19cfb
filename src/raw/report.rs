use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Gap, SourceRef, Text, TextList};

/// A report of a council.
///
/// Folder: `content/reports/<id>/` with `report.toml`, `topics.toml`,
/// `problems.toml`, `meetings.toml`, `members.toml`, and texts as
/// `<name>.<language>.md`: `intro`, `topic-<number>`, `topics-remaining`,
/// `problems-intro`, `problem-<letter>`, `problem-<letter>-actions`,
/// `problems-remaining`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Title, with its reading in `kana`.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence: what the report is about.
    pub summary: Option<At<Text>>,
    /// Date of the report, such as `2021-04`.
    pub date: Option<At<String>>,
    /// The office that published it.
    pub office: Option<At<Text>>,
    /// Id of the ordinance under which it was made.
    pub ordinance: Option<At<String>>,
    /// Anchor of the article of that ordinance under which it was made, such as
    /// `a2`, in the text that had effect on the day of the report.
    pub article: Option<At<String>>,
    /// Anchor of the article of that ordinance which names the secretariat, where
    /// `office` is the secretariat. `check` notes where the two differ.
    pub secretariat: Option<At<String>>,
    /// The committees that report.
    #[serde(default)]
    pub committees: Vec<At<Committee>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}

/// A committee of the council.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Committee {
    /// Short permanent name, such as `poverty`.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// Its name.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// Offices that the report lists as taking part, when it does.
    pub offices: Option<At<TextList>>,
}

/// The topics that a committee worked on. File: `topics.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topics {
    /// Title of the page.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence for lists.
    pub summary: Option<At<Text>>,
    /// Id of the committee.
    pub committee: Option<At<String>>,
    /// The headings under which the topics stand.
    #[serde(default)]
    pub groups: Vec<At<TopicGroup>>,
    /// The topics, in order.
    #[serde(default)]
    pub topics: Vec<At<Topic>>,
    /// Heading of the text `topics-remaining`.
    pub remaining: Option<At<Text>>,
    /// What this part of the report says is missing.
    #[serde(default)]
    pub gaps: Vec<At<Gap>>,
    /// Where the facts come from.
    pub source: Option<At<SourceRef>>,
}

/// A heading above topics.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicGroup {
    /// Short permanent name.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// The heading.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// Who worked on all of its topics, when the report says so for the group.
    pub responsible: Option<At<Text>>,
}

/// A topic. Its text is `topic-<number>.<language>.md`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its number in the report (① = 1).
    #[schemars(required)]
    pub number: Option<At<u8>>,
    /// Id of the group under which it stands.
    pub group: Option<At<String>>,
    /// Its title.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// Who worked on it, in the report's words.
    pub responsible: Option<At<Text>>,
    /// A status, only where the report itself gives one.
    pub status: Option<At<TopicStatus>>,
    /// Centers, programs, leaflets and so on that it tells of, as `<kind>/<id>`.
    #[serde(default)]
    pub about: Vec<At<String>>,
}

/// The status that the report gives to a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TopicStatus {
    /// 検討項目から削除: taken off the list of topics.
    Removed,
}

/// The problems that a committee found. File: `problems.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problems {
    /// Title of the page.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence for lists.
    pub summary: Option<At<Text>>,
    /// Id of the committee.
    pub committee: Option<At<String>>,
    /// The problems, in order.
    #[serde(default)]
    pub problems: Vec<At<Problem>>,
    /// Heading of the text `problems-remaining`.
    pub remaining: Option<At<Text>>,
    /// What this part of the report says is missing.
    #[serde(default)]
    pub gaps: Vec<At<Gap>>,
    /// Where the facts come from.
    pub source: Option<At<SourceRef>>,
}

/// A problem. Its text is `problem-<letter>.<language>.md`, what was done about
/// it `problem-<letter>-actions.<language>.md`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Its letter in the report, in lower case.
    #[schemars(required)]
    pub letter: Option<At<String>>,
    /// Its title.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// Centers, programs, leaflets and so on that it tells of, as `<kind>/<id>`.
    #[serde(default)]
    pub about: Vec<At<String>>,
}

/// The meetings. File: `meetings.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meetings {
    /// Title of the page.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence for lists.
    pub summary: Option<At<Text>>,
    /// The meetings, oldest first.
    #[serde(default)]
    pub meetings: Vec<At<Meeting>>,
    /// Where the facts come from.
    pub source: Option<At<SourceRef>>,
}

/// A meeting.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its day.
    #[schemars(required)]
    pub date: Option<At<String>>,
    /// Who met.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// Ids of the committees that met.
    #[serde(default)]
    pub committees: Vec<At<String>>,
    /// What was on the agenda, point by point.
    pub agenda: Option<At<TextList>>,
    /// Parts of the report that the meeting treated, where its words say so.
    #[serde(default)]
    pub treats: Vec<At<Treat>>,
}

/// A part of the report that a meeting treated. Either `words` that stand both
/// in the point of the agenda and in that part, or what the report `says`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Treat {
    /// `topic-<number>`, `problem-<letter>`, `group-<id>` for a group of topics,
    /// or all of it: `topics`, `problems`.
    #[schemars(required)]
    pub part: Option<At<String>>,
    /// The point of the agenda, from 1.
    pub point: Option<At<u8>>,
    /// Words that stand in both, in the site's first language.
    pub words: Option<At<String>>,
    /// Where no point of the agenda names it: the report's own words that do.
    pub says: Option<At<String>>,
}

/// The members, by office. File: `members.toml`. It names no person.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Members {
    /// Title of the page.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence for lists.
    pub summary: Option<At<Text>>,
    /// Anchor of the article that lists the members, such as `a3`, in the
    /// ordinance that `report.toml` names. `check` notes where the two differ.
    pub article: Option<At<String>>,
    /// The offices on the council, in the order of the roster.
    #[serde(default)]
    pub offices: Vec<At<Office>>,
    /// The working teams.
    #[serde(default)]
    pub teams: Vec<At<Team>>,
    /// Where the facts come from.
    pub source: Option<At<SourceRef>>,
}

/// An office on the council.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// How the ordinance or the report writes it elsewhere.
    pub aliases: Option<At<TextList>>,
    /// Ids of the committees on which it sits (the ○ of the roster).
    #[serde(default)]
    pub committees: Vec<At<String>>,
}

/// A working team of a committee.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Id of the committee.
    pub committee: Option<At<String>>,
    /// Its name.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// How the report writes it elsewhere.
    pub aliases: Option<At<TextList>>,
    /// The offices in it, in the order of the roster.
    #[serde(default)]
    pub offices: Vec<At<TeamOffice>>,
}

/// An office in a working team.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamOffice {
    /// Its name.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// How the report writes it elsewhere, such as 健康課 without its department.
    pub aliases: Option<At<TextList>>,
    /// Id of the center that the office is.
    pub center: Option<At<String>>,
    /// The posts that took part, without names, such as 主査（9月まで）.
    pub posts: Option<At<TextList>>,
}
