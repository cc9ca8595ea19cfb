use serde::Serialize;

use crate::view::Link;

/// `redirect`: what stands at an old address.
#[derive(Debug, Clone, Serialize)]
pub struct Redirect {
    /// Where it leads.
    pub to: Link,
}
