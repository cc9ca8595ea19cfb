use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// Where the facts of a file come from, and how old they are.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRef {
    /// Id of a file in `content/sources/`, such as `report-reiwa2`.
    #[schemars(required)]
    pub document: Option<At<String>>,
    /// Part of the document, by its Japanese name as listed in that file.
    pub part: Option<At<String>>,
    /// Pages, such as `8-9` or `20`. Left out, the pages of the part stand.
    pub pages: Option<At<String>>,
    /// Month or day of the facts, such as `2021-04`.
    pub as_of: Option<At<String>>,
}
