//! A rule with several texts: a page for each, what changed between them, and
//! what became of its parts. On `tests/sites/versions`, laid over the small site,
//! on a day on which the third of its texts is announced.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use serde_json::Value;
use support::html::{Element, Page};
use support::{copy_tree, files, minimal_site, repository, shirube};
use tempfile::TempDir;

const RULE: &str = "ordinances/hiroba/";

static SITE: LazyLock<Site> = LazyLock::new(|| Site::build("2026-04-01"));

/// The golden site, built.
struct Site {
    folder: TempDir,
    pages: BTreeMap<String, Page>,
}

impl Site {
    fn build(as_of: &str) -> Self {
        let folder = minimal_site();
        let own = repository().join("tests/sites/versions");
        copy_tree(&own, folder.path(), |_, bytes| bytes);
        let root = folder.path().to_str().unwrap();
        let address = ["--base-url", "https://example.jp/"];
        let run = shirube(
            ["build", "--as-of", as_of, "--root", root]
                .iter()
                .chain(&address),
        );
        assert_eq!(run.code, 0, "{}", run.stderr);
        let pages = files(&folder.path().join("public")).into_iter();
        let pages = pages.filter_map(|(path, bytes)| {
            let path = path.to_str()?.strip_suffix("index.html")?.to_owned();
            Some((path, Page::read(&String::from_utf8(bytes).ok()?)))
        });
        let pages = pages.collect();
        Self { folder, pages }
    }

    fn file(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join("public").join(path)).unwrap()
    }

    #[track_caller]
    fn page(&self, path: &str) -> &Page {
        let page = self.pages.get(path);
        page.unwrap_or_else(|| panic!("there is no page `{path}`"))
    }
}

#[track_caller]
fn page(path: &str) -> &'static Page {
    SITE.page(path)
}

fn with_class<'a>(page: &'a Page, class: &str) -> Vec<Element<'a>> {
    let has = |element: &Element<'_>| {
        let classes = element.get("class").unwrap_or_default();
        classes.split(' ').any(|one| one == class)
    };
    page.elements().filter(has).collect()
}

#[track_caller]
fn by_id<'a>(page: &'a Page, id: &str) -> Element<'a> {
    page.elements()
        .find(|element| element.get("id") == Some(id))
        .unwrap_or_else(|| panic!("there is no place `#{id}`"))
}

