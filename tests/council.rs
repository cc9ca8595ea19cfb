//! The council beside its rule: the report and the article under which it was
//! made, the roster and the article that lists the members, the meetings and
//! what they treated.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;

use support::html::{Element, Page};
use support::site::BuiltSite;
use support::{repository, shirube};

static SITE: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&[]));

const RULE: &str = "ordinances/kodomo-shien-renkei-kaigi/";
const REPORT: &str = "reports/reiwa2/";
const LANGUAGES: [&str; 2] = ["", "en/"];

#[track_caller]
fn by_id<'a>(page: &'a Page, id: &str) -> Element<'a> {
    let mut elements = page.elements();
    elements
        .find(|element| element.get("id") == Some(id))
        .unwrap()
}

/// The elements of a class.
fn of_class<'a>(around: &Element<'a>, class: &str) -> Vec<Element<'a>> {
    let has = |element: &Element<'_>| {
        let classes = element.get("class").unwrap_or_default();
        classes.split(' ').any(|own| own == class)
    };
    around.elements().filter(has).collect()
}

/// Words and ends of the links inside, without the way up to the root.
fn links(around: &Element<'_>) -> Vec<(String, String)> {
    let anchors = around.elements().filter(|element| element.name == "a");
    anchors
        .filter_map(|link| Some((link.text(), link.get("href")?.to_owned())))
        .map(|(words, href)| (words, href.trim_start_matches("../").to_owned()))
        .collect()
}

fn leads_to(around: &Element<'_>, end: &str) -> bool {
    links(around).iter().any(|(_, href)| href.ends_with(end))
}

fn notes(around: &Element<'_>) -> Vec<String> {
    let lists = of_class(around, "council-notes");
    let items = lists.iter().flat_map(Element::elements);
    items
        .filter(|element| element.name == "li")
        .map(|item| item.text().replace(' ', ""))
        .collect()
}

#[test]
fn check_notes_what_the_source_leaves_inconsistent() {
    let root = repository();
    let run = shirube([
        "check",
        "--format",
        "short",
        "--root",
        root.to_str().unwrap(),
    ]);
    let said: Vec<_> = run
        .stdout
        .lines()
        .chain(run.stderr.lines())
        .filter(|line| {
            ["roster", "secretariat"]
                .iter()
                .any(|word| line.contains(word))
        })
        .filter_map(|line| line.split_once(" (")?.0.split_once(": note"))
        .map(|(place, message)| (place.rsplit_once('/').unwrap().1, message))
        .collect();
    assert_eq!(
        said,
        [
            (
                "kodomo-shien-renkei-kaigi.ja.txt:19:1",
                "[article-not-in-roster]: `健康福祉部健康課長` is not in the roster"
            ),
            (
                "members.toml:14:15",
                "[roster-not-in-article]: `健康福祉部保健医療担当部長` is not in 第3条"
            ),
            (
                "report.toml:4:17",
                "[other-secretariat]: 第8条 does not name `子ども家庭部子ども子育て支援課"
            ),
        ]
    );
}

#[test]
fn the_roster_and_article_3_name_what_only_one_of_them_has() {
    let expected = [
        "健康福祉部保健医療担当部長名簿にありますが、第3条にはありません。",
        "健康福祉部健康課長第3条にありますが、名簿にはありません。",
    ];
    let in_english = [
        "DirectorforHealthandMedicalCare,HealthandWelfareDepartmentIntheroster,butnotinArticle3.",
        "Manager,HealthDivision,HealthandWelfareDepartmentInArticle3,butnotintheroster.",
    ];
    for (prefix, expected) in LANGUAGES.into_iter().zip([expected, in_english]) {
        let roster = SITE.page(&format!("{prefix}{REPORT}members/"));
        assert_eq!(notes(&roster.first("main")), expected);
        let rule = SITE.page(&format!("{prefix}{RULE}"));
        assert_eq!(notes(&by_id(rule, "a3")), expected);
    }
}

#[test]
fn article_8_and_the_report_show_both_secretariats() {
    for (prefix, words) in LANGUAGES.into_iter().zip([
        [
            "子ども家庭部子ども政策課に置く。",
            "子ども家庭部子ども子育て支援課",
        ],
        [
            "ChildPolicyDivisionoftheChildrenandFamiliesDepartment.",
            "ChildandParentingSupportDivision",
        ],
    ]) {
        let rule = SITE.page(&format!("{prefix}{RULE}"));
        let report = SITE.page(&format!("{prefix}{REPORT}"));
        for notes in [notes(&by_id(rule, "a8")), notes(&report.first("main"))] {
            assert_eq!(notes.len(), 2);
            for (note, words) in notes.iter().zip(words) {
                assert!(note.contains(words), "`{words}` is not in `{note}`");
            }
        }
    }
}

#[test]
fn every_item_of_article_3_and_its_row_lead_to_each_other() {
    for prefix in LANGUAGES {
        let rule = SITE.page(&format!("{prefix}{RULE}"));
        let roster = SITE.page(&format!("{prefix}{REPORT}members/"));
        for item in 1..=14 {
            let anchor = format!("a3-i{item}");
            let rows: Vec<_> = links(&by_id(rule, &anchor))
                .into_iter()
                .filter_map(|(_, href)| Some(href.split_once("members/#")?.1.to_owned()))
                .collect();
            // 健康課長 is in no roster.
            assert_eq!(rows.len(), usize::from(item != 7), "{anchor}");
            for row in rows {
                let back = format!("{RULE}#{anchor}");
                assert!(leads_to(&by_id(roster, &row), &back), "{row} to {anchor}");
            }
        }
    }
}

