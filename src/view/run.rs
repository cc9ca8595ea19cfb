use std::sync::Arc;

use serde::Serialize;

/// A text as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: Arc<str>,
    /// Their language, only where it is not the page's: then the markup says so.
    pub lang: Option<Arc<str>>,
}

/// A body text as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Html {
    /// Finished markup.
    pub html: String,
    /// Its language, only where it is not the page's.
    pub lang: Option<Arc<str>>,
}
