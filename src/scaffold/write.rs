//! Writes new files, all of them or none, and never onto anything that exists.

use std::fs::{self, File, OpenOptions};
use std::io::{Error as IoError, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::{NewFile, ScaffoldError};

/// Writes `files` into the new folder `target`, whole or not at all: they are
/// written beside it and put in place in one step.
///
/// # Errors
///
/// When something stands at `target`, or the machine fails.
pub fn write_folder(target: &Path, files: &[NewFile]) -> Result<(), ScaffoldError> {
    refuse_existing(target)?;
    let beside = beside(target)?;
    let parent = beside.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(ScaffoldError::io("create", parent))?;
    fs::create_dir(&beside).map_err(ScaffoldError::io("create", &beside))?;
    let done = fill(&beside, files).and_then(|()| put_in_place(&beside, target));
    if done.is_err() {
        // What failed is what is reported, not that it could not be tidied up.
        let _ = fs::remove_dir_all(&beside);
    }
    done
}

/// Writes `files` below `root`, all of them or none.
///
/// # Errors
///
/// When one of them is there already, or the machine fails.
pub fn write_files(root: &Path, files: &[NewFile]) -> Result<(), ScaffoldError> {
    for file in files {
        refuse_existing(&root.join(&file.path))?;
    }
    let mut written = Vec::with_capacity(files.len());
    for file in files {
        let path = root.join(&file.path);
        let done = write_new(&path, &file.text);
        if !matches!(done, Err(ScaffoldError::Exists { .. })) {
            written.push(path);
        }
        if done.is_err() {
            for path in written {
                // The failure to write is what is reported.
                let _ = fs::remove_file(path);
            }
            return done;
        }
    }
    Ok(())
}

/// Writes `files` into `folder` over those of the same names, each in one step.
///
/// # Errors
///
/// When the machine fails.
pub fn write_over(folder: &Path, files: &[NewFile]) -> Result<(), ScaffoldError> {
    fs::create_dir_all(folder).map_err(ScaffoldError::io("create", folder))?;
    for file in files {
        let path = folder.join(&file.path);
        let beside = beside(&path)?;
        let done = fs::write(&beside, &file.text).and_then(|()| fs::rename(&beside, &path));
        if let Err(error) = done {
            // The failure to write is what is reported.
            let _ = fs::remove_file(&beside);
            return Err(ScaffoldError::io("write", &path)(error));
        }
    }
    Ok(())
}

/// Anything counts, a link that leads nowhere too.
fn refuse_existing(path: &Path) -> Result<(), ScaffoldError> {
    match path.symlink_metadata() {
        Ok(_) => Err(ScaffoldError::exists(path)),
        Err(_) => Ok(()),
    }
}

/// A hidden name in the same folder, which no other run uses.
fn beside(target: &Path) -> Result<PathBuf, ScaffoldError> {
    let name = target.file_name().ok_or_else(|| ScaffoldError::NoName {
        path: target.to_owned(),
    })?;
    let hidden = format!(".{}.shirube-{}", name.to_string_lossy(), std::process::id());
    Ok(match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.join(hidden),
        _ => Path::new(".").join(hidden),
    })
}

fn fill(folder: &Path, files: &[NewFile]) -> Result<(), ScaffoldError> {
    files
        .iter()
        .try_for_each(|file| write_new(&folder.join(&file.path), &file.text))
}

fn put_in_place(beside: &Path, target: &Path) -> Result<(), ScaffoldError> {
    refuse_existing(target)?;
    fs::rename(beside, target).map_err(|error| taken_or_io("write", target, error))
}

fn write_new(path: &Path, text: &str) -> Result<(), ScaffoldError> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(ScaffoldError::io("create", parent))?;
    }
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file: File = file.map_err(|error| taken_or_io("write", path, error))?;
    file.write_all(text.as_bytes())
        .map_err(ScaffoldError::io("write", path))
}

fn taken_or_io(action: &'static str, path: &Path, error: IoError) -> ScaffoldError {
    match error.kind() {
        ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => ScaffoldError::exists(path),
        _ => ScaffoldError::io(action, path)(error),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{write_files, write_folder};
    use crate::scaffold::{NewFile, ScaffoldError};

    #[test]
    fn a_folder_appears_whole_and_once() {
        let room = tempfile::tempdir().unwrap();
        let target = room.path().join("new/site");
        let files = [
            NewFile::new("content/site.toml", "a"),
            NewFile::new("b", ""),
        ];
        write_folder(&target, &files).unwrap();
        assert_eq!(
            fs::read_to_string(target.join("content/site.toml")).unwrap(),
            "a"
        );
        let again = write_folder(&target, &[NewFile::new("b", "other")]);
        assert!(matches!(again, Err(ScaffoldError::Exists { .. })));
        assert_eq!(fs::read_to_string(target.join("b")).unwrap(), "");
        assert_eq!(fs::read_dir(room.path().join("new")).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_finished_leaves_nothing() {
        let room = tempfile::tempdir().unwrap();
        let files = [NewFile::new("a", ""), NewFile::new("a/b", "")];
        assert!(write_folder(&room.path().join("site"), &files).is_err());
        assert_eq!(fs::read_dir(room.path()).unwrap().count(), 0);
    }

    #[test]
    fn files_are_written_together_or_not_at_all() {
        let room = tempfile::tempdir().unwrap();
        fs::write(room.path().join("b"), "old").unwrap();
        let files = [NewFile::new("a", "new"), NewFile::new("b", "new")];
        let refused = write_files(room.path(), &files);
        assert!(matches!(refused, Err(ScaffoldError::Exists { .. })));
        assert!(!room.path().join("a").exists());
        assert_eq!(fs::read_to_string(room.path().join("b")).unwrap(), "old");
    }
}
