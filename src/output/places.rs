//! The names beside a target that a build uses.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::OutputError;

/// A target and the hidden names beside it, all absolute and on one file system.
#[derive(Debug)]
pub(super) struct Places {
    /// The target as it was given, for messages.
    pub(super) given: PathBuf,
    /// Where the site stands.
    pub(super) target: PathBuf,
    /// The build in progress; after an exchange, the old site.
    pub(super) next: PathBuf,
    /// The old site, where the system cannot exchange two folders.
    pub(super) old: PathBuf,
    /// Says that `next` is complete and that the two renames have begun.
    pub(super) swap: PathBuf,
    /// Locked while a build is in progress.
    pub(super) lock: PathBuf,
}

impl Places {
    /// Finds the real place of a target and makes the folder above it.
    pub(super) fn of(given: &Path) -> Result<Self, OutputError> {
        let target = resolve(given)?;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(OutputError::NoName {
                path: given.to_path_buf(),
            });
        };
        let beside = |ending: &str| parent.join(hidden(name, ending));
        Ok(Self {
            given: given.to_path_buf(),
            next: beside("next"),
            old: beside("old"),
            swap: beside("swap"),
            lock: beside("lock"),
            target,
        })
    }
}

fn hidden(name: &OsStr, ending: &str) -> PathBuf {
    let mut hidden = OsStr::new(".").to_owned();
    hidden.push(name);
    hidden.push(".shirube-");
    hidden.push(ending);
    hidden.into()
}

fn resolve(target: &Path) -> Result<PathBuf, OutputError> {
    match fs::canonicalize(target) {
        Ok(real) => Ok(real),
        Err(error) if error.kind() == ErrorKind::NotFound => resolve_missing(target),
        Err(error) => Err(OutputError::io("find", target)(error)),
    }
}

/// The target is not there yet, or was moved away by a run that was killed between its two renames.
fn resolve_missing(target: &Path) -> Result<PathBuf, OutputError> {
    let parent = match target.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    if let Ok(link) = fs::read_link(target) {
        return resolve(&parent.join(link));
    }
    let Some(name) = target.file_name() else {
        return Err(OutputError::NoName {
            path: target.to_path_buf(),
        });
    };
    fs::create_dir_all(parent).map_err(OutputError::io("create", parent))?;
    let parent = fs::canonicalize(parent).map_err(OutputError::io("find", parent))?;
    Ok(parent.join(name))
}
