use std::sync::Arc;

use super::{Contact, Date, Entity, Ref, Statement, Text};
pub use crate::raw::{Household, LifecycleStatus, School};

/// Something that is offered.
#[derive(Debug)]
pub struct Program {
    /// What it has in common with other kinds.
    pub entity: Entity,
    /// Kind of program, as a place in the vocabulary.
    pub kind: Option<usize>,
    /// The program that it is a part of.
    pub part_of: Option<usize>,
    /// Where it is offered or asked for.
    pub centers: Vec<ProgramCenter>,
    /// Lines of its own.
    pub contacts: Vec<Contact>,
    /// Groups of people that it is for, as the source states; one suffices.
    pub eligibility: Vec<Eligibility>,
    /// Whether the source says that there are limits, but not which.
    pub limits_unknown: bool,
    /// Whether the source leaves open if families themselves can ask for it.
    pub families_unknown: bool,
    /// What it costs.
    pub cost: Option<Text>,
    /// How to apply.
    pub apply: Option<Text>,
    /// What to bring.
    pub bring: Option<Text>,
    /// What usually comes after it.
    pub next: Vec<Next>,
    /// Since when, until when, and whether it runs.
    pub lifecycle: Option<Lifecycle>,
}

/// A place of a program.
#[derive(Debug)]
pub struct ProgramCenter {
    /// The center.
    pub center: usize,
    /// The line to call for it, as a place among the center's contacts.
    pub contact: Option<usize>,
    /// The source's own words.
    pub says: Option<Arc<str>>,
}

/// A group of people that a program is for.
#[derive(Debug)]
pub struct Eligibility {
    /// In a form that a program can read.
    pub when: Condition,
    /// In words.
    pub statement: Statement,
}

/// A condition; all that is given must hold.
#[derive(Debug, Default)]
pub struct Condition {
    /// Years of age or more.
    pub child_age_min: Option<u8>,
    /// Fewer years of age.
    pub child_age_under: Option<u8>,
    /// Someone is pregnant.
    pub pregnant: Option<bool>,
    /// The child's life stage, as a place in the vocabulary.
    pub stage: Option<usize>,
    /// The kind of household.
    pub household: Option<Household>,
    /// The kind of school.
    pub school: Option<School>,
}

/// What usually comes after a program.
#[derive(Debug)]
pub struct Next {
    /// What comes next.
    pub to: Ref,
    /// How one gets there.
    pub statement: Statement,
}

/// Since when, until when, and whether a program runs.
#[derive(Debug)]
pub struct Lifecycle {
    /// Whether it runs.
    pub status: Option<LifecycleStatus>,
    /// First day, month or year.
    pub from: Option<Date>,
    /// Last day, month or year.
    pub until: Option<Date>,
    /// In words.
    pub statement: Statement,
}
