//! What the finder knows of all offers of the site, as its script reads it.
//! Stages, needs, lines and sources are named by their places.

use std::sync::Arc;

use serde::Serialize;

use super::{CardPhone, Run, Source};

/// All that the finder finds, in one language.
#[derive(Debug, Clone, Serialize)]
pub struct Finder {
    /// Life stages.
    pub stages: Vec<FinderStage>,
    /// Ids of the needs, the most general first.
    pub needs: Vec<Arc<str>>,
    /// The stage before birth.
    pub pregnancy: Option<usize>,
    /// The need of a child that asks for itself.
    pub own: Option<usize>,
    /// What the need of a pregnancy is.
    pub birth: Option<usize>,
    /// What a household in need needs.
    pub daily: Option<usize>,
    /// Where conditions are stated.
    pub sources: Vec<Source>,
    /// Lines to call.
    pub lines: Vec<FinderLine>,
    /// Programs, then places, then groups, as lists show them.
    pub offers: Vec<FinderOffer>,
}

/// A life stage.
#[derive(Debug, Clone, Serialize)]
pub struct FinderStage {
    /// Its name.
    pub name: Run,
    /// Years of age, the first and the last.
    pub years: Option<(u8, u8)>,
}

/// A line to call.
#[derive(Debug, Clone, Serialize)]
pub struct FinderLine {
    /// The place that it belongs to.
    pub place: Run,
    /// What it is called there.
    pub label: Option<Run>,
    /// Its number and hours.
    pub phone: CardPhone,
    /// Needs that it is for; none: those of its place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<usize>,
}

/// Something that helps.
#[derive(Debug, Clone, Serialize)]
pub struct FinderOffer {
    /// `program`, `center` or `group`.
    pub kind: &'static str,
    /// Its name.
    pub title: Run,
    /// One sentence.
    pub summary: Option<Run>,
    /// Its page.
    pub path: Arc<str>,
    /// Life stages for which the source speaks of it; none: it does not say.
    pub stages: Vec<usize>,
    /// Needs that it serves.
    pub needs: Vec<usize>,
    /// Who it is for; any one of them suffices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<FinderCondition>,
    /// Whether the source says that there are limits, but not which.
    #[serde(skip_serializing_if = "is_false")]
    pub limits: bool,
    /// Whether the source leaves open if families themselves can ask for it.
    #[serde(skip_serializing_if = "is_false")]
    pub families: bool,
    /// Whether it has yet to begin.
    #[serde(skip_serializing_if = "is_false")]
    pub planned: bool,
    /// Where that is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<usize>,
    /// The first lines to call for a program; of a place or group, the line for
    /// any question and those for some needs.
    pub lines: Vec<usize>,
    /// How many more there are.
    #[serde(skip_serializing_if = "is_zero")]
    pub more: usize,
}

/// A group of people that something is for.
#[derive(Debug, Clone, Serialize)]
pub struct FinderCondition {
    /// What must be so, all of it.
    pub when: FinderWhen,
    /// In words.
    pub text: Option<Run>,
    /// The source's own words.
    pub says: Option<Run>,
}

/// What must be so.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FinderWhen {
    /// Years of age or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_min: Option<u8>,
    /// Fewer years of age.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_under: Option<u8>,
    /// Someone is pregnant, or nobody is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pregnant: Option<bool>,
    /// The child's life stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<usize>,
    /// One parent raises the children.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub single: Option<bool>,
    /// The household is in need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<bool>,
    /// The child goes to a school run by the city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school: Option<bool>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_zero(value: &usize) -> bool {
    *value == 0
}
