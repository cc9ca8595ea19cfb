use std::sync::Arc;

use serde::Serialize;

use crate::view::{Link, Run};

/// Something that a report says is missing.
#[derive(Debug, Clone, Serialize)]
pub struct Gap {
    /// Anchor: `gap-school-entry`.
    pub id: String,
    /// In plain words.
    pub text: Run,
    /// The report's own words.
    pub says: Option<Run>,
    /// The stages between which it lies: the earlier and the later.
    pub between: Vec<Run>,
    /// What it concerns.
    pub about: Vec<Link>,
    /// Where the report says it.
    pub place: Link,
}

/// A step from a program onward.
#[derive(Debug, Clone, Serialize)]
pub struct ChainStep {
    /// How many steps it is from the page's own program, from 1.
    pub depth: usize,
    /// What it leads on from; nothing where that is the page's own program.
    pub from: Option<Run>,
    /// What it leads to.
    pub link: Link,
    /// How one gets there.
    pub text: Option<Run>,
    /// The source's own words.
    pub says: Option<Run>,
    /// `known` or `long`: why what follows it does not stand here.
    pub end: Option<&'static str>,
}

/// Programs that hand people over to the same place in the same way.
#[derive(Debug, Clone, Serialize)]
pub struct HandOver {
    /// The programs.
    pub from: Vec<Link>,
    /// The place.
    pub to: Link,
    /// How, in each way that is stated.
    pub texts: Vec<Run>,
    /// The source's own words.
    pub says: Option<Run>,
}

/// A step of the path of life stages.
#[derive(Debug, Clone, Serialize)]
pub struct PathStep {
    /// Permanent name of the stage.
    pub id: Arc<str>,
    /// Its page.
    pub link: Link,
    /// Ages or school years.
    pub ages: Option<Run>,
    /// Whether it is the stage of the page.
    pub here: bool,
    /// Who supports there: the first few places and programs.
    pub supporters: Vec<Link>,
    /// How many more there are.
    pub more: usize,
    /// Gaps on the way from here to the next stage.
    pub gaps: Vec<Link>,
}
