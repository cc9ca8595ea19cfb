use std::ops::Range;
use std::sync::Arc;

use super::Entity;
use crate::diag::File;

/// A free page.
#[derive(Debug)]
pub struct Page {
    /// What it has in common with other kinds; its title is the name.
    pub entity: Entity,
}

/// An old address that goes on working.
#[derive(Debug)]
pub struct Redirect {
    /// The old path: `/old/place/`.
    pub from: Arc<str>,
    /// The path that it leads to now.
    pub to: Arc<str>,
    /// The file that says so.
    pub file: Arc<File>,
    /// Where the old path stands there.
    pub from_span: Range<usize>,
    /// Where the new one stands.
    pub to_span: Range<usize>,
}
