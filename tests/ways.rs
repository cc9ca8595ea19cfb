//! Ways through the site: stages and needs by each other, the path of stages,
//! what comes after what, gaps, towns. On the golden site `tests/sites/ways`,
//! laid over the small one.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use support::html::{Element, Page};
use support::{copy_tree, minimal_site, repository, shirube};
use tempfile::TempDir;

static SITE: LazyLock<BTreeMap<&str, Page>> = LazyLock::new(|| {
    let site = golden_site();
    let root = site.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let paths = [
        "stages/infancy/",
        "stages/elementary/",
        "stages/later/",
        "en/stages/infancy/",
        "needs/development/",
        "coverage/",
        "centers/",
        "en/centers/",
        "programs/hiroba/",
        "programs/dan-1/",
    ];
    let read = |path| fs::read_to_string(site.path().join("public").join(path).join("index.html"));
    paths
        .into_iter()
        .map(|path| (path, Page::read(&read(path).unwrap())))
        .collect()
});

fn golden_site() -> TempDir {
    let site = minimal_site();
    let own = repository().join("tests/sites/ways");
    copy_tree(&own, site.path(), |_, bytes| bytes);
    site
}

fn page(path: &str) -> &'static Page {
    &SITE[path]
}

#[track_caller]
fn by_id<'a>(page: &'a Page, id: &str) -> Element<'a> {
    page.elements()
        .find(|element| element.get("id") == Some(id))
        .unwrap_or_else(|| panic!("there is no place `#{id}`"))
}

/// The links inside an element that lead into the site.
fn links(element: Element<'_>) -> Vec<String> {
    let links = element.elements().filter(|element| element.name == "a");
    links
        .filter_map(|link| link.get("href"))
        .map(|href| href.trim_start_matches("../").to_owned())
        .collect()
}

fn with_class<'a>(page: &'a Page, class: &str) -> Vec<Element<'a>> {
    let has = |element: &Element<'_>| {
        let classes = element.get("class").unwrap_or_default();
        classes.split(' ').any(|each| each == class)
    };
    page.elements().filter(has).collect()
}

#[test]
fn a_stage_shows_each_need_with_those_who_know_the_matter_first() {
    let section = by_id(page("stages/infancy/"), "development");
    let entries: Vec<String> = section
        .elements()
        .filter(|element| element.name == "li")
        .map(|entry| links(entry)[0].clone())
        .collect();
    // The place that takes any question after the one that knows, and then the
    // one of which nobody says for which stage it is.
    let expected = [
        "centers/kotoba/",
        "centers/minna-center/",
        "centers/ryoiku/",
    ];
    assert_eq!(entries, expected);
    let links = links(section);
    assert!(links.contains(&"tel:0300000003".to_owned()), "{links:?}");
    assert!(links.contains(&"needs/development/#infancy".to_owned()));
    assert!(links.contains(&"coverage/#development".to_owned()));
}

#[test]
fn a_program_with_a_line_of_its_own_shows_that_number() {
    let section = by_id(page("stages/infancy/"), "anything");
    let entry = section
        .elements()
        .find(|element| element.get("data-contact") == Some("minna-center/hiroba"))
        .unwrap();
    let expected = [
        "programs/hiroba/",
        "tel:0300000002",
        "centers/minna-center/",
    ];
    assert_eq!(links(entry), expected);
}

#[test]
fn what_stands_further_up_is_marked() {
    let page = page("stages/infancy/");
    let again: Vec<_> = with_class(page, "again")
        .into_iter()
        .map(|entry| links(entry)[0].clone())
        .collect();
    assert_eq!(again, ["centers/minna-center/"]);
}

#[test]
fn a_need_names_what_serves_every_stage_once() {
    let page = page("needs/development/");
    let all = links(by_id(page, "all-stages"));
    assert_eq!(all, ["centers/minna-center/", "tel:0300000001"]);
    assert!(links(by_id(page, "infancy")).contains(&"centers/kotoba/".to_owned()));
    assert_eq!(
        links(by_id(page, "elementary")),
        ["stages/elementary/#development"]
    );
    assert!(links(by_id(page, "unstaged")).contains(&"centers/ryoiku/".to_owned()));
}

