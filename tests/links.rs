//! Every link of the built site leads somewhere, at the root of a host and below
//! a path, and the addresses for search engines agree with each other.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use shirube::pipeline::{Options, load};
use support::html::Page;
use support::site::BuiltSite;
use support::{files, repository};

const BASE: &str = "https://example.jp/kosodate/";
const BASE_PATH: &str = "/kosodate/";
const LANGUAGES: [&str; 2] = ["ja", "en"];

static AT_ROOT: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&[]));
static BELOW_PATH: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&["--base-url", BASE]));

#[test]
fn every_link_resolves_at_the_root() {
    let site = &*AT_ROOT;
    assert_eq!(faults(site, "/", None), Vec::<String>::new());
    // Without an address of its own, a page cannot say where it stands.
    for (path, page) in &site.pages {
        assert_eq!(canonical(page), None, "{path}");
        assert!(alternates(page).is_empty(), "{path}");
    }
    assert!(!site.has("sitemap.xml"));
    assert!(!site.file("robots.txt").contains("Sitemap"));
}

#[test]
fn every_link_resolves_below_a_path() {
    let site = &*BELOW_PATH;
    assert_eq!(faults(site, BASE_PATH, Some(BASE)), Vec::<String>::new());
}

#[test]
fn canonical_addresses_and_twins_agree() {
    let site = &*BELOW_PATH;
    let pages: BTreeMap<String, &Page> = site
        .pages
        .iter()
        .filter(|(path, _)| *path != "404.html")
        .map(|(path, page)| {
            (
                format!("{BASE}{}", path.trim_end_matches("index.html")),
                page,
            )
        })
        .collect();
    for (url, page) in &pages {
        assert_eq!(canonical(page), Some(url.as_str()));
        let twins = alternates(page);
        if url.starts_with(&format!("{BASE}easy/")) {
            assert!(twins.is_empty(), "{url} is nobody's twin");
            assert_eq!(page.first("html").get("lang"), Some("ja"));
            continue;
        }
        let languages: Vec<_> = twins.keys().map(String::as_str).collect();
        assert_eq!(languages, ["en", "ja", "x-default"], "{url}");
        assert_eq!(twins["x-default"], twins["ja"], "{url}");
        let own = page.first("html").get("lang").unwrap();
        assert_eq!(&twins[own], url);
        for language in LANGUAGES {
            let twin = pages[&twins[language]];
            assert_eq!(alternates(twin), twins, "{url} and its twin disagree");
            assert_eq!(twin.first("html").get("lang"), Some(language));
        }
    }
    assert_eq!(canonical(&site.pages["404.html"]), None);

    let sitemap = site.file("sitemap.xml");
    let listed: Vec<&str> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    let unique: BTreeSet<_> = listed.iter().copied().collect();
    assert_eq!(unique.len(), listed.len());
    // An engine has nothing to list of a page that is empty until one searches.
    let expected: BTreeSet<_> = pages
        .keys()
        .map(String::as_str)
        .filter(|url| !url.ends_with("/search/"))
        .collect();
    assert_eq!(unique, expected);
    for entry in sitemap.split("<url>").skip(1) {
        let url = entry
            .split("<loc>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap();
        let twins: BTreeMap<String, String> = entry
            .split("hreflang=\"")
            .skip(1)
            .map(|rest| {
                let mut words = rest.split('"');
                (
                    words.next().unwrap().to_owned(),
                    words.nth(1).unwrap().to_owned(),
                )
            })
            .collect();
        assert_eq!(twins, alternates(pages[url]), "{url}");
    }
    let robots = site.file("robots.txt");
    assert!(
        robots.contains(&format!("Sitemap: {BASE}sitemap.xml")),
        "{robots}"
    );
}

/// What the plan promises to link checks, the pages keep.
#[test]
fn every_anchor_of_the_plan_is_on_its_page() {
    let site = &*AT_ROOT;
    let options = Options {
        base_url: None,
        as_of: jiff::civil::date(2026, 4, 1),
        drafts: false,
        offline: true,
    };
    let (planned, _) = load(repository(), &options);
    let plan = planned.plan();
    let mut missing = Vec::new();
    for route in plan.routes() {
        let page = site.page(&route.path);
        let ids: BTreeSet<_> = page.ids().into_iter().collect();
        for anchor in plan.anchors(planned.catalog(), route.target, route.edition.is_easy()) {
            if !ids.contains(anchor.as_str()) {
                missing.push(format!("/{}#{anchor}", route.path));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_id_stands_twice_on_a_page() {
    let site = &*AT_ROOT;
    for (path, page) in &site.pages {
        let ids = page.ids();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{path}");
    }
}

fn canonical(page: &Page) -> Option<&str> {
    page.elements()
        .find(|element| element.get("rel") == Some("canonical"))
        .and_then(|element| element.get("href"))
}

/// The `hreflang` addresses of a page's head.
fn alternates(page: &Page) -> BTreeMap<String, String> {
    page.elements()
        .filter(|element| element.name == "link" && element.get("rel") == Some("alternate"))
        .filter_map(|element| {
            let language = element.get("hreflang")?.to_owned();
            Some((language, element.get("href")?.to_owned()))
        })
        .collect()
}

/// What is wrong with the links of a site whose root stands at `base_path`.
fn faults(site: &BuiltSite, base_path: &str, base: Option<&str>) -> Vec<String> {
    let allowed = external_links_of_content();
    let mut faults = Vec::new();
    let mut seen = 0;
    for (path, page) in &site.pages {
        for element in page.elements() {
            for key in ["href", "src", "action", "poster", "srcset", "xlink:href"] {
                let Some(link) = element.get(key) else {
                    continue;
                };
                seen += 1;
                let head = matches!(element.get("rel"), Some("canonical" | "alternate"));
                let own = base.is_some_and(|base| head && link.starts_with(base));
                let known = allowed.contains(link) || link.starts_with("tel:");
                if own || known || hands_on(page, link) {
                    continue;
                }
                if let Err(fault) = follow(site, path, link, base_path) {
                    faults.push(format!("{path}: {key}={link}: {fault}"));
                }
            }
            for key in ["style", "onclick"] {
                if element.get(key).is_some() {
                    faults.push(format!("{path}: <{} {key}>", element.name));
                }
            }
        }
    }
    assert!(seen > 1000, "only {seen} links were looked at");
    faults
}

/// Whether a link hands the page's own address on, to LINE or by mail.
fn hands_on(page: &Page, link: &str) -> bool {
    let by = ["https://line.me/R/share?text=", "mailto:?subject="];
    by.iter().any(|by| link.starts_with(by))
        && canonical(page).is_some_and(|own| link.ends_with(&own.replace(':', "%3A")))
}

/// Follows a link inside the site to its file and its place there.
fn follow(site: &BuiltSite, from: &str, link: &str, base_path: &str) -> Result<(), String> {
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    let file = target(from, path, base_path)?;
    if !site.files.contains(&file) {
        return Err(format!("there is no file `{file}`"));
    }
    // The search page reads what to search for from its fragment.
    let query = file.ends_with("search/index.html") && fragment.starts_with("q=");
    let found = fragment.is_empty()
        || query
        || match site.ids.get(&file) {
            Some(ids) => ids.contains(fragment),
            None => site.file(&file).contains(&format!("id=\"{fragment}\"")),
        };
    found
        .then_some(())
        .ok_or_else(|| format!("no place `#{fragment}` in `{file}`"))
}

/// The file that a path leads to from the file `from`.
fn target(from: &str, path: &str, base_path: &str) -> Result<String, String> {
    if path.is_empty() {
        return Ok(from.to_owned());
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    let mut rest = path;
    if from == "404.html" {
        // It is shown at any address, so only absolute paths are right.
        rest = path
            .strip_prefix(base_path)
            .ok_or("it does not begin with the base path")?;
    } else if path.starts_with('/') || path.contains(':') || path.contains('?') {
        return Err("it is not a relative path".to_owned());
    }
    let page = rest.is_empty() || rest.ends_with('/');
    for part in rest.split('/').filter(|part| !part.is_empty()) {
        match part {
            "." => {}
            ".." => drop(folders.pop().ok_or("it leaves the site")?),
            part => folders.push(part),
        }
    }
    if page {
        folders.push("index.html");
    } else if matches!(rest.rsplit_once('.'), None | Some((_, "html"))) {
        return Err("a link to a page ends in `/`".to_owned());
    }
    Ok(folders.join("/"))
}

/// Addresses of other sites that the content names itself.
fn external_links_of_content() -> BTreeSet<String> {
    let mut links = BTreeSet::new();
    for (_, bytes) in files(&repository().join("content")) {
        let text = String::from_utf8(bytes).unwrap();
        for (at, _) in text.match_indices("http") {
            let end = text[at..].find([' ', ')', '"', '>', '\n']).unwrap();
            links.insert(text[at..at + end].to_owned());
        }
    }
    links
}
