//! Windows and macOS leave marks on text files that nobody sees: a byte order
//! mark, CRLF, decomposed kana. They change no byte of the site, and an error in
//! such a file still has its exact place.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;

use support::{copy_site, copy_tree, differences, minimal_site, replace, shirube};
use unicode_normalization::UnicodeNormalization;

/// The text as Notepad and the macOS Finder would have it.
fn unfolded(_: &Path, bytes: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8(bytes).unwrap();
    let text = text.replace('\n', "\r\n").nfd().collect::<String>();
    format!("\u{feff}{text}").into_bytes()
}

fn build(root: &Path, out: &Path) {
    let run = shirube([
        "build".as_ref(),
        "--as-of".as_ref(),
        "2026-04-01".as_ref(),
        "--root".as_ref(),
        root.as_os_str(),
        "--out".as_ref(),
        out.as_os_str(),
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn unseen_marks_change_no_byte_of_the_site() {
    let folder = tempfile::tempdir().unwrap();
    copy_site(&folder.path().join("plain"), |_, bytes| bytes);
    copy_site(&folder.path().join("marked"), unfolded);
    let (plain, marked) = (folder.path().join("a"), folder.path().join("b"));
    build(&folder.path().join("plain"), &plain);
    build(&folder.path().join("marked"), &marked);
    assert_eq!(differences(&plain, &marked), Vec::<String>::new());
}

#[test]
fn an_error_in_such_a_file_has_its_exact_place() {
    let site = minimal_site();
    replace(
        &site.path().join("content/centers/minna-center.toml"),
        "{ kind = \"phone\", value = \"03-0000-0001\" }",
        "{ note = { ja = \"がぎぐ\", en = \"x\" }, kind = \"phone\", value = \"0\" }",
    );
    let marked = tempfile::tempdir().unwrap();
    copy_tree(site.path(), marked.path(), unfolded);
    let run = shirube([
        "check",
        "--format",
        "short",
        "--root",
        marked.path().to_str().unwrap(),
    ]);
    // As the file is: each of がぎぐ is two characters there, so three more than
    // an editor that composes them would count.
    let line =
        "channels = [{ note = { ja = \"がぎぐ\", en = \"x\" }, kind = \"phone\", value = \"0\" }]";
    let decomposed: String = line.nfd().collect();
    let column = decomposed.chars().take_while(|c| *c != '0').count();
    let expected = format!("content/centers/minna-center.toml:13:{column}: error[bad-phone]");
    assert!(
        run.stderr.starts_with(&expected),
        "{expected}\n{}",
        run.stderr
    );

    let run = shirube(["check", "--root", marked.path().to_str().unwrap()]);
    assert_eq!(caret_under(&run.stderr), "\"0\"", "{}", run.stderr);
}

/// The words of the line shown above the first caret, as far as it reaches.
/// Decomposed marks take no cell of their own.
fn caret_under(report: &str) -> String {
    use unicode_width::UnicodeWidthChar;
    let lines: Vec<&str> = report.lines().collect();
    let at = lines.iter().position(|line| line.contains('^')).unwrap();
    let start = lines[at].find('^').unwrap();
    let end = lines[at].rfind('^').unwrap() + 1;
    let mut cell = 0;
    let mut words = String::new();
    for c in lines[at - 1].chars() {
        if (start..end).contains(&cell) {
            words.push(c);
        }
        cell += c.width().unwrap_or(0);
    }
    words
}
