use serde::Serialize;

use crate::view::{Card, Date, Link, Run};

/// `home`
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// Places with telephone, the general line's place first.
    pub centers: Vec<Card>,
    /// The step note.
    pub step_note: Option<Card>,
    /// Leaflets.
    pub leaflets: Vec<Card>,
    /// Kinds of groups, and groups.
    pub groups: Vec<Card>,
    /// Ordinances and reports.
    pub documents: Vec<Card>,
    /// The latest news.
    pub news: Vec<NewsItem>,
}

/// A notice in a list.
#[derive(Debug, Clone, Serialize)]
pub struct NewsItem {
    /// Title and page.
    pub link: Link,
    /// First day on the site.
    pub date: Date,
    /// One sentence.
    pub summary: Option<Run>,
}
