//! A build in progress.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::artifact::Artifact;
use super::current::Current;
use super::disk::{flush_all, write_new};
use super::error::OutputError;
use super::folders::Folders;
use super::lock::Lock;
use super::manifest::{MANIFEST, Stamp};
use super::places::Places;
use super::published::Published;
use super::records::{Record, Records, manifest_of, unchanged_paths};
use super::recover::recover;
use super::replace::replace;

/// A build in progress, in a folder beside its target. Dropped without [`Staging::commit`], it
/// leaves the target as it was and nothing beside it.
#[derive(Debug)]
pub struct Staging {
    places: Places,
    current: Current,
    folders: Folders,
    records: Records,
    // Let go last, when the folder beside the target is gone.
    _lock: Lock,
}

impl Staging {
    /// Starts a build: repairs what a killed run left, makes the folder beside the target.
    ///
    /// # Errors
    /// When another run is writing the target, when the target is not shirube's to replace, and
    /// when the machine fails.
    pub fn begin(target: &Path) -> Result<Self, OutputError> {
        let places = Places::of(target)?;
        let lock = Lock::take(&places)?;
        recover(&places)?;
        let current = Current::inspect(&places)?;
        let folders = Folders::below(places.next.clone());
        let staging = Self {
            places,
            current,
            folders,
            records: Records::default(),
            _lock: lock,
        };
        staging.make_folder()?;
        Ok(staging)
    }

    /// The manifest is there from the start, so that no folder without one is ever removed.
    fn make_folder(&self) -> Result<(), OutputError> {
        let Places { next, target, .. } = &self.places;
        fs::create_dir(next).map_err(OutputError::io("create", next))?;
        if self.current.exists {
            fs::metadata(target)
                .and_then(|about| fs::set_permissions(next, about.permissions()))
                .map_err(OutputError::io("set the permissions of", next))?;
        }
        self.write_manifest("")
    }

    fn write_manifest(&self, text: &str) -> Result<(), OutputError> {
        let path = self.places.next.join(MANIFEST);
        fs::write(&path, text).map_err(OutputError::io("write", &path))
    }

    /// Takes one file of the build. May be called from many threads at once.
    ///
    /// # Errors
    /// When the path is not one inside the output, when it came before, and when the machine fails.
    pub fn put(&self, artifact: Artifact) -> Result<(), OutputError> {
        artifact.check_path()?;
        let Artifact { path, bytes } = artifact;
        let stamp = Stamp::of(&bytes);
        let unchanged = self.current.holds(&path, &stamp, &bytes);
        self.records
            .claim(path.clone(), Record { stamp, unchanged })?;
        // Unchanged files wait for `commit`, which may find that nothing needs to be done at all.
        if unchanged {
            return Ok(());
        }
        let file = self.folders.lead_to(&path)?;
        write_new(&file, &bytes).map_err(OutputError::io("write", &file))
    }

    /// Publishes the build as a whole. A target that holds just this already is left as it is.
    ///
    /// # Errors
    /// When the machine fails or the target has become one that must not be replaced; the target
    /// then is as it was.
    pub fn commit(mut self) -> Result<Published, OutputError> {
        let records = self.records.take();
        let published = Published::count(&records, &self.current.manifest);
        let manifest = manifest_of(&records).text();
        if published.written > 0 || !self.current.has_manifest(&manifest) {
            let unchanged: Vec<&String> = unchanged_paths(&records).collect();
            unchanged.par_iter().try_for_each(|path| self.link(path))?;
            self.write_manifest(&manifest)?;
            self.put_in_place()?;
        }
        Ok(published)
    }

    fn put_in_place(&self) -> Result<(), OutputError> {
        let next = &self.places.next;
        flush_all(next).map_err(OutputError::io("write to the disk", next))?;
        // Somebody may have put something at the target since the build began.
        let current = Current::inspect(&self.places)?;
        replace(&self.places, current.exists)
    }

