//! What the tests of the program share: running it, and folders to run it in.

#![allow(
    dead_code,
    reason = "every test file is a crate of its own and uses some of it"
)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

pub(crate) mod html;
pub(crate) mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use walkdir::WalkDir;

/// The folder of this repository, which is a site root itself.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a run of the program gave.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program, ready to be given arguments, without the tester's own settings.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shirube"));
    command.env_remove("RAYON_NUM_THREADS").env("NO_COLOR", "1");
    command
}

/// Runs the program.
#[track_caller]
pub(crate) fn shirube<S: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = S>) -> Run {
    run(command().args(arguments))
}

/// Runs a command that was made ready.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    Run {
        code: status.code().unwrap(),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(stderr).unwrap(),
    }
}

/// A copy of the small site of みほん市, to be spoilt.
pub(crate) fn minimal_site() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_tree(
        &repository().join("tests/sites/minimal"),
        folder.path(),
        |_, bytes| bytes,
    );
    folder
}

/// Copies the site of this repository, each file of its content as `change` makes it.
pub(crate) fn copy_site(to: &Path, change: impl Fn(&Path, Vec<u8>) -> Vec<u8>) {
    copy_tree(&repository().join("content"), &to.join("content"), change);
    let themes = repository().join("themes");
    copy_tree(&themes, &to.join("themes"), |_, bytes| bytes);
}

/// Copies all files below `from`, each as `change` makes it of its path and bytes.
pub(crate) fn copy_tree(from: &Path, to: &Path, change: impl Fn(&Path, Vec<u8>) -> Vec<u8>) {
    for (path, bytes) in files(from) {
        let bytes = change(&path, bytes);
        write(&to.join(path), &bytes);
    }
}

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Replaces a piece of a file, which must be there.
#[track_caller]
pub(crate) fn replace(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "`{from}` is not in {}", path.display());
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// All files below a folder with their bytes, in order of path.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inner = entry.path().strip_prefix(folder).unwrap().to_owned();
            (inner, fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// Names of the files of which two folders do not hold the same bytes.
pub(crate) fn differences(one: &Path, other: &Path) -> Vec<String> {
    let (one, other) = (files(one), files(other));
    let in_both = |file: &&(PathBuf, Vec<u8>)| !(one.contains(file) && other.contains(file));
    let mut names: Vec<_> = one
        .iter()
        .chain(&other)
        .filter(in_both)
        .map(|(path, _)| path.display().to_string())
        .collect();
    names.sort();
    names.dedup();
    names
}
