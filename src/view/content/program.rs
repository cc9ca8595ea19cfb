use serde::Serialize;

use super::{ChainStep, Gap};
use crate::view::{Card, Contact, Date, Html, Link, Name, Run, Statement, Term};

/// `program`
#[derive(Debug, Clone, Serialize)]
pub struct Program {
    /// Its name.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Kind of program.
    pub kind: Option<Term>,
    /// The program that it is a part of.
    pub part_of: Option<Link>,
    /// Programs that are parts of it.
    pub parts: Vec<Card>,
    /// Conditions.
    pub eligibility: Vec<Statement>,
    /// Whether the source says that there are limits, but not which.
    pub limits_unknown: bool,
    /// What it costs.
    pub cost: Option<Run>,
    /// How to apply.
    pub apply: Option<Run>,
    /// What to bring.
    pub bring: Option<Run>,
    /// Whether cost or application is left open by the source.
    pub open_questions: bool,
    /// Where it is offered or asked for.
    pub centers: Vec<ProgramCenter>,
    /// Lines of its own.
    pub contacts: Vec<Contact>,
    /// What comes next, step by step.
    pub next: Vec<ChainStep>,
    /// What reports say is missing after it.
    pub gaps: Vec<Gap>,
    /// What comes before.
    pub before: Vec<NextStep>,
    /// Since when, until when, and whether it runs.
    pub lifecycle: Option<Lifecycle>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// Life stages that it serves.
    pub stages: Vec<Term>,
    /// Needs that it serves.
    pub needs: Vec<Term>,
    /// Leaflets that tell of it.
    pub leaflets: Vec<Link>,
    /// Groups that work with it.
    pub groups: Vec<Link>,
    /// Topics and problems of reports that tell of it.
    pub mentions: Vec<Link>,
}

/// A place of a program.
#[derive(Debug, Clone, Serialize)]
pub struct ProgramCenter {
    /// The place.
    pub link: Link,
    /// Lines to call for this program.
    pub contacts: Vec<Contact>,
    /// The source's own words.
    pub says: Option<Run>,
}

/// A step from one program to another thing.
#[derive(Debug, Clone, Serialize)]
pub struct NextStep {
    /// The other thing.
    pub link: Link,
    /// How one gets there, and the source's own words.
    pub statement: Statement,
}

/// Since when, until when, and whether a program runs.
#[derive(Debug, Clone, Serialize)]
pub struct Lifecycle {
    /// `planned`, `active` or `ended`.
    pub status: Option<&'static str>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// In words.
    pub statement: Statement,
}
