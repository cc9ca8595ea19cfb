use std::sync::Arc;

use serde::Serialize;

use crate::view::Link;

/// `kana-index`
#[derive(Debug, Clone, Serialize)]
pub struct KanaIndex {
    /// All rows of the index; those without entries have no path.
    pub rows: Vec<KanaRow>,
    /// The rows of this page, with their entries.
    pub sections: Vec<KanaSection>,
}

/// A row of the kana index: あ, か, …, or A, B, …
#[derive(Debug, Clone, Serialize)]
pub struct KanaRow {
    /// Its heading.
    pub heading: String,
    /// Where its entries are.
    pub path: Option<Arc<str>>,
}

/// The entries of a row.
#[derive(Debug, Clone, Serialize)]
pub struct KanaSection {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub heading: String,
    /// Entries in order.
    pub entries: Vec<KanaEntry>,
}

/// An entry of the kana index.
#[derive(Debug, Clone, Serialize)]
pub struct KanaEntry {
    /// Name and page.
    pub link: Link,
    /// Reading.
    pub reading: Option<Arc<str>>,
    /// `center`, `program`, …
    pub kind: &'static str,
}
