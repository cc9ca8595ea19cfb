use std::sync::Arc;

use super::{Date, Text};

/// A document that facts come from.
#[derive(Debug)]
pub struct SourceDocument {
    /// Permanent name.
    pub id: Arc<str>,
    /// Title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// When.
    pub date: Option<Date>,
    /// Its parts.
    pub parts: Vec<SourcePart>,
    /// Its text, without the marks of Markdown, for checking quotations.
    pub text: Option<String>,
}

/// A part of a document.
#[derive(Debug)]
pub struct SourcePart {
    /// Its name.
    pub name: Text,
    /// First and last page.
    pub pages: Option<(u16, u16)>,
}

/// Where facts come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Place of the document in the catalog.
    pub document: usize,
    /// Place of the part in the document.
    pub part: Option<usize>,
    /// First and last page.
    pub pages: Option<(u16, u16)>,
    /// Age of the facts.
    pub as_of: Option<Date>,
}
