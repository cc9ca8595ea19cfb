use serde::Serialize;

use crate::view::{Date, Html, Run};

/// `page` and `news`: a text.
#[derive(Debug, Clone, Serialize)]
pub struct Article {
    /// One sentence.
    pub summary: Option<Run>,
    /// First day on the site, for news.
    pub date: Option<Date>,
    /// Text.
    pub body: Option<Html>,
}
