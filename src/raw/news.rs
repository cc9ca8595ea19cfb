use schemars::JsonSchema;
use serde::Deserialize;

use super::{At, SourceRef, Text};

/// A dated notice.
///
/// File: `content/news/<id>.toml`; its text in `<id>.<language>.md` beside it.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct News {
    /// Title.
    #[schemars(required)]
    pub title: Option<At<Text>>,
    /// One sentence for lists.
    pub summary: Option<At<Text>>,
    /// First day on the site. Before it the notice is a draft.
    #[schemars(required)]
    pub publish: Option<At<String>>,
    /// Last day on the site.
    pub expire: Option<At<String>>,
    /// The office in charge.
    pub office: Option<At<Text>>,
    /// Where the facts come from.
    pub source: Option<At<SourceRef>>,
}
