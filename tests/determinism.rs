//! The same content gives the same bytes, whatever the machine is like.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use support::{command, copy_site, differences, files, repository, run};
use tempfile::TempDir;

/// Builds the site of this repository as one machine would.
fn build(root: &Path, change: impl Fn(&mut Command)) -> TempDir {
    let out = tempfile::tempdir().unwrap();
    let mut command = command();
    command
        .args(["build", "--as-of", "2026-04-01", "--root"])
        .arg(root)
        .arg("--out")
        .arg(out.path().join("public"));
    change(&mut command);
    let run = run(&mut command);
    assert_eq!(run.code, 0, "{}", run.stderr);
    out
}

#[test]
fn the_machine_does_not_show_in_the_site() {
    let one = build(repository(), |_| {});
    let same = |name: &str, other: &TempDir| {
        assert_eq!(
            differences(one.path(), other.path()),
            Vec::<String>::new(),
            "{name}"
        );
    };
    let other = build(repository(), |command| {
        command
            .env("RAYON_NUM_THREADS", "1")
            .env("TZ", "Pacific/Kiritimati")
            .env("LANG", "tr_TR.UTF-8")
            .env("LC_ALL", "C");
    });
    same("one thread, another time zone and locale", &other);
    let other = build(repository(), |command| {
        command.env("RAYON_NUM_THREADS", "2").current_dir("/");
    });
    same("two threads, another current directory", &other);
    let other = build(Path::new("."), |command| {
        command
            .env("RAYON_NUM_THREADS", "7")
            .current_dir(repository());
    });
    same("seven threads, a relative root", &other);
}

#[test]
fn the_order_of_the_files_does_not_show_in_the_site() {
    let one = build(repository(), |_| {});
    let reversed = tempfile::tempdir().unwrap();
    let here = repository();
    for folder in ["themes", "content"] {
        let mut paths: Vec<_> = files(&here.join(folder))
            .into_iter()
            .map(|(path, _)| Path::new(folder).join(path))
            .collect();
        paths.reverse();
        for path in paths {
            let target = reversed.path().join(&path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(here.join(path), target).unwrap();
        }
    }
    let other = build(reversed.path(), |_| {});
    assert_eq!(differences(one.path(), other.path()), Vec::<String>::new());
}

#[test]
fn a_build_over_an_older_one_equals_a_fresh_one() {
    let site = tempfile::tempdir().unwrap();
    copy_site(site.path(), |_, bytes| bytes);
    let out = site.path().join("public");
    let into = |command: &mut Command| {
        command.args(["--base-url", "https://example.jp/"]);
    };
    let build_over = || {
        let mut command = command();
        command
            .args(["build", "--as-of", "2026-04-01", "--root"])
            .arg(site.path())
            .arg("--out")
            .arg(&out);
        into(&mut command);
        assert_eq!(run(&mut command).code, 0);
    };
    build_over();
    let group = site.path().join("content/groups/shimin-shakyo");
    for end in ["ja.md", "en.md"] {
        fs::write(group.with_extension(end), "x\n").unwrap();
    }
    build_over();
    let fresh = build(site.path(), into);
    assert_eq!(
        differences(&out, &fresh.path().join("public")),
        Vec::<String>::new()
    );
}
