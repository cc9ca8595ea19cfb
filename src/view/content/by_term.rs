use std::sync::Arc;

use serde::Serialize;

use super::{Gap, HandOver, PathStep};
use crate::view::{Card, CardPhone, Link, Pager, Run, Term};

/// The first page of a life stage: what there is, by need.
#[derive(Debug, Clone, Serialize)]
pub struct StagePage {
    /// The stage.
    pub term: Term,
    /// Sections that one can choose.
    pub choices: Vec<Choice>,
    /// What there is for each need.
    pub sections: Vec<TermSection>,
    /// All stages in order, with who supports there.
    pub path: Vec<PathStep>,
    /// Who hands over to whom in this stage.
    pub hand_overs: Vec<HandOver>,
    /// What reports say is missing here.
    pub gaps: Vec<Gap>,
    /// The way to all entries, where they are too many for one page.
    pub pager: Option<Pager>,
}

/// The first page of a need: what there is, by life stage.
#[derive(Debug, Clone, Serialize)]
pub struct NeedPage {
    /// The need.
    pub term: Term,
    /// Stages that one can choose.
    pub choices: Vec<Choice>,
    /// What there is in each stage.
    pub sections: Vec<TermSection>,
    /// Stages for which there is nothing beside what serves all of them.
    pub others: Vec<TermLink>,
    /// All needs, the way to the others.
    pub siblings: Vec<Term>,
    /// The way to all entries, where they are too many for one page.
    pub pager: Option<Pager>,
}

/// A place on the page that one can choose to see alone.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// Anchor.
    pub id: Arc<str>,
    /// What is there.
    pub title: Run,
}

/// A stage or need in a list of ways to a place on the page.
#[derive(Debug, Clone, Serialize)]
pub struct TermLink {
    /// Anchor.
    pub id: Arc<str>,
    /// The same combination seen from its other end.
    pub link: Link,
}

/// What there is for one stage and one need.
#[derive(Debug, Clone, Serialize)]
pub struct TermSection {
    /// Anchor: the id of the stage or need, `all-stages`, `unstaged` or `others`.
    pub id: Arc<str>,
    /// Heading.
    pub title: Run,
    /// A sentence under it.
    pub summary: Option<Run>,
    /// The same combination seen from its other end.
    pub across: Option<Link>,
    /// Its row of the coverage table.
    pub coverage: Option<Arc<str>>,
    /// Whether it stays when the reader has chosen another section.
    pub always: bool,
    /// What one can turn to: first those with a number to call.
    pub offers: Vec<TermEntry>,
    /// What one can read or fill in.
    pub documents: Vec<TermEntry>,
    /// Offers of which the source does not say for which stage they are.
    pub unstaged: Vec<TermEntry>,
    /// How many there are beyond those.
    pub more: usize,
}

/// An entry of a section.
#[derive(Debug, Clone, Serialize)]
pub struct TermEntry {
    /// The entry.
    pub card: Card,
    /// The number to call: that of the entry, or the line that a program has at
    /// its only place.
    pub phone: Option<CardPhone>,
    /// Where a program is offered or asked for.
    pub places: Vec<Link>,
    /// Whether it stands on the page further up already.
    pub again: bool,
}
