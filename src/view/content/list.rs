use serde::Serialize;

use crate::view::{Card, Pager, Run, Term};

/// `center-list program-list group-list leaflet-list ordinance-list
/// report-list news-list`, and the later pages of `stage need`
#[derive(Debug, Clone, Default, Serialize)]
pub struct List {
    /// A sentence above the list.
    pub lead: Option<Run>,
    /// The stage or need that the page is about.
    pub term: Option<Term>,
    /// The entries of this page.
    pub sections: Vec<ListSection>,
    /// Where the list is cut into pages.
    pub pager: Option<Pager>,
}

/// Entries under a heading.
#[derive(Debug, Clone, Serialize)]
pub struct ListSection {
    /// Anchor.
    pub id: String,
    /// Heading; nothing where the page's title says it.
    pub title: Option<Run>,
    /// A sentence under the heading.
    pub summary: Option<Run>,
    /// Entries.
    pub cards: Vec<Card>,
}
