//! The files beside the pages of rules, and the data in the pages, agree with
//! what the pages show.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;
use support::site::BuiltSite;
use support::{minimal_site, replace, shirube};

static SITE: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&[]));

const RULE: &str = "ordinances/kodomo-shien-renkei-kaigi/";

#[test]
fn each_page_leads_to_its_files() {
    for (page, files) in [
        (RULE.to_owned(), &["law.json", "law.xml", "lawtext.txt"][..]),
        (format!("en/{RULE}"), &["law.json", "law.xml"]),
    ] {
        let links = SITE.page(&page).elements();
        let links: BTreeSet<_> = links
            .filter_map(|element| element.get("href")?.rsplit_once('/'))
            .filter(|(folder, file)| folder.ends_with("kaigi") && !file.is_empty())
            .map(|(_, file)| file.to_owned())
            .filter(|file| file.contains('.'))
            .collect();
        assert_eq!(links, files.iter().map(ToString::to_string).collect());
        let built = SITE
            .files
            .iter()
            .filter_map(|file| file.strip_prefix(&page));
        let built: Vec<_> = built.filter(|file| *file != "index.html").collect();
        assert_eq!(built, files);
    }
}

#[test]
fn every_anchor_of_the_json_is_on_the_page() {
    for page in [RULE.to_owned(), format!("en/{RULE}")] {
        let json: Value = serde_json::from_str(&SITE.file(&format!("{page}law.json"))).unwrap();
        let ids: BTreeSet<_> = SITE.page(&page).ids().into_iter().collect();
        let mut anchors = Vec::new();
        collect_anchors(&json, &mut anchors);
        assert!(anchors.len() > 50, "{page}: only {} anchors", anchors.len());
        for anchor in anchors {
            assert!(ids.contains(anchor), "{page}#{anchor}");
        }
    }
}

/// Anchors of parts, and those that references lead to.
fn collect_anchors<'a>(value: &'a Value, anchors: &mut Vec<&'a str>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| collect_anchors(one, anchors)),
        Value::Object(all) => {
            anchors.extend(all.get("anchor").and_then(Value::as_str));
            let parts = all.get("parts").and_then(Value::as_array);
            anchors.extend(parts.into_iter().flatten().filter_map(Value::as_str));
            all.values().for_each(|one| collect_anchors(one, anchors));
        }
        _ => {}
    }
}

#[test]
fn the_json_cuts_marks_by_characters() {
    let json: Value = serde_json::from_str(&SITE.file(&format!("{RULE}law.json"))).unwrap();
    let item = &json["articles"][1]["paragraphs"][0]["items"][2];
    let mark = &item["marks"][0];
    let text: Vec<char> = item["text"].as_str().unwrap().chars().collect();
    let place = |key: &str| usize::try_from(mark[key].as_u64().unwrap()).unwrap();
    let words: String = text[place("start")..place("end")].iter().collect();
    assert_eq!(words, "前2号");
    assert_eq!(mark["words"], "前2号");
    assert_eq!(mark["parts"], serde_json::json!(["a2-i1", "a2-i2"]));
}

/// A data block is no script: the policy of the page need not allow it.
#[test]
fn pages_of_rules_hold_data_for_engines() {
    for (page, tag, title) in [
        (RULE.to_owned(), "ja", "武蔵野市子ども支援連携会議設置要綱"),
        (
            format!("en/{RULE}"),
            "en",
            "Establishing Outline of the Musashino City Council for Coordinated Child Support",
        ),
    ] {
        let html = SITE.file(&format!("{page}index.html"));
        let start = html.find("<script type=application/ld+json>").unwrap();
        let block = &html[start..];
        let block = &block[block.find('>').unwrap() + 1..block.find("</script>").unwrap()];
        let data: Value = serde_json::from_str(block).unwrap();
        assert_eq!(data["@type"], "Legislation");
        assert_eq!(data["name"], title);
        assert_eq!(data["inLanguage"], tag);
        assert_eq!(data["legislationDate"], "2015-06-10");
        assert_eq!(data["legislationDateVersion"], "2020-04-01");
        let changes = data["@reverse"]["legislationChanges"].as_array().unwrap();
        assert_eq!(changes.len(), 3);
    }
}

#[test]
fn a_text_may_lead_to_a_file_of_a_rule() {
    let site = minimal_site();
    let note = site.path().join("content/pages/about.ja.md");
    let text = std::fs::read_to_string(&note).unwrap();
    let link = "[XML](/ordinances/kaigi/law.xml)\n\n[JSON](/en/ordinances/kaigi/law.json)";
    std::fs::write(&note, format!("{text}\n{link}\n")).unwrap();
    let check = || shirube(["check", "--root", site.path().to_str().unwrap()]);
    assert_eq!(check().code, 0, "{}", check().stderr);
    replace(&note, "kaigi/law.xml", "kaigi/law.pdf");
    assert!(check().stderr.contains("dead-link"), "{}", check().stderr);
}
