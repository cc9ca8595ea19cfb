//! What became of each artifact of a build in progress.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::mem;
use std::sync::{Mutex, PoisonError};

use super::error::OutputError;
use super::manifest::{Manifest, Stamp};

/// What became of one artifact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    pub(super) stamp: Stamp,
    /// The current output has it already: to be linked, not written.
    pub(super) unchanged: bool,
}

/// The artifacts so far, by path. May be added to from many threads.
#[derive(Debug, Default)]
pub(super) struct Records {
    by_path: Mutex<BTreeMap<String, Record>>,
}

impl Records {
    /// Notes an artifact, or refuses a path that came before.
    pub(super) fn claim(&self, path: String, record: Record) -> Result<(), OutputError> {
        match self
            .by_path
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(path)
        {
            Entry::Vacant(place) => {
                place.insert(record);
                Ok(())
            }
            Entry::Occupied(place) => Err(OutputError::Duplicate {
                path: place.key().clone(),
            }),
        }
    }

    /// All of them, when no more come.
    pub(super) fn take(&mut self) -> BTreeMap<String, Record> {
        mem::take(
            self.by_path
                .get_mut()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }
}

/// The manifest of an output with these files.
pub(super) fn manifest_of(records: &BTreeMap<String, Record>) -> Manifest {
    let entries = records
        .iter()
        .map(|(path, record)| (path.clone(), record.stamp));
    Manifest {
        entries: entries.collect(),
    }
}

/// The files that the current output has already.
pub(super) fn unchanged_paths(records: &BTreeMap<String, Record>) -> impl Iterator<Item = &String> {
    records
        .iter()
        .filter(|(_, record)| record.unchanged)
        .map(|(path, _)| path)
}
