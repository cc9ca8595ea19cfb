use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SourceRef, Text};

/// A free page such as "about this site".
///
/// File: `content/pages/<id>.toml`; its text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Title.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence for lists and search engines.
    pub summary: Option<At<Text>>,
    /// The office in charge.
    pub office: Option<At<Text>>,
    /// Where the facts come from, when the page states any.
    pub source: Option<At<SourceRef>>,
}
