use std::sync::Arc;

use super::{Entity, Text, TextList};
pub use crate::raw::FieldKind;

/// A sheet of the step note.
#[derive(Debug)]
pub struct Sheet {
    /// What it has in common with other kinds; its title is the name.
    pub entity: Entity,
    /// Whether the source names it but does not show it.
    pub layout_unknown: bool,
    /// Words for those who fill it in.
    pub note: Option<Text>,
    /// Its parts.
    pub groups: Vec<SheetGroup>,
}

/// A part of a sheet.
#[derive(Debug)]
pub struct SheetGroup {
    /// Permanent name within the sheet.
    pub id: Arc<str>,
    /// Heading.
    pub title: Option<Text>,
    /// Words under it.
    pub note: Option<Text>,
    /// How many times the fields are repeated, from 1.
    pub rows: u8,
    /// Fields.
    pub fields: Vec<Field>,
}

/// A blank to fill in.
#[derive(Debug)]
pub struct Field {
    /// Permanent name within its group.
    pub id: Arc<str>,
    /// What stands beside it.
    pub label: Text,
    /// What is written into it.
    pub kind: FieldKind,
    /// What stands printed in it.
    pub prefix: Option<Text>,
    /// Words to choose from.
    pub options: Option<TextList>,
    /// Help beside it.
    pub note: Option<Text>,
}
