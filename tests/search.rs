//! Questions as people ask them, put to the real site, and the command that puts
//! them.
//!
//! `tests/search/questions.jsonl` holds three sets: `dev`, which was there before,
//! `own`, written by somebody who had seen only the report, and `strange`, written
//! so by somebody else when the search was done. Each question names the pages that
//! would help; none means that nothing should be found.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use shirube::pipeline::{self, Options};
use shirube::search::Index;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

struct Question {
    set: String,
    lang: String,
    words: String,
    pages: Vec<String>,
}

fn questions() -> Vec<Question> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    include_str!("search/questions.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|question| Question {
            set: text(&question["set"]),
            lang: text(&question["lang"]),
            words: text(&question["q"]),
            pages: question["pages"]
                .as_array()
                .unwrap()
                .iter()
                .map(text)
                .collect(),
        })
        .collect()
}

/// The pages of results, as the questions name them: in the first language. A
/// page that no question names (a list, the site map) is passed over.
fn pages_found(index: &Index, words: &str, known: &[String]) -> Vec<String> {
    let is_known = |page: &String| known.contains(page);
    index
        .search(words)
        .iter()
        .map(|hit| index.address(hit))
        .filter_map(|url| {
            let page = format!("/{}", url.strip_prefix("en/").unwrap_or(&url));
            let whole = page.split('#').next().unwrap_or_default().to_owned();
            [page, whole].into_iter().find(is_known)
        })
        .collect()
}

#[test]
fn most_questions_lead_first_to_a_page_that_helps() {
    let options = Options {
        base_url: None,
        as_of: jiff::civil::date(2026, 4, 1),
        drafts: false,
        offline: true,
    };
    let (site, _) = pipeline::load(root(), &options);
    let languages = &site.catalog().languages;
    let index_of = |tag: &str| site.index(languages.find(tag).unwrap());
    let (japanese, english) = (index_of("ja"), index_of("en"));
    let questions = questions();
    let mut known: Vec<String> = questions
        .iter()
        .flat_map(|question| question.pages.clone())
        .collect();
    known.sort();
    known.dedup();
    for (set, lang, least) in [
        ("dev", "ja", 95),
        ("dev", "en", 90),
        ("own", "ja", 88),
        ("own", "en", 88),
        ("strange", "ja", 88),
    ] {
        let index = if lang == "ja" { &japanese } else { &english };
        let asked = questions.iter().filter(|question| {
            question.set == set && question.lang == lang && !question.pages.is_empty()
        });
        let (mut asked_for, mut first) = (0, 0);
        for question in asked {
            asked_for += 1;
            let found = pages_found(index, &question.words, &known);
            first += usize::from(
                found
                    .first()
                    .is_some_and(|page| question.pages.contains(page)),
            );
        }
        let share = first * 100 / asked_for;
        assert!(share >= least, "{set} {lang}: {first} of {asked_for}");
    }
    let nothing = questions
        .iter()
        .filter(|question| question.pages.is_empty());
    let (empty, noise): (Vec<_>, Vec<_>) = nothing.partition(|question| {
        let index = if question.lang == "ja" {
            &japanese
        } else {
            &english
        };
        index.search(&question.words).is_empty()
    });
    assert!(noise.len() * 10 <= empty.len(), "{} answered", noise.len());
}

fn search(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_shirube"))
        .arg("search")
        .args(arguments)
        .args(["--as-of", "2026-04-01", "--root"])
        .arg(root().join("tests/sites/minimal"))
        .output()
        .unwrap()
}

#[test]
fn results_are_printed_for_people_and_for_programs() {
    let name = "子育て";
    let people = search(&[name]);
    assert_eq!(people.status.code(), Some(0));
    let said = String::from_utf8(people.stdout).unwrap();
    assert!(said.contains("\n    /"), "{said}");
    let programs = search(&[name, "--format", "json", "--lang", "en"]);
    let found: Value = serde_json::from_slice(&programs.stdout).unwrap();
    let first = &found[0];
    assert!(first["url"].as_str().unwrap().starts_with("en/"), "{first}");
    assert!(first["score"].as_u64().unwrap() > 0);
}

#[test]
fn nothing_found_is_said_and_done() {
    let output = search(&["qwerty zxcv"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("nothing found"));
}

#[test]
fn a_language_that_is_not_there_is_a_mistake_of_usage() {
    let output = search(&["x", "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        said.contains("`fr`") && said.contains("`ja`, `en`"),
        "{said}"
    );
}
