use std::sync::Arc;

use serde::Serialize;

use crate::view::{Html, Link, Name, Run};

/// `sheet`
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// Its title.
    pub name: Name,
    /// One sentence.
    pub summary: Option<Run>,
    /// Whether the source names it but does not show it.
    pub layout_unknown: bool,
    /// Words for those who fill it in.
    pub note: Option<Run>,
    /// Its parts.
    pub groups: Vec<SheetGroup>,
    /// Text.
    pub body: Option<Html>,
    /// "When to turn here".
    pub asks: Vec<Run>,
    /// The sheet before.
    pub previous: Option<Link>,
    /// The sheet after.
    pub next: Option<Link>,
}

/// A part of a sheet.
#[derive(Debug, Clone, Serialize)]
pub struct SheetGroup {
    /// Permanent name.
    pub id: Arc<str>,
    /// Heading.
    pub title: Option<Run>,
    /// Words under the heading.
    pub note: Option<Run>,
    /// `[1]`, or `[1, 2, …]` for repeated fields.
    pub rows: Vec<u8>,
    /// Fields.
    pub fields: Vec<Field>,
}

/// A blank.
#[derive(Debug, Clone, Serialize)]
pub struct Field {
    /// Permanent name within its group.
    pub id: Arc<str>,
    /// What stands beside it.
    pub label: Run,
    /// The Japanese label, on pages of other languages.
    pub original: Option<Run>,
    /// `text multiline date age month-period date-period phone address choice`
    pub kind: &'static str,
    /// What stands printed in it.
    pub prefix: Option<Run>,
    /// Words to choose from.
    pub options: Vec<Run>,
    /// Help beside it.
    pub note: Option<Run>,
}
