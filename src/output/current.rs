//! What stands at the target now, and whether a build may replace it.

use std::fs::{self, DirEntry, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::error::OutputError;
use super::manifest::{MANIFEST, Manifest, Stamp};
use super::places::Places;

/// Files that operating systems drop into any folder that somebody looks at.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// What stands at the target now.
#[derive(Debug, Default)]
pub(super) struct Current {
    folder: PathBuf,
    /// Whether there is a folder at all.
    pub(super) exists: bool,
    /// What it holds; empty where there is nothing.
    pub(super) manifest: Manifest,
}

impl Current {
    /// Looks at the target and refuses what a build must not replace: a file, a folder with files
    /// but without a manifest, and one where somebody has put something of their own (a `.git`, a
    /// `CNAME`) beside shirube's files. Only the top of the folder is looked at for such.
    pub(super) fn inspect(places: &Places) -> Result<Self, OutputError> {
        let Places { given, target, .. } = places;
        let names = match names_in(target) {
            Ok(names) => names,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                return Err(OutputError::NotAFolder {
                    path: given.clone(),
                });
            }
            Err(error) => return Err(OutputError::io("read", target)(error)),
        };
        let manifest = if names.iter().any(|name| name == MANIFEST) {
            read_manifest(&target.join(MANIFEST))?
        } else if names.is_empty() {
            Manifest::default()
        } else {
            return Err(OutputError::NotOurs {
                folder: given.clone(),
            });
        };
        match names
            .into_iter()
            .find(|name| name != MANIFEST && !manifest.has_at_top(name))
        {
            Some(name) => Err(OutputError::Stranger {
                folder: given.clone(),
                name,
            }),
            None => Ok(Self {
                folder: target.clone(),
                exists: true,
                manifest,
            }),
        }
    }

    /// Whether the file at this path holds just these bytes. The manifest says no without a look
    /// at the file; a yes is checked against the file, which somebody may have edited.
    pub(super) fn holds(&self, path: &str, stamp: &Stamp, bytes: &[u8]) -> bool {
        self.manifest.entries.get(path) == Some(stamp)
            && has_bytes(&self.file(path), bytes).unwrap_or(false)
    }

    /// The file of this path.
    pub(super) fn file(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Whether the manifest at the target is this very text.
    pub(super) fn has_manifest(&self, text: &str) -> bool {
        self.exists && has_bytes(&self.file(MANIFEST), text.as_bytes()).unwrap_or(false)
    }
}

fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let name = |entry: io::Result<DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let names = fs::read_dir(folder)?
        .map(name)
        .collect::<io::Result<Vec<_>>>()?;
    Ok(names
        .into_iter()
        .filter(|name| !LITTER.contains(&name.as_str()))
        .collect())
}

fn read_manifest(path: &Path) -> Result<Manifest, OutputError> {
    let bytes = fs::read(path).map_err(OutputError::io("read", path))?;
    Ok(Manifest::parse(&String::from_utf8_lossy(&bytes)))
}

fn has_bytes(path: &Path, mut expected: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let mut buffer = [0; 16 * 1024];
    loop {
        let count = file.read(&mut buffer)?;
        match expected.strip_prefix(&buffer[..count]) {
            None => return Ok(false),
            Some(rest) if count == 0 => return Ok(rest.is_empty()),
            Some(rest) => expected = rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::Current;
    use crate::output::error::OutputError;
    use crate::output::manifest::{MANIFEST, Stamp};
    use crate::output::places::Places;

    /// A target with these files in it.
    fn target(files: &[(&str, &str)]) -> (TempDir, Result<Current, OutputError>) {
        let room = tempfile::tempdir().unwrap();
        let places = Places::of(&room.path().join("public")).unwrap();
        fs::create_dir(&places.target).unwrap();
        for (name, text) in files {
            fs::write(places.target.join(name), text).unwrap();
        }
        let current = Current::inspect(&places);
        (room, current)
    }

    #[test]
    fn an_empty_folder_is_fine() {
        assert!(target(&[]).1.unwrap().exists);
        assert!(target(&[(".DS_Store", "")]).1.unwrap().exists);
    }

    #[test]
    fn a_folder_of_somebody_else_is_refused() {
        assert!(matches!(
            target(&[("photo.jpg", "")]).1,
            Err(OutputError::NotOurs { .. })
        ));
    }

    #[test]
    fn what_somebody_put_among_our_files_is_named() {
        let files = [
            (MANIFEST, "00  1  a\n"),
            ("a", "x"),
            ("CNAME", "example.org"),
        ];
        let refused = target(&files).1;
        assert!(matches!(refused, Err(OutputError::Stranger { name, .. }) if name == "CNAME"));
    }

    #[test]
    fn a_file_is_refused() {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("public");
        fs::write(&file, "").unwrap();
        let refused = Current::inspect(&Places::of(&file).unwrap());
        assert!(matches!(refused, Err(OutputError::NotAFolder { .. })));
    }

    #[test]
    fn a_file_edited_behind_the_manifest_is_not_taken_for_the_same() {
        let line = "99aa06d3014798d86001c324468d497f  0  a\n";
        let untouched = target(&[(MANIFEST, line), ("a", "")]);
        assert!(untouched.1.unwrap().holds("a", &Stamp::of(b""), b""));
        let edited = target(&[(MANIFEST, line), ("a", "edited")]);
        assert!(!edited.1.unwrap().holds("a", &Stamp::of(b""), b""));
    }
}