#[test]
fn an_alias_of_the_data_is_no_difference() {
    let roster = SITE.page(&format!("{REPORT}members/"));
    let row = by_id(roster, "office-14").text();
    assert!(row.contains("教育部教育相談支援担当課長"));
    assert!(row.contains("第3条第14号"));
    assert!(row.contains("教育部教育支援課教育相談支援担当課長"));
    let first = by_id(roster, "office-1").text();
    assert!(!first.contains("書き方"), "{first}");
}

#[test]
fn article_2_and_the_report_lead_to_each_other() {
    for prefix in LANGUAGES {
        let rule = SITE.page(&format!("{prefix}{RULE}"));
        assert!(leads_to(&by_id(rule, "a2"), REPORT));
        let report = SITE.page(&format!("{prefix}{REPORT}"));
        let facts = of_class(&report.first("main"), "facts");
        assert!(leads_to(&facts[0], &format!("{RULE}#a2")));
    }
}

/// Topics and problems, and the days of the meetings that treated them.
const TREATED: [(&str, &str, &[&str]); 8] = [
    ("topics", "group-coordination", &["2020-10-09"]),
    (
        "topics",
        "topic-4",
        &["2020-11-30", "2020-12-21", "2021-02-19"],
    ),
    (
        "topics",
        "topic-5",
        &["2020-11-30", "2020-12-21", "2021-02-19"],
    ),
    ("topics", "topic-7", &["2020-07-29"]),
    (
        "topics",
        "topic-8",
        &[
            "2020-09-02",
            "2020-10-09",
            "2020-11-30",
            "2020-12-21",
            "2021-02-19",
        ],
    ),
    ("topics", "topic-11", &["2020-11-30"]),
    (
        "poverty",
        "problem-c",
        &["2020-10-05", "2020-11-19", "2021-01-25"],
    ),
    ("poverty", "problem-d", &["2020-10-05", "2020-11-19"]),
];

#[test]
fn meetings_and_what_they_treated_lead_to_each_other() {
    for prefix in LANGUAGES {
        let meetings = SITE.page(&format!("{prefix}{REPORT}meetings/"));
        for (part, anchor, days) in TREATED {
            let page = SITE.page(&format!("{prefix}{REPORT}{part}/"));
            let links = links(&by_id(page, anchor));
            let found: Vec<_> = links
                .iter()
                .filter_map(|(_, href)| Some(href.split_once("meetings/#")?.1))
                .collect();
            let own = &found[..days.len().min(found.len())];
            assert_eq!(own, days, "{part}#{anchor}");
            for day in days {
                let back = format!("{part}/#{anchor}");
                assert!(leads_to(&by_id(meetings, day), &back), "{day} to {anchor}");
            }
        }
    }
}

#[test]
fn a_meeting_says_in_words_and_lanes_who_met() {
    let meetings = SITE.page(&format!("{REPORT}meetings/"));
    let lanes = |day: &str| -> Vec<bool> {
        let lanes = of_class(&by_id(meetings, day), "lane");
        let on = |lane: &Element<'_>| lane.get("class").unwrap().contains("lane-on");
        lanes.iter().map(on).collect()
    };
    assert_eq!(lanes("2020-07-29"), [true, true]);
    assert_eq!(lanes("2020-08-26"), [false, true]);
    assert_eq!(lanes("2020-09-02"), [true, false]);
    let words = by_id(meetings, "2020-09-02").text();
    assert!(words.contains("相談支援体制部会WT"));
}

/// Only ⑦, ⑨ and ⑩ have a status in the report.
#[test]
fn three_topics_have_a_status() {
    for prefix in LANGUAGES {
        let page = SITE.page(&format!("{prefix}{REPORT}topics/"));
        let has_status = |number: &usize| {
            let topic = by_id(page, &format!("topic-{number}"));
            !of_class(&topic, "status").is_empty()
        };
        let found: Vec<_> = (1..=12).filter(has_status).collect();
        assert_eq!(found, [7, 9, 10]);
    }
}

#[test]
fn those_responsible_lead_to_their_rows() {
    let page = SITE.page(&format!("{REPORT}topics/"));
    let rows = |number: usize| -> Vec<String> {
        let links = links(&by_id(page, &format!("topic-{number}")));
        let rows = links.into_iter();
        rows.filter(|(_, href)| href.contains("members/#"))
            .map(|(words, _)| words)
            .collect()
    };
    assert_eq!(
        rows(1),
        ["健康課", "子ども家庭支援センター", "子ども政策課"]
    );
    assert_eq!(rows(8), ["ワーキング"]);
    assert_eq!(
        rows(9),
        ["障害者福祉課", "子ども育成課", "児童青少年課", "教育支援課"]
    );
    assert_eq!(rows(10), [""; 0]);
    // 「相談支援体制部会及びワーキング」: only the team is an entry of the roster.
    assert_eq!(rows(11), ["ワーキング"]);
}
