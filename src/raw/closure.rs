use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text};

/// Days on which it is closed although its hours would open it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// The first day, such as `2026-12-01`.
    #[schemars(required)]
    pub from: Option<At<String>>,
    /// The last day. Leave it out for a single day.
    pub to: Option<At<String>>,
    /// Why, in a few words that can stand in brackets: 空調の工事.
    #[schemars(required)]
    pub reason: Option<At<Text>>,
    /// Ids of the contacts that are closed. Leave it out when all are.
    #[serde(default)]
    pub contacts: Vec<At<String>>,
}

/// Days on which it is open at other times than its hours say.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The first day, such as `2026-12-06`.
    #[schemars(required)]
    pub from: Option<At<String>>,
    /// The last day. Leave it out for a single day.
    pub to: Option<At<String>>,
    /// The times of these days, such as `09:00-12:00,13:00-16:00`.
    #[schemars(required)]
    pub hours: Option<At<String>>,
    /// Why, in a few words that can stand in brackets: 秋のまつり.
    #[schemars(required)]
    pub reason: Option<At<Text>>,
    /// Ids of the contacts that are open. Leave it out when all are.
    #[serde(default)]
    pub contacts: Vec<At<String>>,
}