/// The words of an element, blanks folded.
fn words(element: &Element<'_>) -> String {
    let text = element.text();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a link leads, without the way to the root.
fn links(element: &Element<'_>) -> Vec<String> {
    let links = element.elements().filter_map(|link| link.get("href"));
    links
        .map(|href| href.trim_start_matches("../").to_owned())
        .collect()
}

#[test]
fn every_text_and_every_two_of_them_have_a_page() {
    for prefix in ["", "en/"] {
        for (path, kind) in [
            ("", "ordinance"),
            ("2022-04-01/", "ordinance-version"),
            ("2024-04-01/", "page"),
            ("2027-04-01/", "ordinance-version"),
            ("diff/2022-04-01/2024-04-01/", "ordinance-diff"),
            ("diff/2022-04-01/2027-04-01/", "ordinance-diff"),
            ("diff/2024-04-01/2027-04-01/", "ordinance-diff"),
        ] {
            let page = page(&format!("{prefix}{RULE}{path}"));
            let body = page.elements().find_map(|element| element.get("data-kind"));
            assert_eq!(body, Some(kind), "{prefix}{path}");
        }
    }
    let current = page("ordinances/hiroba/2024-04-01/");
    let refresh = current
        .elements()
        .find(|of| of.get("http-equiv") == Some("refresh"));
    let to = refresh.unwrap().get("content").unwrap().to_owned();
    assert!(to.ends_with("../ordinances/hiroba/"), "{to}");
    // A rule with a single text has no more pages than it had.
    let of_other = SITE.pages.keys();
    let of_other: Vec<_> = of_other
        .filter(|path| path.starts_with("ordinances/kaigi/"))
        .collect();
    assert_eq!(of_other, ["ordinances/kaigi/"]);
}

#[test]
fn pages_say_when_their_text_has_effect() {
    let standing = |path: &str| -> Vec<String> {
        let found = with_class(page(path), "law-standing");
        found.iter().map(words).collect()
    };
    assert_eq!(
        standing(RULE),
        ["令和9年（2027年）4月1日から、条文が変わります。 これからの条文を読む 変わるところを見る"]
    );
    assert_eq!(
        standing("ordinances/hiroba/2022-04-01/"),
        [
            "これは、いまの条文ではありません。令和4年（2022年）4月1日から令和6年（2024年）3月31日までの条文です。 いまの条文を読む いまの条文とのちがいを見る"
        ]
    );
    assert_eq!(
        standing("en/ordinances/hiroba/2027-04-01/"),
        [
            "This text has no effect yet. It takes effect from April 1, 2027. Read the current text See how the current text differs"
        ]
    );
    let links_of = |path: &str| links(&with_class(page(path), "law-standing")[0]);
    assert_eq!(
        links_of("ordinances/hiroba/2022-04-01/"),
        [RULE, "ordinances/hiroba/diff/2022-04-01/2024-04-01/"]
    );
}

#[test]
fn the_page_lists_all_texts_newest_first() {
    let section = &with_class(page(RULE), "law-versions")[0];
    let items: Vec<_> = section.elements().filter(|of| of.name == "li").collect();
    let items: Vec<_> = items.iter().map(words).collect();
    assert_eq!(
        items,
        [
            "令和9年（2027年）4月1日から これからの条文 令和8年3月1日要綱第4号 この改正で変わったところ",
            "令和6年（2024年）4月1日から令和9年（2027年）3月31日まで いまの条文 このページ 令和6年3月20日要綱第8号 この改正で変わったところ",
            "令和4年（2022年）4月1日から令和6年（2024年）3月31日まで",
        ]
    );
    // All texts since the first are here.
    assert!(!words(section).contains("もとの資料にない"));
    let amendments = words(&by_id(page(RULE), "amendment-1"));
    assert!(
        amendments.contains("令和6年3月20日要綱第8号"),
        "{amendments}"
    );
    let ids = page(RULE).ids();
    assert!(!ids.contains(&"amendment-2"), "not yet amended so");
}

#[test]
fn parts_lead_to_their_other_wordings() {
    let history = |path: &str, id: &str| {
        let part = by_id(page(path), id);
        let history = part
            .elements()
            .find(|of| of.get("class") == Some("law-wordings"));
        history.map(|of| (words(&of), links(&of)))
    };
    assert_eq!(history(RULE, "a1"), None);
    assert_eq!(history(RULE, "sp1"), None);
    assert_eq!(history(RULE, "sp2"), None);
    assert_eq!(
        history(RULE, "a2"),
        Some((
            "ほかの時期の条文：令和4年（2022年）4月1日から令和6年（2024年）3月31日まで 変わったところを見る".to_owned(),
            vec![
                "ordinances/hiroba/2022-04-01/#a2".to_owned(),
                "ordinances/hiroba/diff/2022-04-01/2024-04-01/#a2".to_owned()
            ]
        ))
    );
    assert_eq!(
        history(RULE, "a3_2"),
        Some((
            "令和6年（2024年）4月1日に新しくできました（新設）。 変わったところを見る令和9年（2027年）4月1日になくなりました（削除）。 変わったところを見る".to_owned(),
            vec![
                "ordinances/hiroba/diff/2022-04-01/2024-04-01/#a3_2".to_owned(),
                "ordinances/hiroba/diff/2024-04-01/2027-04-01/#old-a3_2".to_owned()
            ]
        ))
    );
    // It is article 5 from then on, and its old wording had effect in both texts.
    let (told, to) = history(RULE, "a4").unwrap();
    assert!(
        told.contains("令和9年（2027年）4月1日から（第5条）"),
        "{told}"
    );
    assert_eq!(to[0], "ordinances/hiroba/2027-04-01/#a5");
    let (told, to) = history("ordinances/hiroba/2027-04-01/", "a5").unwrap();
    assert!(
        told.contains("令和4年（2022年）4月1日から令和9年（2027年）3月31日まで（第4条）"),
        "{told}"
    );
    assert_eq!(to[0], "ordinances/hiroba/#a4");
    assert!(history(RULE, "t1").unwrap().1.len() == 4);
}

/// The rows of a comparison: new and old side, what changed in brackets.
fn rows(path: &str) -> Vec<(String, String)> {
    let table = &with_class(page(path), "law-diff")[0];
    let rows = table.elements().filter(|of| of.name == "tr").skip(1);
    rows.map(|row| {
        let cells: Vec<_> = row.elements().filter(|of| of.name == "td").collect();
        let shown = |at: usize| cells.get(at).map_or_else(String::new, words);
        (shown(0), shown(1))
    })
    .collect()
}

#[test]
fn a_comparison_shows_new_and_old_side_by_side() {
    let rows = rows("ordinances/hiroba/diff/2024-04-01/2027-04-01/");
    let pair = |new: &str, old: &str| (new.to_owned(), old.to_owned());
    for row in [
        pair(
            "第3条 ひろばの利用時間は、午前追加：9時から午後追加：6時までとする。",
            "第3条 ひろばの利用時間は、午前削除：10時から午後削除：5時までとする。",
        ),
        pair(
            "（削る）",
            "削除：（休所日） 削除：第3条の2 削除：ひろばの休所日は、月曜日とする。",
        ),
        pair(
            "追加：第5条 ひろばの使用料は、別表のとおりとする。",
            "削除：第4条 ひろばの使用料は、別表のとおりとする。",
        ),
        pair(
            "追加：第6条 この要綱に定めるもののほか必要な事項は、こども追加：支援課長が定める。",
            "削除：第5条 この要綱に定めるもののほか必要な事項は、こども課長が定める。",
        ),
        pair("別表 （第追加：5条関係）", "別表 （第削除：4条関係）"),
    ] {
        assert!(rows.contains(&row), "{row:?} is not in {rows:#?}");
    }
    assert!(rows[0].0.starts_with("第1条・第2条（略）"), "{:?}", rows[0]);
    let heads: Vec<_> = page("ordinances/hiroba/diff/2024-04-01/2027-04-01/")
        .elements()
        .filter(|of| of.name == "th" && of.get("scope") == Some("col"))
        .map(|of| words(&of))
        .collect();
    assert_eq!(heads, ["改正後", "改正前"]);
}

#[test]
fn a_deleted_item_leaves_the_others_beside_themselves() {
    let rows = rows("en/ordinances/hiroba/diff/2022-04-01/2024-04-01/");
    let old = "deleted: (2) deleted: Pupils of elementary schools in the city";
    assert!(rows.contains(&(String::new(), old.to_owned())), "{rows:#?}");
    let pair = (
        "added: (2) Guardians of the persons set forth in the preceding added: item".to_owned(),
        "deleted: (3) Guardians of the persons set forth in the preceding deleted: two items"
            .to_owned(),
    );
    assert!(rows.contains(&pair), "{rows:#?}");
}

#[test]
fn what_lacks_a_translation_is_compared_in_japanese_and_says_so() {
    for path in ["2027-04-01/", "diff/2024-04-01/2027-04-01/"] {
        let page = page(&format!("en/{RULE}{path}"));
        let has_japanese = page
            .elements()
            .any(|of| of.get("lang") == Some("ja") && of.text().contains("ひろば"));
        assert!(has_japanese, "{path}");
        let said = with_class(page, "remark");
        let untranslated = "in Japanese only";
        assert!(
            said.iter().any(|of| words(of).contains(untranslated)),
            "{path}: {:?}",
            said.iter().map(words).collect::<Vec<_>>()
        );
    }
}

#[test]
fn parts_of_old_texts_are_cited_as_such() {
    let cited = |path: &str| {
        let found = page(path).elements().find_map(|of| of.get("data-law-cite"));
        found.unwrap().to_owned()
    };
    assert_eq!(
        cited(RULE),
        "みほん市子どもひろば利用要綱（令和4年要綱第5号）"
    );
    assert_eq!(
        cited("ordinances/hiroba/2022-04-01/"),
        "令和6年要綱第8号による改正前のみほん市子どもひろば利用要綱（令和4年要綱第5号）"
    );
    assert_eq!(
        cited("en/ordinances/hiroba/2022-04-01/"),
        "Outline on the Use of the Mihon City Children's Plaza (Outline No. 5 of 2022), before amendment by Outline No. 8 of 2024"
    );
}

#[test]
fn machines_are_told_which_text_it_is() {
    let data = |path: &str| -> Value {
        let html = SITE.file(&format!("{path}index.html"));
        let start = html.find("<script type=application/ld+json>").unwrap();
        let block = &html[start..];
        let block = &block[block.find('>').unwrap() + 1..block.find("</script>").unwrap()];
        serde_json::from_str(block).unwrap()
    };
    let old = data("ordinances/hiroba/2022-04-01/");
    assert_eq!(old["legislationDateVersion"], "2022-04-01");
    assert_eq!(old["temporalCoverage"], "2022-04-01/2024-03-31");
    assert_eq!(
        old["legislationLegalForce"],
        "https://schema.org/NotInForce"
    );
    assert_eq!(
        old["url"],
        "https://example.jp/ordinances/hiroba/2022-04-01/"
    );
    assert!(old.get("@reverse").is_none(), "no amendment was made yet");
    let current = data(RULE);
    assert_eq!(current["legislationDateVersion"], "2024-04-01");
    assert!(current.get("legislationLegalForce").is_none());
    assert_eq!(current["url"], "https://example.jp/ordinances/hiroba/");

    let json: Value =
        serde_json::from_str(&SITE.file("ordinances/hiroba/2027-04-01/law.json")).unwrap();
    assert_eq!(
        (&json["from"], &json["until"]),
        (&"2027-04-01".into(), &Value::Null)
    );
    assert_eq!(json["amendments"].as_array().unwrap().len(), 2);
    for file in ["law.xml", "lawtext.txt", "law.json"] {
        assert!(
            !SITE
                .file(&format!("ordinances/hiroba/2022-04-01/{file}"))
                .is_empty()
        );
    }
    let sitemap = SITE.file("sitemap.xml");
    for (path, listed) in [
        ("2022-04-01/", true),
        ("2024-04-01/", false),
        ("diff/2022-04-01/2024-04-01/", true),
        ("diff/2022-04-01/2027-04-01/", false),
    ] {
        let url = format!("<loc>https://example.jp/{RULE}{path}</loc>");
        assert_eq!(sitemap.contains(&url), listed, "{path}");
    }
}

#[test]
fn only_the_current_text_is_searched() {
    let folder = SITE.folder.path().to_str().unwrap();
    let search = |words: &str| {
        let arguments = [
            "search",
            words,
            "--format",
            "json",
            "--root",
            folder,
            "--as-of",
            "2026-04-01",
        ];
        shirube(arguments).stdout
    };
    assert!(search("休所日").contains("ordinances/hiroba/#a3_2"));
    assert!(!search("利用の届出").contains("ordinances/hiroba/2027"));
    assert!(!search("休所日").contains("hiroba/20"));
}

#[test]
fn the_day_decides_which_text_is_current() {
    let later = Site::build("2027-04-01");
    let body = |path: &str| {
        let page = later.page(path);
        page.elements()
            .find_map(|of| of.get("data-kind"))
            .unwrap()
            .to_owned()
    };
    assert_eq!(body("ordinances/hiroba/2027-04-01/"), "page");
    assert_eq!(body("ordinances/hiroba/2024-04-01/"), "ordinance-version");
    assert!(later.page(RULE).ids().contains(&"amendment-2"));
    assert_eq!(with_class(later.page(RULE), "law-standing").len(), 0);
    // Links to comparisons outlive the day.
    let comparisons = |site: &Site| -> Vec<String> {
        let paths = site.pages.keys().filter(|path| path.contains("/diff/"));
        paths.cloned().collect()
    };
    assert_eq!(comparisons(&later), comparisons(&SITE));
}

#[test]
fn a_text_whose_amendment_is_missing_says_so() {
    let folder = minimal_site();
    let own = repository().join("tests/sites/versions");
    copy_tree(&own, folder.path(), |_, bytes| bytes);
    let text = folder
        .path()
        .join("content/ordinances/hiroba.2027-04-01.ja.txt");
    fs::remove_file(text).unwrap();
    let root = folder.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2027-05-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("missing-version"), "{}", run.stderr);
    let html = fs::read_to_string(folder.path().join("public/ordinances/hiroba/index.html"));
    let page = Page::read(&html.unwrap());
    let said = words(&with_class(&page, "law-standing")[0]);
    assert_eq!(
        said,
        "令和9年（2027年）4月1日の改正のあとの条文は、まだのせていません。"
    );
    let list = words(&with_class(&page, "law-versions")[0]);
    assert!(list.contains("この間の条文は、のせていません。"), "{list}");
}

