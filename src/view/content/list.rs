use std::sync::Arc;

use serde::Serialize;

use crate::view::{Card, Link, Pager, Run, Term};

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
    /// The places of this page once more, by town.
    pub towns: Vec<Town>,
    /// Places of which no town is known.
    pub townless: Vec<TownPlace>,
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

/// The places of a town.
#[derive(Debug, Clone, Serialize)]
pub struct Town {
    /// Anchor: `town-midoricho`.
    pub id: String,
    /// Its name.
    pub name: Run,
    /// Reading of the Japanese name, in hiragana.
    pub reading: Option<Arc<str>>,
    /// Places.
    pub places: Vec<TownPlace>,
}

/// A place and where it is.
#[derive(Debug, Clone, Serialize)]
pub struct TownPlace {
    /// Its name and page.
    pub link: Link,
    /// Address.
    pub address: Option<Run>,
    /// How to get in.
    pub access: Option<Run>,
}
