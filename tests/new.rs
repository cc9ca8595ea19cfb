//! `shirube new`: a small, complete site to begin with.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod scaffold_support;

use std::fs;

use scaffold_support::{check, files, run, starter_site};

#[test]
fn the_starter_has_no_fault_but_the_address_that_only_the_city_knows() {
    let (_outer, root) = starter_site();
    let codes: Vec<_> = check(&root)
        .iter()
        .filter(|found| found["severity"] != "note")
        .map(|found| found["code"].clone())
        .collect();
    assert_eq!(codes, ["no-base-url"]);
    assert_eq!(run(&root, &["check"]).0, 0);

    let site = root.join("content/site.toml");
    let text = fs::read_to_string(&site).unwrap();
    let text = text.replace("# base_url =", "base_url =");
    fs::write(&site, text).unwrap();
    let (code, said) = run(&root, &["check", "--strict"]);
    assert_eq!(code, 0, "{said}");
}

#[test]
fn the_starter_builds_and_holds_one_of_each_kind() {
    let (_outer, root) = starter_site();
    let (code, said) = run(&root, &["build", "--as-of", "2026-04-02"]);
    assert_eq!(code, 0, "{said}");
    for page in [
        "centers/kodomo-center",
        "centers/kosodate-network",
        "programs/akachan-homon",
        "groups/mihon-shokudo",
        "leaflets/kosodate-annai",
        "step-note",
        "step-note/sheets/profile",
        "ordinances/kodomo-shien-kaigi",
        "ordinances/kodomo-shien-kaigi/2024-04-01",
        "ordinances/kodomo-shien-kaigi/2025-04-01",
        "ordinances/kodomo-shien-kaigi/diff/2025-04-01/2026-04-01",
        "reports/reiwa7",
        "reports/reiwa7/topics",
        "reports/reiwa7/poverty",
        "reports/reiwa7/meetings",
        "reports/reiwa7/members",
        "news/site-open",
        "about",
        "accessibility",
        "privacy",
        "site-policy",
    ] {
        for language in ["", "en/"] {
            let path = root.join(format!("public/{language}{page}/index.html"));
            assert!(path.exists(), "{}", path.display());
        }
    }
}

#[test]
fn no_number_of_the_starter_rings_anywhere() {
    let (_outer, root) = starter_site();
    for (path, bytes) in files(&root) {
        let text = String::from_utf8_lossy(&bytes);
        for number in text
            .split('"')
            .filter(|words| shirube::text::is_phone_number(words))
        {
            let national = ["110", "119", "189"].contains(&number);
            assert!(
                national || number.starts_with("0000-00-"),
                "{}: {number}",
                path.display()
            );
        }
    }
}

#[test]
fn a_second_run_touches_nothing() {
    let (outer, root) = starter_site();
    fs::write(root.join("content/site.toml"), "mine").unwrap();
    let before = files(outer.path());
    let (code, said) = run(outer.path(), &["new", "mihon"]);
    assert_eq!(code, 2);
    assert!(
        said.contains("`mihon` is there already and was not touched"),
        "{said}"
    );
    assert_eq!(files(outer.path()), before);

    fs::create_dir(outer.path().join("empty")).unwrap();
    assert_eq!(run(outer.path(), &["new", "empty"]).0, 2);
    assert_eq!(run(outer.path(), &["new", "."]).0, 2);
    assert_eq!(run(outer.path(), &["new", "nowhere/.."]).0, 2);
    assert_eq!(run(outer.path(), &["new"]).0, 2);
    assert_eq!(files(outer.path()), before);
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_written_is_the_machines_fault() {
    let outer = tempfile::tempdir().unwrap();
    fs::write(outer.path().join("file"), "").unwrap();
    let (code, said) = run(outer.path(), &["new", "file/mihon"]);
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("file"), "{said}");
}

#[test]
fn a_number_is_changed_in_one_place() {
    let (_outer, root) = starter_site();
    let center = root.join("content/centers/kodomo-center.toml");
    let text = fs::read_to_string(&center).unwrap();
    fs::write(&center, text.replace("0000-00-0001", "0000-00-0008")).unwrap();
    let (code, said) = run(&root, &["build"]);
    assert_eq!(code, 0, "{said}");
    let leaflet = root.join("public/leaflets/kosodate-annai/index.html");
    assert!(
        fs::read_to_string(leaflet)
            .unwrap()
            .contains("0000-00-0008")
    );
    for (path, bytes) in files(&root.join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("0000-00-0001"), "{}", path.display());
    }
}

#[test]
fn the_commands_of_its_readme_work() {
    let (_outer, root) = starter_site();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let commands: Vec<Vec<_>> = readme
        .split("```")
        .skip(1)
        .step_by(2)
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix("shirube "))
        .map(|line| line.split(' ').collect())
        .collect();
    assert_eq!(commands.len(), 4, "{commands:?}");
    // The preview goes on until it is stopped; its own tests see to it.
    for command in commands.iter().filter(|command| command[0] != "serve") {
        let (_outer, root) = starter_site();
        let (code, said) = run(&root, command);
        assert_eq!(code, 0, "{command:?}: {said}");
    }
}