#[test]
fn the_path_says_where_one_stands_and_where_a_way_is_missing() {
    for (path, at) in [("stages/infancy/", 0), ("stages/elementary/", 1)] {
        let path = by_id(page(path), "path");
        let steps: Vec<_> = path
            .elements()
            .find(|element| element.name == "ol")
            .unwrap()
            .elements()
            .filter(|element| element.name == "a" && links_to_stage(*element))
            .map(|link| link.get("aria-current"))
            .collect();
        let expected: Vec<_> = (0..3).map(|step| (step == at).then_some("page")).collect();
        assert_eq!(steps, expected);
        let gaps = links(path)
            .into_iter()
            .filter(|link| link.contains("#topic-1"))
            .count();
        assert_eq!(gaps, 1);
    }
    let gap = |path| !with_class(page(path), "gap-box").is_empty();
    assert!(gap("stages/infancy/") && gap("stages/elementary/"));
    assert!(!gap("stages/later/"));
    let english = with_class(page("en/stages/infancy/"), "gap-box")[0];
    let quotation = english
        .elements()
        .find(|element| element.name == "blockquote")
        .unwrap();
    assert_eq!(quotation.get("lang"), Some("ja"));
}

fn links_to_stage(link: Element<'_>) -> bool {
    link.get("href")
        .is_some_and(|href| href.contains("stages/"))
}

#[test]
fn a_chain_is_followed_to_its_end_and_never_in_circles() {
    let chain = |path| -> Vec<(String, Vec<String>)> {
        let list = with_class(page(path), "chain")[0];
        let steps = list.elements().filter(|element| element.name == "li");
        steps
            .map(|step| (step.get("class").unwrap().to_owned(), links(step)))
            .collect()
    };
    let step = |depth: usize, to: &str| (format!("depth-{depth}"), vec![format!("{to}/")]);
    assert_eq!(
        chain("programs/hiroba/"),
        [
            step(1, "programs/kenshin"),
            step(2, "programs/homon"),
            step(3, "programs/hiroba"),
            step(2, "centers/kotoba"),
        ]
    );
    let long = chain("programs/dan-1/");
    let expected = [2, 3, 4, 5].map(|at| step(at - 1, &format!("programs/dan-{at}")));
    assert_eq!(long, expected);
    let gap = with_class(page("programs/hiroba/"), "gap-box");
    assert_eq!(gap.len(), 1, "the gap of the program stands with its chain");
}

#[test]
fn the_table_links_to_stages_and_names_gaps() {
    let page = page("coverage/");
    let row = links(by_id(page, "development"));
    for link in [
        "needs/development/",
        "needs/development/#all-stages",
        "stages/infancy/#development",
        "stages/later/#development",
        "needs/development/#unstaged",
    ] {
        assert!(row.contains(&link.to_owned()), "{link} in {row:?}");
    }
    assert_eq!(with_class(page, "general-only").len(), 4);
    assert!(
        links(by_id(page, "gap-school")).contains(&"reports/reiwa8/topics/#topic-1".to_owned())
    );
}

/// What nobody says for which stage it is stands on the pages of all stages; the
/// page of its need has no places for them.
#[test]
fn ways_to_what_has_no_stage_lead_somewhere() {
    let site = golden_site();
    let add = |path: &str, more: &str| {
        let path = site.path().join("content").join(path);
        let text = fs::read_to_string(&path).unwrap_or_default();
        fs::write(path, text + more).unwrap();
    };
    add(
        "vocabulary.toml",
        "\n[[needs]]\nid = \"birth\"\nname = { ja = \"お産\", kana = \"おさん\", en = \"Birth\" }\n",
    );
    let centers = site.path().join("content/centers");
    let desk = fs::read_to_string(centers.join("ryoiku.toml")).unwrap();
    let desk = desk.replace("needs = [\"development\"]", "needs = [\"birth\"]");
    fs::write(centers.join("josan.toml"), desk).unwrap();
    let desk = fs::read_to_string(centers.join("ryoiku.toml")).unwrap();
    let desk = desk.replace("needs = [\"development\"]\n", "");
    fs::write(centers.join("madoguchi.toml"), desk).unwrap();
    for (lang, words) in [("ja", "ここ"), ("en", "here")] {
        let links = [
            "/stages/later/#birth",
            "/stages/later/#unstaged",
            "/needs/birth/#unstaged",
            "/needs/development/#all-stages",
        ];
        let links: Vec<_> = links
            .iter()
            .map(|link| format!("[{words}]({link})"))
            .collect();
        add(&format!("centers/josan.{lang}.md"), &links.join(" "));
    }
    let root = site.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = fs::read_to_string(site.path().join("public/stages/infancy/index.html")).unwrap();
    let page = Page::read(&text);
    let birth = links(by_id(&page, "birth"));
    assert_eq!(
        birth,
        [
            "#choose",
            "centers/josan/",
            "tel:0300000004",
            "coverage/#birth"
        ]
    );
    assert!(links(by_id(&page, "unstaged")).contains(&"centers/madoguchi/".to_owned()));
}

