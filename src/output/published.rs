//! What a build has changed.

use std::collections::BTreeMap;

use super::manifest::Manifest;
use super::records::{Record, unchanged_paths};

/// What a build has changed, in numbers of files; the manifest is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// All files of the output.
    pub files: usize,
    /// Those that are new or different.
    pub written: usize,
    /// Those that are as they were.
    pub unchanged: usize,
    /// Those of the output before that are gone.
    pub removed: usize,
    /// The size of all files together.
    pub bytes: u64,
}

impl Published {
    /// Counts a build against the output before it.
    pub(super) fn count(records: &BTreeMap<String, Record>, before: &Manifest) -> Self {
        let unchanged = unchanged_paths(records).count();
        Self {
            files: records.len(),
            written: records.len() - unchanged,
            unchanged,
            removed: before
                .entries
                .keys()
                .filter(|path| !records.contains_key(*path))
                .count(),
            bytes: records.values().map(|record| record.stamp.size).sum(),
        }
    }
}
