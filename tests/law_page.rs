//! The page of a rule with all that a rule can have: chapters, tables, a form,
//! laws beside it. It is of みほん市: `tests/sites/law` on top of the small site.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;

use serde_json::Value;
use support::html::{Element, Page};
use support::site::BuiltSite;
use support::{copy_tree, minimal_site, repository};

static SITE: LazyLock<BuiltSite> = LazyLock::new(|| {
    let root = minimal_site();
    let law = repository().join("tests/sites/law");
    copy_tree(&law, root.path(), |_, bytes| bytes);
    BuiltSite::build_of(root.path(), &[])
});

const RULE: &str = "ordinances/shokudo/";

fn page(prefix: &str) -> &'static Page {
    SITE.page(&format!("{prefix}{RULE}"))
}

fn part(prefix: &str, id: &str) -> Element<'static> {
    let mut elements = page(prefix).elements();
    elements.find(|of| of.get("id") == Some(id)).unwrap()
}

fn texts(of: Element<'_>, name: &str) -> Vec<String> {
    let elements = of.elements().filter(|element| element.name == name);
    elements.map(|element| element.text()).collect()
}

/// The headings of the columns and the cells of the first table below an element.
fn table(of: Element<'_>) -> (Vec<String>, Vec<String>) {
    let table = of.elements().find(|element| element.name == "table");
    let table = table.unwrap();
    for heading in table.elements().filter(|element| element.name == "th") {
        assert_eq!(heading.get("scope"), Some("col"));
    }
    (texts(table, "th"), texts(table, "td"))
}

#[test]
fn a_table_is_a_table() {
    for (prefix, head, cells) in [
        (
            "",
            ["区分", "補助の対象となる経費", "開催の回数", "補助金の額"],
            ["開設", "備品を買う費用", "", "10万円以内"],
        ),
        (
            "en/",
            [
                "Kind",
                "Costs that are covered",
                "Times held",
                "Amount of the subsidy",
            ],
            ["Opening", "Equipment", "", "Up to 100,000 yen"],
        ),
    ] {
        let (heads, all) = table(part(prefix, "t1"));
        assert_eq!(heads, head);
        assert_eq!(all.len(), 8);
        assert_eq!(&all[..4], cells);
    }
}

/// The article leads to the table and shows it; the table leads back.
#[test]
fn tables_and_articles_lead_to_each_other() {
    for (prefix, words, name) in [
        ("", "別表第1", "別表第1（第3条関係）"),
        (
            "en/",
            "Appended Table 1",
            "Appended Table 1 (Re: Article 3)",
        ),
    ] {
        let article = part(prefix, "a3-p1");
        let mut links = article.elements();
        let link = links.find(|of| of.get("href") == Some("#t1")).unwrap();
        assert_eq!(link.text(), words);
        let mut previews = article.elements();
        let preview = previews.find(|of| of.get("popover").is_some()).unwrap();
        assert_eq!(table(preview).1.len(), 8);
        assert_eq!(texts(preview, "a"), [name]);
        let back: Vec<_> = part(prefix, "t1-heading")
            .elements()
            .filter_map(|of| of.get("href"))
            .collect();
        assert_eq!(back, ["#t1", "#a3"]);
    }
}

/// What a part of a table or form refers to: words, goal and the titles shown.
fn references(of: Element<'_>) -> Vec<(String, String, Vec<String>)> {
    let links = of
        .elements()
        .filter(|of| of.get("class") == Some("law-ref"));
    let shown = of.elements().filter(|of| of.get("popover").is_some());
    let pairs = links.zip(shown);
    pairs
        .map(|(link, shown)| {
            let goal = link.get("href").unwrap_or_default().to_owned();
            (link.text(), goal, texts(shown, "dt"))
        })
        .collect()
}

#[test]
fn lines_and_cells_of_tables_and_forms_lead_to_what_they_name() {
    let one = |words: &str, goal: &str, shown: &[&str]| {
        let shown = shown.iter().map(|of| (*of).to_owned()).collect();
        (words.to_owned(), goal.to_owned(), shown)
    };
    let of_blocks = |prefix, id| {
        let part = part(prefix, id);
        let mut elements = part.elements();
        let blocks = elements.find(|of| {
            let class = of.get("class").unwrap_or_default();
            class.starts_with("law-blocks")
        });
        references(blocks.unwrap())
    };
    assert_eq!(
        of_blocks("", "t1"),
        [
            one("第2条第2号ア", "#a2-i2-s1", &["ア"]),
            one("第3条第2項", "#a3-p2", &["第3条第2項"]),
        ]
    );
    assert_eq!(of_blocks("", "f1")[..1], [one("第4条", "#a4", &["第4条"])]);
    assert_eq!(of_blocks("", "f1")[1].1, "#t1");
    assert_eq!(
        of_blocks("en/", "t1"),
        [
            one("Article 2, item (2)", "#a2-i2", &["(2)"]),
            one(
                "Article 3, paragraph (2)",
                "#a3-p2",
                &["Article 3, paragraph (2)"]
            ),
        ]
    );
    let json: Value = serde_json::from_str(&SITE.file(&format!("{RULE}law.json"))).unwrap();
    let inside = &json["appendices"][0]["inside"];
    assert_eq!(inside[0]["text"], 10);
    assert_eq!(inside[0]["marks"][0]["words"], "第2条第2号ア");
    assert_eq!(inside[1]["text"], 12);
}

