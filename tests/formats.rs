//! How diagnostics are printed, exit codes, and that a failed build leaves the
//! last good output as it is.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;

use serde_json::Value;
use support::{Run, copy_tree, differences, minimal_site, replace, shirube};

const CENTER: &str = "content/centers/minna-center.toml";

fn check(site: &Path, arguments: &[&str]) -> Run {
    let own = ["check", "--root", site.to_str().unwrap()];
    shirube(own.iter().chain(arguments))
}

/// An error behind full-width characters, and a warning.
fn spoil(site: &Path) {
    let center = site.join(CENTER);
    replace(&center, "みほん市見本町1丁目2番3号", "");
    replace(&center, ", en = \"General line\"", "");
}

#[test]
fn short_is_one_line_each_on_standard_error() {
    let site = minimal_site();
    spoil(site.path());
    let run = check(site.path(), &["--format", "short"]);
    let expected = "\
content/centers/minna-center.toml:4:18: error[empty-value]: `address.ja` is empty (write the words between the quotes, or delete `address.ja`)
content/centers/minna-center.toml:12:9: warning[missing-translation]: `label` has no `en` (add the words in `en`; until then the page shows another language and says so)
";
    assert_eq!(
        (run.code, run.stdout.as_str(), run.stderr.as_str()),
        (1, "", expected)
    );
}

#[test]
fn json_is_one_object_a_line_on_standard_output() {
    let site = minimal_site();
    spoil(site.path());
    let run = check(site.path(), &["--format", "json"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let objects: Vec<Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let keys = [
        "code",
        "severity",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "message",
        "hints",
    ];
    for object in &objects {
        let mut own: Vec<_> = object
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        let mut keys = keys.to_vec();
        own.sort_unstable();
        keys.sort_unstable();
        assert_eq!(own, keys);
        assert!(
            object["hints"]
                .as_array()
                .unwrap()
                .iter()
                .all(Value::is_string)
        );
    }
    let places: Vec<_> = objects.iter().map(place).collect();
    assert_eq!(
        places,
        [
            ("empty-value", "error", CENTER, [4, 18, 4, 20]),
            ("missing-translation", "warning", CENTER, [12, 9, 12, 44]),
        ]
    );
}

fn place(object: &Value) -> (&str, &str, &str, [u64; 4]) {
    let word = |key: &str| object[key].as_str().unwrap();
    let place =
        ["line", "column", "end_line", "end_column"].map(|key| object[key].as_u64().unwrap());
    (word("code"), word("severity"), word("path"), place)
}

#[test]
fn a_clean_site_gives_no_line_of_json() {
    let site = minimal_site();
    let run = check(site.path(), &["--format", "json"]);
    assert_eq!(
        (run.code, run.stdout.as_str(), run.stderr.as_str()),
        (0, "", "")
    );
}

/// Columns count Unicode characters from 1: neither bytes nor UTF-16 units nor
/// the two cells that a wide character takes.
#[test]
fn columns_count_characters() {
    let site = minimal_site();
    replace(
        &site.path().join("content/centers/minna-center.ja.md"),
        "まず、お電話ください。",
        "👩‍👧𠮷e\u{301}が。[x](/nowhere/at/all/)",
    );
    let run = check(site.path(), &["--format", "short"]);
    // 👩 + joiner + 👧 + 𠮷 + é + が + 。 stand before it.
    let expected = "content/centers/minna-center.ja.md:3:9: error[dead-link]";
    assert!(run.stderr.starts_with(expected), "{}", run.stderr);
}

#[test]
fn strict_takes_warnings_as_errors() {
    let site = minimal_site();
    replace(&site.path().join(CENTER), ", en = \"General line\"", "");
    assert_eq!(check(site.path(), &[]).code, 0);
    let run = check(site.path(), &["--strict"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("no errors, 1 warning"),
        "{}",
        run.stderr
    );
    let clean = minimal_site();
    assert_eq!(check(clean.path(), &["--strict"]).code, 0);
}

#[test]
fn wrong_arguments_are_usage() {
    for arguments in [
        &["chekc"][..],
        &["check", "--format", "xml"],
        &["check", "--as-of", "yesterday"],
        &["build", "--base-url", "example.jp"],
        &[],
    ] {
        let run = shirube(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.stderr);
        assert!(run.stdout.is_empty() && !run.stderr.is_empty());
    }
    let run = shirube(["--help"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn the_machine_failing_is_3() {
    let site = minimal_site();
    // A file stands where a folder would have to be made.
    support::write(&site.path().join("blocked"), "");
    let out = site.path().join("blocked/public");
    let run = build(site.path(), &out);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("blocked"), "{}", run.stderr);
}

#[test]
fn a_failed_build_leaves_the_output_as_it_is() {
    let site = minimal_site();
    let (out, kept) = (site.path().join("public"), site.path().join("kept"));
    assert_eq!(build(site.path(), &out).code, 0);
    copy_tree(&out, &kept, |_, bytes| bytes);

    spoil(site.path());
    let run = build(site.path(), &out);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("nothing was written"), "{}", run.stderr);
    assert_eq!(differences(&out, &kept), Vec::<String>::new());

    // A template fails only while pages are being made.
    let other = minimal_site();
    let template = "{% extends \"layouts/base.html\" %}{% block main %}{{ content.nmae.x }}{% endblock main %}";
    support::write(
        &other
            .path()
            .join("themes/default/templates/pages/sitemap.html"),
        template,
    );
    let run = build(other.path(), &out);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(differences(&out, &kept), Vec::<String>::new());

    // Nor does a first build that fails leave anything.
    let fresh = site.path().join("fresh");
    assert_eq!(build(other.path(), &fresh).code, 1);
    assert!(!fresh.exists());
}

fn build(site: &Path, out: &Path) -> Run {
    shirube([
        "build".as_ref(),
        "--root".as_ref(),
        site.as_os_str(),
        "--out".as_ref(),
        out.as_os_str(),
    ])
}
