//! The page of who can be called: every line once, under the first of its needs.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use support::html::{Element, Page};
use support::site::BuiltSite;
use support::{minimal_site, replace, shirube, write};

#[test]
fn every_line_of_the_site_stands_there_once() {
    let site = BuiltSite::build(&[]);
    let page = site.page("now/");
    let lines = by_group(page);
    let all: Vec<&str> = lines.values().flatten().copied().collect();
    assert_eq!(all.len(), 10, "{lines:?}");
    let general = "kodomo-katei-shien-center/sodan";
    assert_eq!(lines["need-anything"].first(), Some(&general));
    assert_eq!(lines["need-pregnancy-birth"], ["hoken-center/maternity"]);
    let unknown: Vec<_> = page
        .elements()
        .filter(|element| element.get("data-board-line").is_some())
        .filter(|line| line.get("data-hours").is_none())
        .filter_map(|line| line.get("data-contact"))
        .collect();
    assert_eq!(unknown.len(), 3, "{unknown:?}");
}

#[test]
fn nothing_is_said_to_be_open_by_a_build() {
    let site = BuiltSite::build(&[]);
    for (path, page) in &site.pages {
        for element in page.elements() {
            assert_eq!(element.get("data-state"), None, "{path}");
            if element.get("data-state-line").is_some() {
                assert_eq!(element.text(), "", "{path}");
            }
        }
    }
}

#[test]
fn a_page_with_all_lines_speaks_of_all() {
    let site = minimal_site();
    for number in 2..=60 {
        add_center(site.path(), number, ANYTHING);
    }
    let page = built(site.path(), "en/now/index.html");
    assert_eq!(by_group(&page)["need-anything"].len(), 60);
    assert_eq!(way_on(&page, "../../en/needs/anything/"), None);
    assert_eq!(words_for_many(&page), "{count} lines are open now.");
}

#[test]
fn too_many_lines_lead_on_to_other_pages() {
    let site = minimal_site();
    for number in 2..=320 {
        let needs = if number % 2 == 0 { "" } else { ANYTHING };
        add_center(site.path(), number, needs);
    }
    let page = built(site.path(), "en/now/index.html");
    let lines = by_group(&page);
    assert_eq!(lines["need-anything"].len(), 150);
    assert_eq!(lines["need-other"].len(), 150);
    let more = way_on(&page, "../../en/needs/anything/");
    assert_eq!(more.as_deref(), Some("Anything 10 more"));
    let more = way_on(&page, "../../en/index-kana/");
    assert_eq!(more.as_deref(), Some("A–Z index 10 more"));
    let here = "Of the lines listed here, {count} are open now.";
    assert_eq!(words_for_many(&page), here);
}

/// The home page has some lines only, whatever their number.
#[test]
fn the_home_page_speaks_of_its_own_lines() {
    let site = BuiltSite::build(&[]);
    let here = "ここにのせた窓口のうち、いま受付中は{count}件です。";
    assert_eq!(words_for_many(site.page("")), here);
}

/// The table is fetched ahead where lines are seen first, not on every page.
#[test]
fn the_table_is_fetched_ahead_where_it_is_needed() {
    let site = BuiltSite::build(&[]);
    for (path, wanted) in [
        ("", true),
        ("now/", true),
        ("en/centers/hoken-center/", true),
        ("needs/anything/", true),
        ("centers/", true),
        ("sitemap/", false),
        ("ordinances/", false),
        ("search/", false),
    ] {
        let ahead = site.page(path).elements().any(|element| {
            let href = element.get("href").unwrap_or_default();
            element.get("rel") == Some("preload") && href.contains("hours/")
        });
        assert_eq!(ahead, wanted, "{path}");
    }
}

#[test]
fn a_line_may_be_for_one_need_of_its_place() {
    let site = minimal_site();
    let content = site.path().join("content");
    let vocabulary = content.join("vocabulary.toml");
    let need = "[[needs]]\nid = \"birth\"\nname = { ja = \"出産\", kana = \"しゅっさん\", en = \"Birth\" }\n\n[[program_kinds]]";
    replace(&vocabulary, "[[program_kinds]]", need);
    let center = content.join("centers/minna-center.toml");
    replace(&center, "PH off\"\n", "PH off\"\nneeds = [\"birth\"]\n");
    let page = built(site.path(), "now/index.html");
    assert_eq!(
        by_group(&page),
        BTreeMap::from([("need-birth", vec!["minna-center/sodan"])])
    );
    replace(&center, "[\"birth\"]", "[\"brith\"]");
    let run = shirube(["check", "--root", site.path().to_str().unwrap()]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("`brith`"), "{}", run.stderr);
}

/// The lines of the page by the id of the heading above them.
fn by_group(page: &Page) -> BTreeMap<&str, Vec<&str>> {
    let groups = page.elements().filter(|element| {
        let heading = element.get("aria-labelledby").unwrap_or_default();
        heading.starts_with("need-")
    });
    groups
        .map(|group| (group.get("aria-labelledby").unwrap(), lines(group)))
        .collect()
}

fn lines(group: Element<'_>) -> Vec<&str> {
    group
        .elements()
        .filter_map(|element| element.get("data-contact"))
        .collect()
}

/// The words of a link of the list of what is left out.
fn way_on(page: &Page, href: &str) -> Option<String> {
    let mut parts = page.elements();
    let list = parts.find(|part| part.get("aria-labelledby") == Some("more-heading"))?;
    let mut links = list.elements();
    let link = links.find(|link| link.get("href") == Some(href))?;
    Some(link.text())
}

/// What the script says when many lines are open.
fn words_for_many(page: &Page) -> &str {
    let mut parts = page.elements();
    let board = parts.find(|part| part.get("data-board").is_some());
    board.unwrap().get("data-many").unwrap()
}

const ANYTHING: &str = "needs = [\"anything\"]\n";

fn add_center(site: &Path, number: usize, needs: &str) {
    let centers = site.join("content/centers");
    let first = fs::read_to_string(centers.join("minna-center.toml")).unwrap();
    write(
        &centers.join(format!("center-{number}.toml")),
        first
            .replace("みんなのセンター", &format!("センター{number}"))
            .replace("Minna Center", &format!("Center {number}"))
            .replace(ANYTHING, needs)
            .replace("03-0000-0001", &format!("03-0000-{number:04}")),
    );
}

/// A page of a site, built.
fn built(site: &Path, page: &str) -> Page {
    let out = site.join("public");
    let arguments = ["build", "--root", site.to_str().unwrap(), "--out"];
    let run = shirube(arguments.into_iter().chain([out.to_str().unwrap()]));
    assert_eq!(run.code, 0, "{}", run.stderr);
    Page::read(&fs::read_to_string(out.join(page)).unwrap())
}
