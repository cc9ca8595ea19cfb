use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, Text};

/// Something that the report itself says is missing: a way of handing over from
/// one life stage to the next, or from a program to what should follow.
///
/// It is shown on the pages of the stages and things that it concerns, always
/// with the words of the report.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// Permanent name, such as `school-entry`.
    #[schemars(required)]
    pub id: Option<At<String>>,
    /// The two life stages between which it lies: `["junior-high", "high-school"]`.
    pub between: Option<At<Vec<At<String>>>>,
    /// Centers, programs and so on that it concerns, as `<kind>/<id>`.
    #[serde(default)]
    pub about: Vec<At<String>>,
    /// Where the page of this file says it, without `#`: `problem-b`, `topic-11` or `remaining`.
    #[schemars(required)]
    pub place: Option<At<String>>,
    /// The gap in plain words.
    #[schemars(required)]
    pub text: Option<At<Text>>,
    /// The report's own words. They are checked to occur in it.
    #[schemars(required)]
    pub says: Option<At<String>>,
}