#[test]
fn texts_may_lead_to_old_texts_and_comparisons() {
    let folder = minimal_site();
    let own = repository().join("tests/sites/versions");
    copy_tree(&own, folder.path(), |_, bytes| bytes);
    let note = folder.path().join("content/pages/about.ja.md");
    let text = fs::read_to_string(&note).unwrap();
    let links = "[旧](/ordinances/hiroba/2022-04-01/#a2-i3)\n\n[今](/ordinances/hiroba/2024-04-01/#a3_2)\n\n\
                 [表](/ordinances/hiroba/diff/2024-04-01/2027-04-01/#old-a3_2)\n";
    fs::write(&note, format!("{text}\n{links}")).unwrap();
    let root = folder.path().to_str().unwrap();
    let check = || shirube(["check", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(check().code, 0, "{}", check().stderr);
    support::replace(&note, "2022-04-01/#a2-i3", "2022-04-01/#a3_2");
    assert!(check().stderr.contains("dead-anchor"), "{}", check().stderr);
}

/// A report belongs to the text that had effect when it was made.
#[test]
fn a_report_stands_at_the_article_of_its_time() {
    let folder = minimal_site();
    let own = repository().join("tests/sites/versions");
    copy_tree(&own, folder.path(), |_, bytes| bytes);
    let report = "title = { ja = \"みほん市子どもひろば報告書\", kana = \"みほんし こどもひろば ほうこくしょ\", en = \"Report on the Children's Plaza\" }\n\
                  date = \"2023-03\"\nordinance = \"hiroba\"\narticle = \"a2\"\n\
                  source = { document = \"annai\", as_of = \"2026-04\" }\n";
    support::write(
        &folder.path().join("content/reports/reiwa4/report.toml"),
        report,
    );
    let root = folder.path().to_str().unwrap();
    let run = shirube(["build", "--as-of", "2026-04-01", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = |path: &str| {
        let path = folder.path().join("public").join(path).join("index.html");
        Page::read(&fs::read_to_string(path).unwrap())
    };
    let links_at = |path: &str| links(&by_id(&page(path), "a2"));
    let to_report = "reports/reiwa4/".to_owned();
    assert!(links_at("ordinances/hiroba/2022-04-01/").contains(&to_report));
    assert!(!links_at(RULE).contains(&to_report));
    let report = page("reports/reiwa4/");
    let mut all = report.elements().filter_map(|link| link.get("href"));
    assert!(all.any(|href| href.ends_with("ordinances/hiroba/2022-04-01/#a2")));
}