    /// Takes an unchanged file over: its time of change stays, for `rsync` and for browsers.
    fn link(&self, path: &str) -> Result<(), OutputError> {
        let (from, to) = (self.current.file(path), self.folders.lead_to(path)?);
        match fs::hard_link(&from, &to) {
            // A name that differs only in its case, say: copying would write over it.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // A file system without hard links.
            Err(_) => fs::read(&from).and_then(|bytes| write_new(&to, &bytes)),
            Ok(()) => Ok(()),
        }
        .map_err(OutputError::io("write", &to))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // After an exchange this removes the old output. What cannot be removed now is no reason to
        // fail a build that is published: the next one tries again and says so.
        let _ = recover(&self.places);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    use tempfile::TempDir;

    use super::{Artifact, MANIFEST, OutputError, Published, Staging};

    fn room() -> (TempDir, PathBuf) {
        let room = tempfile::tempdir().unwrap();
        let target = room.path().join("site/public");
        (room, target)
    }

    fn artifact(path: &str, text: &str) -> Artifact {
        Artifact {
            path: path.to_owned(),
            bytes: text.into(),
        }
    }

    fn build(target: &Path, files: &[(&str, &str)]) -> Published {
        let staging = Staging::begin(target).unwrap();
        for (path, text) in files {
            staging.put(artifact(path, text)).unwrap();
        }
        staging.commit().unwrap()
    }

    fn read(target: &Path, path: &str) -> String {
        fs::read_to_string(target.join(path)).unwrap()
    }

    /// How many names there are in the folder above, the target's own included.
    fn names_beside(target: &Path) -> usize {
        let names = fs::read_dir(target.parent().unwrap()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name());
        names
            .filter(|name| cfg!(unix) || name != ".public.shirube-lock")
            .count()
    }

    #[test]
    fn a_first_build_makes_the_folder_its_files_and_the_manifest() {
        let (_room, target) = room();
        let published = build(&target, &[("index.html", "家"), ("en/a/index.html", "a")]);
        let expected = Published {
            files: 2,
            written: 2,
            unchanged: 0,
            removed: 0,
            bytes: 4,
        };
        assert_eq!(published, expected);
        assert_eq!(read(&target, "en/a/index.html"), "a");
        let manifest = read(&target, MANIFEST);
        let ends: Vec<_> = manifest.lines().map(|line| &line[32..]).collect();
        assert_eq!(ends, ["  1  en/a/index.html", "  3  index.html"]);
        assert_eq!(names_beside(&target), 1);
    }

    #[cfg(unix)]
    #[test]
    fn unchanged_files_are_linked_changed_ones_written_and_others_vanish() {
        use std::os::unix::fs::MetadataExt;

        let (_room, target) = room();
        let inode = |path: &str| fs::metadata(target.join(path)).unwrap().ino();
        build(
            &target,
            &[("same/a", "a"), ("other/b", "b"), ("gone/c", "c")],
        );
        let before = (inode("same/a"), inode("other/b"));
        let published = build(&target, &[("same/a", "a"), ("other/b", "B")]);
        let expected = Published {
            files: 2,
            written: 1,
            unchanged: 1,
            removed: 1,
            bytes: 2,
        };
        assert_eq!(published, expected);
        assert_eq!(inode("same/a"), before.0);
        assert_ne!(inode("other/b"), before.1);
        assert_eq!(read(&target, "other/b"), "B");
        assert!(!target.join("gone").exists());
        assert_eq!(names_beside(&target), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_build_that_changes_nothing_leaves_even_the_folder() {
        use std::os::unix::fs::MetadataExt;

        let (_room, target) = room();
        let inode = || fs::metadata(&target).unwrap().ino();
        build(&target, &[("a", "a")]);
        let before = inode();
        assert_eq!(build(&target, &[("a", "a")]).unchanged, 1);
        assert_eq!(inode(), before);
        build(&target, &[]);
        assert_ne!(inode(), before);
        assert!(!target.join("a").exists());
    }

    #[test]
    fn a_build_that_fails_leaves_the_old_bytes_and_nothing_beside() {
        let (_room, target) = room();
        build(&target, &[("a", "old")]);
        let staging = Staging::begin(&target).unwrap();
        staging.put(artifact("a", "new")).unwrap();
        drop(staging);
        assert_eq!(read(&target, "a"), "old");
        assert_eq!(names_beside(&target), 1);
    }

    #[test]
    fn a_path_comes_once_and_stays_inside() {
        let (_room, target) = room();
        build(&target, &[("a", "old")]);
        let staging = Staging::begin(&target).unwrap();
        for (path, text) in [("a", "old"), ("b", "new")] {
            staging.put(artifact(path, text)).unwrap();
            let again = staging.put(artifact(path, "again"));
            assert!(matches!(again, Err(OutputError::Duplicate { .. })));
        }
        let outside = staging.put(artifact("../a", ""));
        assert!(matches!(outside, Err(OutputError::BadPath { .. })));
    }

    #[test]
    fn a_second_build_at_the_same_time_is_refused() {
        let (_room, target) = room();
        let _first = Staging::begin(&target).unwrap();
        assert!(matches!(
            Staging::begin(&target),
            Err(OutputError::Busy { .. })
        ));
    }

    #[test]
    fn a_folder_that_became_somebody_elses_during_the_build_is_refused() {
        let (_room, target) = room();
        let staging = Staging::begin(&target).unwrap();
        fs::create_dir(&target).unwrap();
        fs::write(target.join("photo.jpg"), "").unwrap();
        assert!(matches!(staging.commit(), Err(OutputError::NotOurs { .. })));
        assert!(target.join("photo.jpg").exists());
        assert_eq!(names_beside(&target), 1);
    }

    #[test]
    fn many_threads_put_into_the_same_folders() {
        let (_room, target) = room();
        let staging = Staging::begin(&target).unwrap();
        let put = |i: usize| staging.put(artifact(&format!("en/{}/{i}/x", i % 7), "x"));
        (0..500).into_par_iter().try_for_each(put).unwrap();
        assert_eq!(staging.commit().unwrap().files, 500);
        assert_eq!(read(&target, "en/1/498/x"), "x");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_and_stays() {
        let (room, target) = room();
        let link = room.path().join("link");
        std::os::unix::fs::symlink("site/public", &link).unwrap();
        build(&link, &[("a", "a")]);
        build(&link, &[("a", "b")]);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(read(&target, "a"), "b");
    }
}
