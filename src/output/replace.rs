//! Puts the finished build in the target's place.

use std::fs::{self, File};
use std::path::Path;

use super::disk::{exchange, flush_names};
use super::error::OutputError;
use super::places::Places;

/// Puts the finished build in the target's place, in one step where the system has one.
/// What stood there is then at `next` or `old`, to be removed by `recover`.
pub(super) fn replace(places: &Places, target_exists: bool) -> Result<(), OutputError> {
    if !target_exists {
        rename(&places.next, &places.target)?;
    } else if !exchange(&places.next, &places.target)
        .map_err(OutputError::io("replace", &places.target))?
    {
        two_renames(places)?;
    }
    flush_beside(&places.target);
    Ok(())
}

/// For a moment nothing stands at the target. The marker tells the next run that the build at
/// `next` is complete, so it can be put there if this run is killed in that moment.
pub(super) fn two_renames(places: &Places) -> Result<(), OutputError> {
    File::create(&places.swap)
        .and_then(|marker| marker.sync_all())
        .map_err(OutputError::io("create", &places.swap))?;
    flush_beside(&places.target);
    let moved = rename(&places.target, &places.old).and_then(|()| {
        rename(&places.next, &places.target).inspect_err(|_| {
            // A failed build leaves the old site. Should this fail too, the marker stays and
            // the next run repairs.
            let _ = fs::rename(&places.old, &places.target);
        })
    });
    if moved.is_err() && !places.target.exists() {
        return moved;
    }
    flush_beside(&places.target);
    fs::remove_file(&places.swap).map_err(OutputError::io("remove", &places.swap))?;
    moved
}

fn rename(from: &Path, to: &Path) -> Result<(), OutputError> {
    fs::rename(from, to).map_err(OutputError::io("replace", to))
}

fn flush_beside(target: &Path) {
    if let Some(parent) = target.parent() {
        flush_names(parent);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::two_renames;
    use crate::output::places::Places;

    #[test]
    fn two_renames_put_the_build_in_place_and_the_old_one_aside() {
        let room = tempfile::tempdir().unwrap();
        let places = Places::of(&room.path().join("public")).unwrap();
        for (folder, text) in [(&places.target, "old"), (&places.next, "new")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("a"), text).unwrap();
        }
        two_renames(&places).unwrap();
        assert_eq!(fs::read_to_string(places.target.join("a")).unwrap(), "new");
        assert_eq!(fs::read_to_string(places.old.join("a")).unwrap(), "old");
        assert!(!places.next.exists() && !places.swap.exists());
    }

    #[test]
    fn a_second_rename_that_fails_brings_the_old_site_back() {
        let room = tempfile::tempdir().unwrap();
        let places = Places::of(&room.path().join("public")).unwrap();
        fs::create_dir(&places.target).unwrap();
        fs::write(places.target.join("a"), "old").unwrap();
        assert!(two_renames(&places).is_err());
        assert_eq!(fs::read_to_string(places.target.join("a")).unwrap(), "old");
        assert!(!places.old.exists() && !places.swap.exists());
    }
}
