//! Pages in やさしい日本語, on the golden site `tests/sites/easy`, laid over the
//! small one: the facts of the ordinary pages in easier words.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use support::html::Page;
use support::{copy_tree, files, minimal_site, repository, shirube};
use tempfile::TempDir;

static SITE: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let site = minimal_site();
    copy_tree(
        &repository().join("tests/sites/easy"),
        site.path(),
        |_, bytes| bytes,
    );
    let root = site.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let public = site.path().join("public");
    (site, public)
});

fn file(path: &str) -> String {
    fs::read_to_string(SITE.1.join(path)).unwrap()
}

fn page(path: &str) -> Page {
    Page::read(&file(&format!("{path}index.html")))
}

/// The links of a page whose words hold `words`.
fn links(page: &Page, words: &str) -> Vec<String> {
    let links = page.elements().filter(|element| element.name == "a");
    let links = links.filter(|link| link.text().contains(words));
    links
        .filter_map(|link| link.get("href").map(str::to_owned))
        .collect()
}

#[test]
fn an_easy_page_has_the_facts_of_the_ordinary_one() {
    let easy = page("easy/centers/minna-center/");
    let body = easy.first("body");
    assert_eq!(body.get("data-kind"), Some("center"));
    assert_eq!(body.get("data-id"), Some("minna-center"));
    assert_eq!(easy.first("html").get("lang"), Some("ja"));
    let words = easy.text();
    for told in [
        "子どもと家族の話を聞きます。",
        "なんでも話せる電話",
        "はじめての人へ",
        "03-0000-0001",
        "みほん市見本町1丁目2番3号",
        "月曜日から金曜日まで",
        "午前8時30分から午後5時まで",
        "祝日〈国の休みの日〉",
    ] {
        assert!(words.contains(told), "{told}");
    }
    for left_out in [
        "子どもと家族の相談を受けます。",
        "お電話ください",
        "だれに相談したらいい？",
    ] {
        assert!(!words.contains(left_out), "{left_out}");
    }
}

#[test]
fn the_way_leads_to_an_easy_page_and_back() {
    for ordinary in ["centers/minna-center/", "en/centers/minna-center/"] {
        let found = links(&page(ordinary), "やさしい日本語");
        let root = "../".repeat(ordinary.matches('/').count());
        assert_eq!(found, [format!("{root}easy/centers/minna-center/")]);
    }
    let easy = page("easy/centers/minna-center/");
    let back = links(&easy, "ふつうの日本語");
    assert_eq!(back, ["../../../centers/minna-center/"; 2]);
    assert_eq!(
        links(&easy, "English"),
        ["../../../en/centers/minna-center/"]
    );
    assert!(links(&page("programs/hiroba/"), "やさしい日本語").is_empty());
    assert!(!SITE.1.join("easy/programs").exists());
}

/// Where a page has an easy one the link leads there, else to the ordinary one.
#[test]
fn other_links_stay_easy_where_they_can() {
    let easy = page("easy/centers/minna-center/");
    assert_eq!(links(&easy, "ひろば"), ["../../../programs/hiroba/"]);
    assert_eq!(links(&easy, "はじめのページ"), ["../../../easy/"]);
    let home = page("easy/");
    let to_center = links(&home, "みんなのセンター");
    assert!(!to_center.is_empty());
    assert!(
        to_center
            .iter()
            .all(|link| link == "../easy/centers/minna-center/")
    );
}

#[test]
fn an_easy_page_is_nobodys_twin() {
    let html = file("easy/centers/minna-center/index.html");
    let easy = "https://example.jp/kosodate/easy/centers/minna-center/";
    let page = Page::read(&html);
    let of = |rel: &str| {
        let links = page.elements().filter(|element| element.name == "link");
        let links = links.filter(|link| link.get("rel") == Some(rel));
        links
            .filter_map(|link| link.get("href"))
            .collect::<Vec<_>>()
    };
    assert_eq!(of("canonical"), [easy]);
    assert_eq!(of("alternate"), Vec::<&str>::new());
    let title = page.first("title").text();
    assert!(title.ends_with("（やさしい日本語）"), "{title}");

    let sitemap = file("sitemap.xml");
    assert_eq!(sitemap.matches(easy).count(), 1, "listed once, as no twin");
    // Searches find the ordinary page, which leads here.
    for (path, bytes) in files(&SITE.1.join("search")) {
        assert!(!bytes.windows(5).any(|bytes| bytes == b"easy/"), "{path:?}");
    }
}

#[test]
fn the_script_tells_hours_in_easy_words_too() {
    let body = page("easy/")
        .first("body")
        .get("data-hours-table")
        .map(str::to_owned);
    assert_eq!(body.as_deref(), Some("../hours/easy.json"));
    let easy: serde_json::Value = serde_json::from_str(&file("hours/easy.json")).unwrap();
    let ordinary: serde_json::Value = serde_json::from_str(&file("hours/ja.json")).unwrap();
    assert_eq!(easy["tables"], ordinary["tables"]);
    assert_ne!(
        easy["words"]["closed_later"],
        ordinary["words"]["closed_later"]
    );
    // What is easy enough is said as everywhere.
    assert_eq!(easy["words"]["today"], ordinary["words"]["today"]);
}

#[test]
fn a_site_without_easy_texts_has_nothing_of_it() {
    let site = minimal_site();
    let root = site.path().to_str().unwrap();
    assert_eq!(shirube(["build", "--root", root]).code, 0);
    let public = site.path().join("public");
    assert!(!public.join("easy").exists());
    assert!(!public.join("hours/easy.json").exists());
    let home = fs::read_to_string(public.join("index.html")).unwrap();
    assert!(!home.contains("やさしい日本語"));
}
