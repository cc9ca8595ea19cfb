use schemars::JsonSchema;
use serde::Deserialize;

use super::At;

/// Old addresses that must go on working. File: `content/redirects.toml`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redirects {
    /// One table for each old address.
    #[serde(default)]
    pub redirects: Vec<At<Redirect>>,
}

/// An old address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The old path, such as `/old/place/`.
    #[schemars(required)]
    pub from: Option<At<String>>,
    /// Where it leads now, such as `/centers/hoken-center/`.
    #[schemars(required)]
    pub to: Option<At<String>>,
}
