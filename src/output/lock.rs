//! One build at a time for each target.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::OutputError;
use super::places::Places;

/// Held while a build is in progress. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock or says who has it; never waits.
    pub(super) fn take(places: &Places) -> Result<Self, OutputError> {
        let path = &places.lock;
        loop {
            let file = File::options()
                .write(true)
                .create(true)
                .truncate(false)
                .open(path)
                .map_err(OutputError::io("create", path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(OutputError::Busy {
                        folder: places.given.clone(),
                    });
                }
                Err(TryLockError::Error(error)) => {
                    return Err(OutputError::io("lock", path)(error));
                }
            }
            // The run before may have removed the file between our opening and our locking it:
            // then the next one would lock another file of this name.
            if is_still_named(&file, path).map_err(OutputError::io("lock", path))? {
                return Ok(Self {
                    path: path.clone(),
                    _file: file,
                });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Without identities of files the check above is not possible: there the file stays.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(unix)]
fn is_still_named(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;

    let held = file.metadata()?;
    match fs::metadata(path) {
        Ok(named) => Ok((held.dev(), held.ino()) == (named.dev(), named.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn is_still_named(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::Lock;
    use crate::output::error::OutputError;
    use crate::output::places::Places;

    #[test]
    fn a_second_run_is_refused_and_a_later_one_is_not() {
        let room = tempfile::tempdir().unwrap();
        let places = Places::of(&room.path().join("public")).unwrap();
        let held = Lock::take(&places).unwrap();
        assert!(matches!(Lock::take(&places), Err(OutputError::Busy { .. })));
        drop(held);
        Lock::take(&places).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn two_names_of_one_folder_share_the_lock() {
        let room = tempfile::tempdir().unwrap();
        let link = room.path().join("link");
        std::os::unix::fs::symlink("public", &link).unwrap();
        let _held = Lock::take(&Places::of(&room.path().join("public")).unwrap()).unwrap();
        assert!(matches!(
            Lock::take(&Places::of(&link).unwrap()),
            Err(OutputError::Busy { .. })
        ));
    }
}
