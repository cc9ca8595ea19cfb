use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Contact, SourceRef, Text, TextList};

/// Something that is offered: a consultation, a visit, a check-up, a payment.
///
/// File: `content/programs/<id>.toml`; long text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Name, with its reading in `kana`.
    #[schemars(required)]
    pub name: Option<At<Text>>,
    /// One sentence: what one gets.
    #[schemars(required)]
    pub summary: Option<At<Text>>,
    /// Kind of program (an id of `program_kinds` in `vocabulary.toml`).
    pub kind: Option<At<String>>,
    /// The office in charge.
    pub office: Option<At<Text>>,
    /// Id of the program that this one is a part of.
    pub part_of: Option<At<String>>,
    /// Where it is offered or asked for.
    #[serde(default)]
    pub centers: Vec<At<ProgramCenter>>,
    /// Lines that belong to the program alone and to no center.
    #[serde(default)]
    pub contacts: Vec<At<Contact>>,
    /// Life stages that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub stages: Vec<At<String>>,
    /// Needs that it serves (ids of `vocabulary.toml`).
    #[serde(default)]
    pub needs: Vec<At<String>>,
    /// For whom it is, as far as the source states it: one table for each group
    /// of people. Whoever belongs to one of them may use it; what must hold
    /// together stands in one table.
    #[serde(default)]
    pub eligibility: Vec<At<Eligibility>>,
    /// `true` when the source says that there are limits, but not which.
    #[serde(default)]
    pub limits_unknown: bool,
    /// `true` when the source names offices or groups that may ask, and does
    /// not say whether families can. The finder says so.
    #[serde(default)]
    pub families_unknown: bool,
    /// What it costs.
    pub cost: Option<At<Text>>,
    /// How to apply.
    pub apply: Option<At<Text>>,
    /// What to bring.
    pub bring: Option<At<Text>>,
    /// What usually comes after it.
    #[serde(default)]
    pub next: Vec<At<Next>>,
    /// Since when, until when, and whether it runs.
    pub lifecycle: Option<At<Lifecycle>>,
    /// Questions and situations in the words of those who would come.
    pub asks: Option<At<TextList>>,
    /// Where the facts come from.
    #[schemars(required)]
    pub source: Option<At<SourceRef>>,
}

/// A center of a program.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgramCenter {
    /// Id of the center.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// Id of the line at that center to call for this program, when there is one.
    pub contact: Option<At<String>>,
    /// The source's own words that say so. They are checked to occur in it.
    pub says: Option<At<String>>,
}

/// A group of people that a program is for.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Eligibility {
    /// The condition in a form that a program can read.
    pub when: Option<At<EligibilityWhen>>,
    /// The condition in words.
    #[schemars(required)]
    pub text: Option<At<Text>>,
    /// The source's own words that state it. They are checked to occur in it.
    pub says: Option<At<String>>,
}

/// A condition in a form that a program can read. All keys given must hold.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EligibilityWhen {
    /// The child is this many years old or more.
    pub child_age_min: Option<At<u8>>,
    /// The child is younger than this many years.
    pub child_age_under: Option<At<u8>>,
    /// Someone in the family is pregnant.
    pub pregnant: Option<At<bool>>,
    /// The child is in this life stage.
    pub stage: Option<At<String>>,
    /// The kind of household.
    pub household: Option<At<Household>>,
    /// The kind of school.
    pub school: Option<At<School>>,
}

/// A kind of household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Household {
    /// One parent raises the children.
    SingleParent,
    /// The household is in need.
    InNeed,
}

/// A kind of school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum School {
    /// A school run by the city.
    Municipal,
}

/// What usually comes after a program.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// What comes next, as `centers/<id>`, `programs/<id>` or `groups/<id>`.
    #[schemars(required)]
    pub to: Option<At<String>>,
    /// How one gets there.
    pub text: Option<At<Text>>,
    /// The source's own words that say so. They are checked to occur in it.
    pub says: Option<At<String>>,
}

/// Since when, until when, and whether a program runs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lifecycle {
    /// Whether it runs.
    pub status: Option<At<LifecycleStatus>>,
    /// First day, month or year, such as `2021-04`.
    pub from: Option<At<String>>,
    /// Last day, month or year.
    pub until: Option<At<String>>,
    /// The same in words.
    pub text: Option<At<Text>>,
    /// The source's own words that state it. They are checked to occur in it.
    pub says: Option<At<String>>,
}

/// Whether a program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LifecycleStatus {
    /// It is announced but has not begun.
    Planned,
    /// It runs.
    Active,
    /// It has ended.
    Ended,
}
