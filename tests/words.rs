//! The words of the glossary, the numbers of pages and the card for those who do
//! not speak Japanese, on the small site with the files of `tests/sites/easy` and
//! `tests/sites/words`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::sync::LazyLock;

use support::html::Page;
use support::{copy_tree, minimal_site, repository, shirube};
use tempfile::TempDir;

static SITE: LazyLock<TempDir> = LazyLock::new(|| {
    let site = minimal_site();
    for own in ["easy", "words"] {
        let own = repository().join("tests/sites").join(own);
        copy_tree(&own, site.path(), |_, bytes| bytes);
    }
    let root = site.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    site
});

fn page(path: &str) -> Page {
    let file = SITE.path().join("public").join(path).join("index.html");
    Page::read(&fs::read_to_string(file).unwrap())
}

/// The number in the footer of a page.
fn number(path: &str) -> String {
    let page = page(path);
    let lines = page.elements().filter(|element| element.name == "p");
    let mut numbers = lines.map(|line| line.text()).filter(|line| {
        ["ページ番号", "Page number", "このページの番号"]
            .iter()
            .any(|words| line.trim().starts_with(words))
    });
    let line = numbers.next().unwrap();
    let digits = line.find(|c: char| c.is_ascii_digit()).unwrap();
    line[digits..].trim().to_owned()
}

/// Addresses that the search gives.
fn found(words: &str, lang: &str) -> Vec<String> {
    let root = SITE.path().to_str().unwrap();
    let run = shirube([
        "search",
        words,
        "--lang",
        lang,
        "--format",
        "json",
        "--as-of",
        "2026-04-01",
        "--root",
        root,
    ]);
    let hits: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let hits = hits.as_array().unwrap().iter();
    hits.map(|hit| hit["url"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_page_has_one_number_in_all_editions() {
    let japanese = number("centers/minna-center/");
    assert_eq!(japanese.chars().count(), 9, "{japanese}");
    assert_eq!(number("en/centers/minna-center/"), japanese);
    assert_eq!(number("easy/centers/minna-center/"), japanese);
    assert_ne!(number("programs/hiroba/"), japanese);
}

#[test]
fn the_search_finds_a_page_by_all_of_its_number_only() {
    let number = number("centers/minna-center/");
    let [spaced, digits] = [" ", ""].map(|between| number.replace(char::is_whitespace, between));
    for number in [&number, &spaced, &digits] {
        assert_eq!(found(number, "ja"), ["centers/minna-center/"], "{number}");
    }
    assert_eq!(found(&number, "en"), ["en/centers/minna-center/"]);
    for part in [&digits[..4], &digits[4..], &digits[..7]] {
        assert_eq!(found(part, "ja"), [""; 0], "{part}");
    }
}

#[test]
fn the_glossary_has_every_word_and_says_which_meaning_is_ours() {
    let glossary = page("glossary/");
    let body = glossary.first("body");
    assert_eq!(body.get("data-kind"), Some("glossary"));
    let ids = glossary.elements().filter_map(|element| element.get("id"));
    let ids: Vec<&str> = ids.filter(|id| ["hiroba", "soudan"].contains(id)).collect();
    assert_eq!(ids, ["soudan", "hiroba"], "in the order of their readings");
    let text = body.text();
    assert!(text.contains("一般的な説明"), "{text}");
    assert!(text.contains("第2章"), "{text}");
    assert_eq!(found("広場", "ja").first().unwrap(), "glossary/#hiroba");
}

#[test]
fn a_page_explains_the_words_that_it_uses_and_home_does_not() {
    let links = |path: &str| -> Vec<String> {
        let page = page(path);
        let links = page.elements().filter(|element| element.name == "a");
        let links = links.filter_map(|link| link.get("href").map(str::to_owned));
        links.filter(|href| href.contains("glossary/#")).collect()
    };
    assert_eq!(links("programs/hiroba/"), ["../../glossary/#hiroba"]);
    assert_eq!(
        links("en/programs/hiroba/"),
        ["../../../en/glossary/#hiroba"]
    );
    assert_eq!(links(""), [""; 0]);
    assert_eq!(links("programs/"), [""; 0]);
}

#[test]
fn pages_in_english_give_the_words_to_ask_for_english() {
    for path in [
        "en/centers/minna-center/",
        "en/programs/hiroba/",
        "en/",
        "en/now/",
    ] {
        let text = page(path).first("main").text();
        assert!(text.contains("Eigo ga hanaseru hito"), "{path}");
        assert!(text.contains("doesn't know"), "{path}");
    }
    for path in ["centers/minna-center/", "programs/hiroba/", "", "now/"] {
        let text = page(path).first("main").text();
        assert!(!text.contains("Eigo"), "{path}");
    }
}
