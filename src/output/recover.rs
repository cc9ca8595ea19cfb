//! Brings the names beside a target into order, whatever a run has left there.

use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::error::OutputError;
use super::manifest::MANIFEST;
use super::places::Places;

/// Finishes a replacement that was killed half-way and removes what is no longer needed. Needs
/// the lock. Run before a build for the killed run before it, and after one for itself.
pub(super) fn recover(places: &Places) -> Result<(), OutputError> {
    if places.swap.exists() {
        if !places.target.exists() {
            fs::rename(&places.next, &places.target)
                .or_else(|_| fs::rename(&places.old, &places.target))
                .map_err(OutputError::io("restore", &places.target))?;
        }
        fs::remove_file(&places.swap).map_err(OutputError::io("remove", &places.swap))?;
    }
    remove_ours(&places.next)?;
    remove_ours(&places.old)
}

/// Removes a folder of shirube's, the manifest last: killed half-way, it is still known as ours.
fn remove_ours(folder: &Path) -> Result<(), OutputError> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(OutputError::io("read", folder)(error)),
        Ok(about) if !about.is_dir() => {
            return Err(OutputError::NotAFolder {
                path: folder.to_path_buf(),
            });
        }
        Ok(_) => {}
    }
    let failed = OutputError::io("remove", folder);
    let inside = match list(folder) {
        Ok(inside) => inside,
        Err(error) => return Err(failed(error)),
    };
    let manifest = folder.join(MANIFEST);
    if !inside.is_empty() && !inside.iter().any(|(path, _)| *path == manifest) {
        return Err(OutputError::NotOurs {
            folder: folder.to_path_buf(),
        });
    }
    // English pages stand in one folder, Japanese ones in the others: enough for two threads.
    inside
        .par_iter()
        .filter(|(path, _)| *path != manifest)
        .try_for_each(|(path, is_folder)| {
            if *is_folder {
                fs::remove_dir_all(path)
            } else {
                fs::remove_file(path)
            }
        })
        .and_then(|()| {
            if inside.is_empty() {
                Ok(())
            } else {
                fs::remove_file(&manifest)
            }
        })
        .and_then(|()| fs::remove_dir(folder))
        .map_err(failed)
}

fn list(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let describe = |entry: io::Result<DirEntry>| {
        let entry = entry?;
        Ok((entry.path(), entry.file_type()?.is_dir()))
    };
    fs::read_dir(folder)?.map(describe).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use tempfile::TempDir;

    use super::recover;
    use crate::output::manifest::MANIFEST;
    use crate::output::places::Places;

    fn room() -> (TempDir, Places) {
        let room = tempfile::tempdir().unwrap();
        let places = Places::of(&room.path().join("public")).unwrap();
        (room, places)
    }

    fn site(folder: &Path, text: &str) {
        fs::create_dir_all(folder.join("en")).unwrap();
        fs::write(folder.join("en/a"), text).unwrap();
        fs::write(folder.join(MANIFEST), "").unwrap();
    }

    /// Only the target is left, and it holds this.
    fn assert_left(places: &Places, text: &str) {
        assert_eq!(
            fs::read_to_string(places.target.join("en/a")).unwrap(),
            text
        );
        let parent = places.target.parent().unwrap();
        assert_eq!(fs::read_dir(parent).unwrap().count(), 1);
    }

    #[test]
    fn killed_while_building_or_while_removing_the_old_site() {
        let (_room, places) = room();
        site(&places.target, "kept");
        site(&places.next, "half");
        site(&places.old, "half");
        recover(&places).unwrap();
        assert_left(&places, "kept");
    }

    #[test]
    fn killed_just_after_the_folder_was_made() {
        let (_room, places) = room();
        site(&places.target, "kept");
        fs::create_dir(&places.next).unwrap();
        recover(&places).unwrap();
        assert_left(&places, "kept");
    }

    #[test]
    fn killed_at_each_step_of_the_two_renames() {
        let steps: [(&[&str], &str); 3] = [
            (&["public", ".public.shirube-next"], "public"),
            (
                &[".public.shirube-old", ".public.shirube-next"],
                ".public.shirube-next",
            ),
            (&["public", ".public.shirube-old"], "public"),
        ];
        for (there, wanted) in steps {
            let (room, places) = room();
            for name in there {
                site(&room.path().join(name), name);
            }
            fs::write(&places.swap, "").unwrap();
            recover(&places).unwrap();
            assert_left(&places, wanted);
        }
    }

    #[test]
    fn the_old_site_returns_where_the_new_one_is_gone() {
        let (_room, places) = room();
        site(&places.old, "old");
        fs::write(&places.swap, "").unwrap();
        recover(&places).unwrap();
        assert_left(&places, "old");
    }

    #[test]
    fn a_folder_of_somebody_else_with_our_name_stays() {
        let (_room, places) = room();
        fs::create_dir(&places.next).unwrap();
        fs::write(places.next.join("photo.jpg"), "").unwrap();
        let error = recover(&places).unwrap_err().to_string();
        assert!(
            error.contains("files that shirube did not write"),
            "{error}"
        );
        assert!(places.next.join("photo.jpg").exists());
    }
}