#[test]
fn the_table_flags_a_gap_at_its_two_ends_alone() {
    let site = golden_site();
    let topics = site.path().join("content/reports/reiwa8/topics.toml");
    let text = fs::read_to_string(&topics).unwrap();
    let wider = text.replace("[\"infancy\", \"elementary\"]", "[\"infancy\", \"later\"]");
    assert_ne!(text, wider);
    fs::write(topics, wider).unwrap();
    let root = site.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let table = fs::read_to_string(site.path().join("public/coverage/index.html")).unwrap();
    let table = Page::read(&table);
    let stages = table.elements().filter(|element| element.name == "th");
    let flagged: Vec<_> = stages
        .map(links)
        .filter(|links| links.contains(&"#gap-school".to_owned()))
        .map(|links| links[0].clone())
        .collect();
    assert_eq!(flagged, ["stages/infancy/", "stages/later/"]);
}

#[test]
fn places_stand_by_town() {
    for (path, names) in [
        ("centers/", ["坂の上", "見本町"]),
        ("en/centers/", ["Mihon-cho", "Sakanoue"]),
    ] {
        let towns = by_id(page(path), "towns");
        let headings: Vec<_> = towns
            .elements()
            .filter(|element| element.name == "h3")
            .map(|heading| heading.text())
            .collect();
        assert_eq!(headings[..2], names);
        let place = by_id(page(path), "town-sakanoue");
        assert!(links(place)[0].ends_with("centers/kotoba/"));
    }
    let towns = by_id(page("centers/"), "towns");
    assert_eq!(links(towns).last().unwrap(), "centers/ryoiku/");
}

#[test]
fn check_counts_what_is_missing_and_names_it_when_asked() {
    let site = golden_site();
    let check = |more: &[&str]| {
        let root = site.path().to_str().unwrap();
        let own = ["check", "--as-of", "2026-04-01", "--root", root];
        shirube(own.iter().chain(more))
    };
    let short = check(&["--format", "short"]);
    assert_eq!(
        short.stderr,
        "content/programs/dan-6.toml:1:1: note[dead-end]: 1 program of 9 does not say what comes after it (`shirube check -v` names it)\n\
         content/vocabulary.toml:1:1: note[coverage-gap]: nothing is named for 0 of 6 pairs of a need and a life stage, and only みんなのセンター (`centers/minna-center`) for 4 (`shirube check -v` names them; `/coverage/` shows the table)\n"
    );
    let strict = check(&["--strict", "-v"]);
    assert_eq!(strict.code, 0, "a note is no fault");
    for words in [
        "(`programs/dan-6`)",
        "(`anything`): only みんなのセンター (`centers/minna-center`) for ",
        "(`elementary`), ",
        "; without a life stage: 1 place",
        "no errors, no warnings, 2 notes",
    ] {
        assert!(
            strict.stderr.contains(words),
            "{words} in {}",
            strict.stderr
        );
    }
    let json = check(&["--format", "json"]);
    assert_eq!(json.stdout.matches("\"severity\":\"note\"").count(), 2);
    let root = Path::new("--root");
    let build = shirube([Path::new("build"), root, site.path()]);
    assert!(!build.stderr.contains("note["), "only `check` says it");
}
