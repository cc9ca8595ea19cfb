//! What the tests of `new`, `add` and `schema` share.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// Runs the program in `folder`.
pub(crate) fn shirube(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shirube"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Its exit code and what it said to standard error.
#[track_caller]
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = shirube(folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), said)
}

/// A new starter site, gone when the test ends.
#[track_caller]
pub(crate) fn starter_site() -> (TempDir, PathBuf) {
    let outer = tempfile::tempdir().unwrap();
    let (code, said) = run(outer.path(), &["new", "mihon"]);
    assert_eq!(code, 0, "{said}");
    let root = outer.path().join("mihon");
    (outer, root)
}

/// What `check` finds, one object each.
#[track_caller]
pub(crate) fn check(root: &Path) -> Vec<Value> {
    let output = shirube(root, &["check", "--format", "json"]);
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Every file below `root` and what it says.
pub(crate) fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(
                    path.strip_prefix(root).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    found
}
