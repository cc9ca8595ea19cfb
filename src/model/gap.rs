use std::ops::Range;
use std::sync::Arc;

use super::{Ref, Text};
use crate::diag::File;

/// Something that a report says is missing.
#[derive(Debug)]
pub struct Gap {
    /// Permanent name within the report's file.
    pub id: Arc<str>,
    /// Where the file says so.
    pub id_span: Range<usize>,
    /// The stages between which it lies, the earlier first.
    pub between: Option<(usize, usize)>,
    /// What it concerns.
    pub about: Vec<Ref>,
    /// Place on the page of its part of the report.
    pub place: Arc<str>,
    /// Where the file says so.
    pub place_span: Range<usize>,
    /// In plain words.
    pub text: Text,
    /// The report's own words.
    pub says: Option<Arc<str>>,
    /// The file that says so.
    pub file: Arc<File>,
}

impl Gap {
    /// Whether it lies before, after or within a stage.
    #[must_use]
    pub fn touches(&self, stage: usize) -> bool {
        self.between
            .is_some_and(|(first, last)| (first..=last).contains(&stage))
    }

    /// Whether a stage is one of the two between which it lies.
    #[must_use]
    pub fn ends_at(&self, stage: usize) -> bool {
        self.between
            .is_some_and(|(first, last)| [first, last].contains(&stage))
    }
}
