//! What the finder knows and asks: all that the content says of whom a program
//! is for, and no question that nothing in the content turns on.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::html::Page;
use support::{repository, shirube};
use tempfile::TempDir;

/// Builds the site in `root` into a folder of its own.
fn build(root: &Path) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let (root, target) = (root.to_str().unwrap(), out.to_str().unwrap());
    let run = shirube(["build", "--root", root, "--out", target]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    (folder, out)
}

/// The names of the questions of a page of the finder.
fn questions(out: &Path, path: &str) -> Vec<String> {
    let page = Page::read(&fs::read_to_string(out.join(path)).unwrap());
    let names = page.elements();
    names
        .filter_map(|element| element.get("data-question").map(str::to_owned))
        .collect()
}

fn finder(out: &Path, lang: &str) -> Value {
    let text = fs::read_to_string(out.join(format!("find/{lang}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn knows_every_condition_of_the_content() {
    let (_folder, out) = build(repository());
    for lang in ["ja", "en"] {
        let finder = finder(&out, lang);
        let offers = finder["offers"].as_array().unwrap();
        let mut conditions = 0;
        for path in fs::read_dir(repository().join("content/programs")).unwrap() {
            let path = path.unwrap().path();
            if path.extension().is_none_or(|kind| kind != "toml") {
                continue;
            }
            let facts: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            let page = format!("programs/{}/", path.file_stem().unwrap().to_str().unwrap());
            let offer = offers
                .iter()
                .find(|offer| offer["path"].as_str().unwrap().ends_with(&page));
            let told = ["stages", "needs", "eligibility"];
            let told = told.iter().any(|key| facts.contains_key(*key));
            assert_eq!(offer.is_some(), told, "{page}");
            let Some(groups) = facts.get("eligibility").and_then(toml::Value::as_array) else {
                continue;
            };
            for (at, group) in groups.iter().enumerate() {
                let known = &offer.unwrap()["conditions"][at];
                assert_eq!(
                    known["text"]["text"],
                    *group["text"][lang].as_str().unwrap()
                );
                assert_eq!(known["says"]["text"], *group["says"].as_str().unwrap());
                let keys = group["when"].as_table().unwrap().len();
                assert_eq!(known["when"].as_object().unwrap().len(), keys, "{page}");
                conditions += 1;
            }
        }
        assert_eq!(conditions, 5);
        let asked = questions(
            &out,
            if lang == "ja" {
                "find/index.html"
            } else {
                "en/find/index.html"
            },
        );
        assert_eq!(asked, ["whom", "age", "needs", "single", "need", "school"]);
    }
}

#[test]
fn asks_nothing_that_changes_nothing() {
    let (_folder, out) = build(&repository().join("tests/sites/minimal"));
    assert_eq!(questions(&out, "find/index.html"), ["whom", "age", "needs"]);
    let page = Page::read(&fs::read_to_string(out.join("find/index.html")).unwrap());
    let values: Vec<_> = page
        .elements()
        .filter(|element| element.name == "option")
        .filter_map(|element| element.get("value").map(str::to_owned))
        .collect();
    // The one program is for children under three.
    assert_eq!(values, ["open", "0", "1", "2", "3"]);
}
