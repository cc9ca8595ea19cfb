//! Makes each folder of a build once.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::error::OutputError;

/// The folders below a root that are known to be there. May be asked from many threads.
#[derive(Debug)]
pub(super) struct Folders {
    root: PathBuf,
    made: Mutex<HashSet<String>>,
}

impl Folders {
    pub(super) fn below(root: PathBuf) -> Self {
        Self {
            root,
            made: Mutex::default(),
        }
    }

    /// Makes the folders that lead to a file, and gives the file's full path.
    pub(super) fn lead_to(&self, path: &str) -> Result<PathBuf, OutputError> {
        let file = self.root.join(path);
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.make(folder).map_err(|error| {
                OutputError::io("create", file.parent().unwrap_or(&self.root))(error)
            })?;
        }
        Ok(file)
    }

    fn make(&self, folder: &str) -> io::Result<()> {
        if self.is_made(folder) {
            return Ok(());
        }
        match fs::create_dir(self.root.join(folder)) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let Some((above, _)) = folder.rsplit_once('/') else {
                    return Err(error);
                };
                self.make(above)?;
                return self.make(folder);
            }
            // Another thread was quicker; were it a file, writing below it will say so.
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        // Noted only now: who finds it noted may rely on the folder.
        self.made
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(folder.to_owned());
        Ok(())
    }

    fn is_made(&self, folder: &str) -> bool {
        self.made
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(folder)
    }
}