/// The end of a long reference is not parted from the button behind it.
#[test]
fn a_long_reference_breaks_before_its_last_step_alone() {
    let part = part("en/", "t1");
    let mut elements = part.elements();
    let link = elements
        .find(|of| of.get("href") == Some("#a3-p2"))
        .unwrap();
    assert_eq!(link.text(), "Article 3, paragraph (2)");
    assert_eq!(texts(link, "span"), ["Article 3, paragraph"]);
}

#[test]
fn a_form_keeps_its_lines() {
    let html = SITE.file(&format!("{RULE}index.html"));
    for line in [
        "<p>補助金交付申請書</p>",
        "<p class=law-at-end>年　　月　　日</p>",
        "<p>みほん市長　殿</p>",
        "<p>　　　団体名　　　　　　　　電話</p>",
    ] {
        assert!(html.contains(line), "{line}");
    }
    let html = SITE.file(&format!("en/{RULE}index.html"));
    assert!(html.contains("Group\u{a0} \u{a0} "), "gaps of ASCII blanks");
}

/// 第3条 has two paragraphs, 第2章 two articles: all of them are shown.
#[test]
fn a_preview_shows_all_that_a_reference_names() {
    for (prefix, id, labels) in [
        ("", "a4", &["第3条第1項", "第3条第2項"][..]),
        (
            "en/",
            "a4",
            &["Article 3, paragraph (1)", "Article 3, paragraph (2)"],
        ),
        ("", "a2-i3", &["(1)", "(2)"]),
    ] {
        let part = part(prefix, id);
        let mut previews = part.elements();
        let preview = previews.find(|of| of.get("popover").is_some()).unwrap();
        assert_eq!(texts(preview, "dt"), labels, "{prefix}{id}");
    }
    let item = part("", "a2-i3");
    let previews: Vec<_> = item
        .elements()
        .filter(|of| of.get("popover").is_some())
        .collect();
    assert_eq!(texts(previews[2], "dt"), ["第3条", "第4条"]);
}

/// 前2号、: the comma stays with the button, for it must not begin a line.
#[test]
fn marks_stay_with_the_preview_before_them() {
    let item = part("", "a2-i3");
    let kept = item.elements().filter(|of| {
        let class = of.get("class").unwrap_or_default();
        class.starts_with("law-keep")
    });
    let kept: Vec<_> = kept.map(|of| of.text()).collect();
    assert_eq!(kept, ["前2号、", "別表第1", "第2章"]);
    let words = texts(item, "p").swap_remove(0);
    assert!(words.contains("前2号、別表第1及び第2章に定める"), "{words}");
}

#[test]
fn paragraphs_of_provisions_have_their_captions() {
    for (prefix, captions) in [
        ("", ["（施行期日）", "（経過措置）"]),
        ("en/", ["(Effective Date)", "(Transitional Measures)"]),
    ] {
        let provisions = part(prefix, "sp2");
        let found = provisions
            .elements()
            .filter(|of| of.get("class") == Some("law-own-caption"));
        let found: Vec<_> = found.map(|of| of.text()).collect();
        assert_eq!(found[..2], captions);
    }
}

#[test]
fn a_law_keeps_the_number_that_it_was_given() {
    let json: Value = serde_json::from_str(&SITE.file(&format!("{RULE}law.json"))).unwrap();
    let item = &json["articles"][1]["paragraphs"][0]["items"][0];
    let mark = &item["marks"][0];
    assert_eq!(mark["words"], "第7条");
    assert_eq!(mark["title"], "児童福祉法");
    assert_eq!(mark["number"], "昭和22年法律第164号");
    let title = &json["appendices"][0]["marks"][0];
    assert_eq!(title["parts"], serde_json::json!(["a3"]));
}

/// On paper the title of an article begins its first paragraph, and the address
/// of the page stands below.
#[test]
fn paper_has_what_it_needs() {
    let article = part("", "a3");
    let mut elements = article.elements();
    let first = elements.find(|of| of.get("data-title").is_some()).unwrap();
    assert_eq!(first.get("data-title"), Some("第3条"));
    let address = |prefix| {
        let mut elements = page(prefix).elements();
        let found = elements.find(|of| of.get("class") == Some("law-address"));
        found.unwrap().text()
    };
    let base = "https://example.jp/kosodate/";
    assert_eq!(address(""), format!("{base}{RULE}"));
    assert_eq!(address("en/"), format!("{base}en/{RULE}"));
}

#[test]
fn tables_stand_beside_their_translation() {
    let beside = part("", "t1")
        .elements()
        .find(|of| of.get("lang") == Some("en"));
    assert_eq!(table(beside.unwrap()).0[0], "Kind");
    let beside = part("en/", "f1")
        .elements()
        .find(|of| of.get("lang") == Some("ja"));
    assert_eq!(texts(beside.unwrap(), "p")[1], "補助金交付申請書");
}
