use serde::Serialize;

use crate::view::Link;

/// `redirect`: what stands at an old address.
#[derive(Debug, Clone, Serialize)]
pub struct Redirect {
    /// Where it leads.
    pub to: Link,
    /// Whether nothing moved: the current text of a rule has this address too.
    pub is_alias: bool,
}
