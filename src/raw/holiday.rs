use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text};

/// A day on which the table of public holidays is put right.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day, such as `2026-11-12`.
    #[schemars(required)]
    pub date: Option<At<String>>,
    /// What the holiday is called.
    pub name: Option<At<Text>>,
    /// `true` when the day is no public holiday after all.
    #[serde(default)]
    pub open: bool,
}
