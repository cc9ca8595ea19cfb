//! Every diagnostic as the user sees it.
//!
//! A case is a folder of `tests/diagnostics/`. Its files are laid over the small
//! site of `tests/sites/minimal/`, and `expected.txt` holds all that
//! `shirube check` then says. `UPDATE_EXPECT=1 cargo test --test diagnostics`
//! writes what it says now; read it with the eyes of the one who made the mistake.
//!
//! What a file's name ends in makes bytes of it that no text file can hold:
//!
//! - `.as-bytes`: each `\xNN` is that byte;
//! - `.as-cp932`, `.as-utf16`: in that encoding;
//! - `.as-absent`: the file or folder of the small site is taken away;
//! - `.as-link`: a symbolic link to the path that the file holds.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use shirube::diag::Code;
use support::{files, minimal_site, repository, shirube, write};

#[test]
fn every_fixture_says_what_is_expected() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mismatches: String = cases()
        .par_iter()
        .filter_map(|case| mismatch(case, update))
        .collect();
    assert!(
        mismatches.is_empty(),
        "{mismatches}\nUPDATE_EXPECT=1 accepts what is said now"
    );
}

/// What a case should say and what it says, where they differ.
fn mismatch(case: &Path, update: bool) -> Option<String> {
    let actual = said(case);
    let path = case.join("expected.txt");
    if update {
        fs::write(&path, &actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let name = case.file_name()?.to_string_lossy();
    (expected != actual).then(|| format!("--- {name}: expected\n{expected}+++ actual\n{actual}\n"))
}

#[test]
fn every_code_has_a_fixture() {
    let shown: BTreeSet<String> = cases()
        .iter()
        .filter_map(|case| fs::read_to_string(case.join("expected.txt")).ok())
        .flat_map(|text| codes(&text))
        .collect();
    let unseen: Vec<_> = Code::ALL
        .iter()
        .map(|code| code.name())
        .filter(|name| !shown.contains(*name))
        .collect();
    assert!(unseen.is_empty(), "no fixture shows {unseen:?}");
}

/// The small site itself has nothing wrong, so whatever a case shows is its own.
#[test]
fn the_site_below_the_fixtures_is_clean() {
    let site = minimal_site();
    let run = shirube([Path::new("check"), Path::new("--root"), site.path()]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, "no errors, no warnings\n")
    );
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<_> = fs::read_dir(repository().join("tests/diagnostics"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    cases
}

/// All that a check of the case says, and how it ends.
fn said(case: &Path) -> String {
    let site = minimal_site();
    for (path, bytes) in files(case) {
        if path != Path::new("expected.txt") {
            lay_over(site.path(), &path, &bytes);
        }
    }
    let run = shirube([
        "check",
        "--as-of",
        "2026-04-01",
        "--root",
        site.path().to_str().unwrap(),
    ]);
    assert_eq!(run.stdout, "");
    format!("{}exit code {}\n", run.stderr, run.code)
}

fn lay_over(site: &Path, path: &Path, bytes: &[u8]) {
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    let target = site.join(path.with_extension(""));
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("as-bytes") => write(&target, unescaped(bytes)),
        Some("as-cp932") => write(&target, encoding_rs::SHIFT_JIS.encode(&text()).0),
        Some("as-utf16") => {
            let units = std::iter::once(0xfeff).chain(text().encode_utf16().collect::<Vec<_>>());
            write(
                &target,
                units.flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
            );
        }
        Some("as-absent") if target.is_dir() => fs::remove_dir_all(target).unwrap(),
        Some("as-absent") => fs::remove_file(target).unwrap(),
        Some("as-link") => link(text().trim(), &target),
        _ => write(&site.join(path), bytes),
    }
}

#[cfg(unix)]
fn link(to: &str, at: &Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        let digits = tail
            .strip_prefix(b"x")
            .and_then(|digits| digits.get(..2))
            .filter(|_| *first == b'\\');
        if let Some(digits) = digits {
            out.push(u8::from_str_radix(std::str::from_utf8(digits).unwrap(), 16).unwrap());
            rest = &tail[3..];
        } else {
            out.push(*first);
            rest = tail;
        }
    }
    out
}

/// The names in `error[name]` and `warning[name]`.
fn codes(text: &str) -> Vec<String> {
    let severities = ["error[", "warning[", "note["];
    text.lines()
        .filter(|line| severities.iter().any(|severity| line.starts_with(severity)))
        .filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned()))
        .collect()
}
