//! The 設置要綱 as law text: every reference of it leads where it says.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;

use support::html::Page;
use support::site::BuiltSite;

static SITE: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&[]));

const PAGE: &str = "ordinances/kodomo-shien-renkei-kaigi/";

/// Every reference of the text: where it stands, its words, where it leads, and
/// what its preview lists.
const REFERENCES: [(&str, &str, &str, &[&str]); 7] = [
    ("a2-i3", "前2号", "#a2-i1", &["#a2-i1", "#a2-i2"]),
    ("a2-i4", "前3号", "#a2-i1", &["#a2-i1", "#a2-i2", "#a2-i3"]),
    ("a9", "この要綱", "#law-heading", &[]),
    ("sp1", "この要綱", "#law-heading", &[]),
    ("sp2", "この要綱", "#law-heading", &[]),
    ("sp3", "この要綱", "#law-heading", &[]),
    ("sp4", "この要綱", "#law-heading", &[]),
];

const REFERENCES_IN_ENGLISH: [(&str, &str, &str, &[&str]); 7] = [
    (
        "a2-i3",
        "the preceding two items",
        "#a2-i1",
        &["#a2-i1", "#a2-i2"],
    ),
    (
        "a2-i4",
        "the preceding three items",
        "#a2-i1",
        &["#a2-i1", "#a2-i2", "#a2-i3"],
    ),
    ("a9", "this Outline", "#law-heading", &[]),
    ("sp1", "This Outline", "#law-heading", &[]),
    ("sp2", "This Outline", "#law-heading", &[]),
    ("sp3", "This Outline", "#law-heading", &[]),
    ("sp4", "This Outline", "#law-heading", &[]),
];

/// The references of a page: the part they stand in, their words, where they
/// lead, and what their previews list.
fn references(page: &Page) -> Vec<(&str, String, &str, Vec<&str>)> {
    let mut part = "";
    let mut found: Vec<(&str, String, &str, Vec<&str>)> = Vec::new();
    for element in page.elements() {
        if element.get("data-cite").is_some() {
            part = element.get("id").unwrap();
        }
        let class = element.get("class").unwrap_or_default();
        if class == "law-ref" {
            found.push((
                part,
                element.text(),
                element.get("href").unwrap(),
                Vec::new(),
            ));
        } else if class == "law-preview" {
            let links = element.elements().filter_map(|link| link.get("href"));
            found.last_mut().unwrap().3.extend(links);
        }
    }
    found
}

#[test]
fn every_reference_leads_to_its_part() {
    for (prefix, expected) in [("", &REFERENCES), ("en/", &REFERENCES_IN_ENGLISH)] {
        let page = SITE.page(&format!("{prefix}{PAGE}"));
        let expected: Vec<_> = expected
            .iter()
            .map(|(part, words, to, parts)| (*part, (*words).to_owned(), *to, parts.to_vec()))
            .collect();
        assert_eq!(references(page), expected);
    }
}

#[test]
fn provisions_and_amendments_lead_to_each_other() {
    for prefix in ["", "en/"] {
        let page = SITE.page(&format!("{prefix}{PAGE}"));
        let links: Vec<_> = page
            .elements()
            .filter_map(|link| link.get("href"))
            .collect();
        for (amendment, provisions) in [
            ("#amendment-1", "#sp2"),
            ("#amendment-2", "#sp3"),
            ("#amendment-3", "#sp4"),
        ] {
            assert!(
                links.contains(&amendment),
                "{prefix}: nothing leads to {amendment}"
            );
            let to_provisions = links.iter().filter(|link| **link == provisions).count();
            assert!(
                to_provisions > 1,
                "{prefix}: no amendment leads to {provisions}"
            );
        }
    }
}

#[test]
fn parts_know_how_to_be_cited() {
    let citation = |path: &str, id: &str| {
        let page = SITE.page(path);
        let of = |attribute: &str, wanted: &dyn Fn(&support::html::Element<'_>) -> bool| {
            let found = page.elements().find(|element| wanted(element));
            found
                .and_then(|element| element.get(attribute))
                .unwrap()
                .to_owned()
        };
        let law = of("data-law-cite", &|element| {
            element.get("data-law-cite").is_some()
        });
        (
            law,
            of("data-cite", &|element| element.get("id") == Some(id)),
        )
    };
    assert_eq!(
        citation(PAGE, "a3-i2"),
        (
            "武蔵野市子ども支援連携会議設置要綱（平成27年要綱第126号）".to_owned(),
            "第3条第2号".to_owned()
        )
    );
    assert_eq!(citation(PAGE, "a4-p3").1, "第4条第3項");
    assert_eq!(
        citation(&format!("en/{PAGE}"), "a3-i2"),
        (
            "Establishing Outline of the Musashino City Council for Coordinated Child Support \
             (Outline No. 126 of 2015)"
                .to_owned(),
            "Article 3, item (2)".to_owned()
        )
    );
}
