//! The facts on the pages are those of the content, in both languages. A wrong
//! number on a support site harms someone, so nothing here trusts the program:
//! the content is read as plain TOML and looked up on the finished pages.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::LazyLock;

use shirube::hours::{Hours, Wording};
use support::html::{Element, Page};
use support::site::{BuiltSite, facts};
use support::{files, repository};
use toml::{Table, Value};

static SITE: LazyLock<BuiltSite> = LazyLock::new(|| BuiltSite::build(&[]));

/// Languages and where their pages begin.
const LANGUAGES: [(&str, &str); 2] = [("ja", ""), ("en", "en/")];

#[test]
fn contacts_of_every_center_are_on_its_page() {
    let ids = ids("centers");
    assert_eq!(ids.len(), 8);
    let mut phones = 0;
    for id in ids {
        let center = facts(format!("centers/{id}.toml"));
        for (language, prefix) in LANGUAGES {
            let page = SITE.page(&format!("{prefix}centers/{id}/"));
            let main = page.first("main").text();
            assert_shows(
                &page.first("h1").text(),
                words(&center, "name", language),
                &id,
            );
            for key in ["address", "access", "summary"] {
                if center.contains_key(key) {
                    assert_shows(&main, words(&center, key, language), &id);
                }
            }
            if let Some(code) = center.get("postal_code") {
                assert_shows(&main, &format!("〒{}", code.as_str().unwrap()), &id);
            }
            for contact in tables(&center, "contacts") {
                phones += check_contact(page, &id, contact, language);
            }
        }
    }
    assert_eq!(phones, 2 * 11, "the report gives eleven numbers");
}

/// Looks a contact's facts up in its own part of the page; counts its numbers.
#[track_caller]
fn check_contact(page: &Page, owner: &str, contact: &Table, language: &str) -> usize {
    let key = format!("{owner}/{}", contact["id"].as_str().unwrap());
    let part = page
        .elements()
        .find(|element| element.get("data-contact") == Some(key.as_str()))
        .unwrap_or_else(|| panic!("{key} is not on its page"));
    let text = part.text();
    for name in ["label", "note"] {
        if contact.contains_key(name) {
            assert_shows(&text, words(contact, name, language), &key);
        }
    }
    let mut expected = Vec::new();
    for channel in tables(contact, "channels") {
        if channel.contains_key("note") {
            assert_shows(&text, words(channel, "note", language), &key);
        }
        if channel["kind"].as_str() == Some("phone") {
            expected.push(channel["value"].as_str().unwrap());
        }
    }
    assert_eq!(numbers(part), expected, "{key}");
    if let Some(hours) = contact.get("hours") {
        check_hours(&text, hours.as_str().unwrap(), language, &key);
    }
    expected.len()
}

/// The numbers of the links that call, as they are shown; each link dials just
/// the digits that it shows.
#[track_caller]
fn numbers(part: Element<'_>) -> Vec<String> {
    let links = part.elements().filter_map(|element| {
        let dialled = element.get("href")?.strip_prefix("tel:")?.to_owned();
        Some((dialled, element.text()))
    });
    links
        .map(|(dialled, text)| {
            let shown: String = text
                .chars()
                .filter(|c| c.is_ascii_digit() || *c == '-')
                .collect();
            assert_eq!(dialled, shown.replace('-', ""));
            shown
        })
        .collect()
}

#[track_caller]
fn check_hours(text: &str, osm: &str, language: &str, key: &str) {
    let year_end = facts("site.toml")["year_end"].as_str().unwrap().to_owned();
    let hours = Hours::parse(osm).unwrap().with_year_end(&year_end).unwrap();
    let in_words = hours.words(Wording::for_language(language));
    for row in &in_words.open {
        assert_shows(text, &row.days, key);
        assert_shows(text, &row.times, key);
    }
    assert_shows(text, &in_words.closed, key);
    // The clock times once more, without the program's own words for them.
    for (at, _) in osm.match_indices(':') {
        let (hour, minute) = (&osm[at - 2..at], &osm[at + 1..at + 3]);
        assert_shows(text, &clock(hour, minute, language), key);
    }
}

fn clock(hour: &str, minute: &str, language: &str) -> String {
    let hour: u8 = hour.parse().unwrap();
    let (half, hour) = if hour < 12 { (0, hour) } else { (1, hour) };
    match (language, minute) {
        ("ja", "00") => format!("{}{}時", ["午前", "午後"][half], hour % 12),
        ("ja", _) => format!("{}{}時{minute}分", ["午前", "午後"][half], hour % 12),
        _ => format!("{}:{minute} {}", (hour + 11) % 12 + 1, ["am", "pm"][half]),
    }
}

#[test]
fn the_places_of_the_step_note_are_in_its_table() {
    let guide = facts("step-note/guide.toml");
    let places = tables(&guide, "places");
    assert_eq!(places.len(), 7);
    for (language, prefix) in LANGUAGES {
        let page = SITE.page(&format!("{prefix}step-note/"));
        let rows: Vec<_> = page
            .first("tbody")
            .elements()
            .filter(|element| element.name == "tr")
            .collect();
        assert_eq!(rows.len(), places.len());
        for (row, place) in rows.into_iter().zip(&places) {
            let id = place["center"].as_str().unwrap();
            let center = facts(format!("centers/{id}.toml"));
            let text = row.text();
            assert_shows(&text, words(&center, "name", language), id);
            assert_shows(&text, words(&center, "address", language), id);
            let line = place.get("contact").and_then(Value::as_str).unwrap();
            assert_eq!(numbers(row), [phone(&center, line)], "{id}");
        }
        let inquiry = page
            .elements()
            .find(|element| {
                element.get("data-contact") == Some("kodomo-katei-shien-center/step-note")
            })
            .unwrap();
        assert_eq!(numbers(inquiry), ["0422-60-1239"]);
        let sections = ["about", "benefits", "how-to-make", "when", "where"];
        assert_places(page, sections.map(str::to_owned));
    }
}

#[test]
fn the_network_shows_its_five_members() {
    let network = "kosodate-sedai-hokatsu-shien-center";
    let members = facts(format!("centers/{network}.toml"));
    let members = members["members"].as_array().unwrap();
    assert_eq!(members.len(), 5);
    for (language, prefix) in LANGUAGES {
        let page = SITE.page(&format!("{prefix}centers/{network}/"));
        let text = page.first("main").text();
        for member in members {
            let id = member.as_str().unwrap();
            let center = facts(format!("centers/{id}.toml"));
            assert_shows(&text, words(&center, "name", language), id);
            let link = format!("/centers/{id}/");
            let leads_there = page.elements().any(|element| {
                element
                    .get("href")
                    .is_some_and(|href| href.ends_with(&link))
            });
            assert!(leads_there, "{network} does not lead to {id}");
        }
    }
}

#[test]
fn the_whole_rule_is_on_its_page() {
    let file = |end: &str| format!("content/ordinances/kodomo-shien-renkei-kaigi.{end}.txt");
    for (language, prefix) in LANGUAGES {
        let page = SITE.page(&format!("{prefix}ordinances/kodomo-shien-renkei-kaigi/"));
        assert_places(page, (1..=9).map(|article| format!("a{article}")));
        assert_places(page, (1..=4).map(|supplement| format!("sp{supplement}")));
        let text = without_blanks(&page.first("article").text());
        let source = std::fs::read_to_string(repository().join(file(language))).unwrap();
        for line in source.lines() {
            // Labels and captions stand apart from their words on the page.
            let pieces = line.split(['\u{3000}', '\t', '(', ')', '（', '）']);
            for piece in pieces.flat_map(|part| part.split("  ")) {
                assert!(
                    text.contains(&without_blanks(piece)),
                    "{language}: `{line}`"
                );
            }
        }
    }
}

#[test]
fn topics_problems_and_meetings_are_on_their_pages() {
    let folder = "reports/reiwa2";
    let topics = facts(format!("{folder}/topics.toml"));
    let problems = facts(format!("{folder}/problems.toml"));
    let meetings = facts(format!("{folder}/meetings.toml"));
    assert_eq!(tables(&topics, "topics").len(), 12);
    assert_eq!(tables(&problems, "problems").len(), 4);
    assert_eq!(tables(&meetings, "meetings").len(), 12);
    for (language, prefix) in LANGUAGES {
        let page = SITE.page(&format!("{prefix}{folder}/topics/"));
        assert_places(page, (1..=12).map(|number| format!("topic-{number}")));
        assert_places(page, ["remaining".to_owned()]);
        let text = page.first("main").text();
        for topic in tables(&topics, "topics") {
            assert_shows(&text, words(topic, "title", language), "topics");
            if topic.contains_key("responsible") {
                assert_shows(&text, words(topic, "responsible", language), "topics");
            }
        }
        for circled in '①'..='⑫' {
            assert_shows(&text, &circled.to_string(), "topics");
        }

        let page = SITE.page(&format!("{prefix}{folder}/poverty/"));
        assert_places(
            page,
            ["a", "b", "c", "d"].map(|letter| format!("problem-{letter}")),
        );
        let text = page.first("main").text();
        for problem in tables(&problems, "problems") {
            assert_shows(&text, words(problem, "title", language), "problems");
        }

        let page = SITE.page(&format!("{prefix}{folder}/meetings/"));
        let text = page.first("main").text();
        let mut days: Vec<&str> = Vec::new();
        for meeting in tables(&meetings, "meetings") {
            let day = meeting["date"].as_str().unwrap();
            let earlier = days.iter().filter(|other| **other == day).count();
            days.push(day);
            let anchor = if earlier == 0 {
                day.to_owned()
            } else {
                format!("{day}-{}", earlier + 1)
            };
            assert_places(page, [anchor]);
            assert_shows(&text, words(meeting, "name", language), day);
            for point in list(meeting, "agenda", language) {
                assert_shows(&text, point, day);
            }
        }
    }
}

#[test]
fn every_field_of_every_sheet_is_on_its_page() {
    for id in ids("step-note/sheets") {
        let sheet = facts(format!("step-note/sheets/{id}.toml"));
        let expected: usize = tables(&sheet, "groups")
            .into_iter()
            .map(blanks_of_group)
            .sum();
        for (language, prefix) in LANGUAGES {
            let page = SITE.page(&format!("{prefix}step-note/sheets/{id}/"));
            let main = page.first("main");
            let blanks = main
                .elements()
                .filter(|element| matches!(element.name, "input" | "textarea" | "select"));
            assert_eq!(blanks.count(), expected, "blanks of `{id}`");
            let text = main.text();
            for group in tables(&sheet, "groups") {
                let rows = rows(group);
                for field in tables(group, "fields") {
                    let label = words(field, "label", language);
                    assert!(
                        text.matches(label).count() >= rows,
                        "`{label}` in {rows} rows of `{id}`"
                    );
                }
            }
        }
    }
}

/// The number of rows that the report prints, pinned.
#[test]
fn sheets_have_as_many_rows_as_the_report_prints() {
    let rows_of = |id: &str| -> Vec<(usize, usize)> {
        let sheet = facts(format!("step-note/sheets/{id}.toml"));
        tables(&sheet, "groups")
            .into_iter()
            .map(|group| (rows(group), tables(group, "fields").len()))
            .collect()
    };
    let profile: Vec<usize> = rows_of("profile")
        .into_iter()
        .map(|(rows, _)| rows)
        .collect();
    assert_eq!(profile, [1, 1, 8, 2]);
    let milestones: Vec<usize> = rows_of("infancy")
        .into_iter()
        .map(|(_, fields)| fields)
        .collect();
    assert_eq!(milestones, [8, 3, 3]);
    let record: Vec<usize> = rows_of("school-record")
        .into_iter()
        .map(|(rows, _)| rows)
        .collect();
    assert_eq!(record, [3, 3, 3, 3, 1]);
    assert_eq!(rows_of("medication")[0].0, 15);
    assert_eq!(rows_of("medical-record"), []);
}

fn rows(group: &Table) -> usize {
    let rows = group.get("rows").and_then(Value::as_integer).unwrap_or(1);
    usize::try_from(rows).unwrap()
}

/// Blanks to write into: a date has three, a period two dates.
fn blanks_of_group(group: &Table) -> usize {
    let fields: usize = tables(group, "fields")
        .into_iter()
        .map(|field| match field["kind"].as_str().unwrap() {
            "date" => 3,
            "age" => 2,
            "month-period" => 4,
            "date-period" => 6,
            "choice" => list(field, "options", "ja").len(),
            _ => 1,
        })
        .sum();
    rows(group) * fields
}

#[track_caller]
fn assert_shows(text: &str, words: &str, place: &str) {
    let shown = without_blanks(text).contains(&without_blanks(words));
    assert!(shown, "`{words}` is not shown at {place}: {text}");
}

#[track_caller]
fn assert_places(page: &Page, places: impl IntoIterator<Item = String>) {
    let ids = page.ids();
    for place in places {
        assert!(ids.contains(&place.as_str()), "there is no `#{place}`");
    }
}

/// Blanks are a matter of layout.
fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The ids of the TOML files in a folder of the content.
fn ids(folder: &str) -> Vec<String> {
    files(&repository().join("content").join(folder))
        .into_iter()
        .filter(|(path, _)| path.components().count() == 1)
        .filter_map(|(path, _)| Some(path.to_str()?.strip_suffix(".toml")?.to_owned()))
        .collect()
}

fn phone(center: &Table, contact: &str) -> String {
    let contacts = tables(center, "contacts");
    let contact = contacts
        .into_iter()
        .find(|own| own["id"].as_str() == Some(contact))
        .unwrap();
    let channels = tables(contact, "channels");
    let phone = channels
        .into_iter()
        .find(|channel| channel["kind"].as_str() == Some("phone"))
        .unwrap();
    phone["value"].as_str().unwrap().to_owned()
}

fn tables<'a>(table: &'a Table, key: &str) -> Vec<&'a Table> {
    let array = table.get(key).and_then(Value::as_array);
    let tables = array
        .into_iter()
        .flatten()
        .map(|value| value.as_table().unwrap());
    tables.collect()
}

#[track_caller]
fn words<'a>(table: &'a Table, key: &str, language: &str) -> &'a str {
    table[key][language].as_str().unwrap()
}

fn list<'a>(table: &'a Table, key: &str, language: &str) -> Vec<&'a str> {
    let items = table.get(key).and_then(|list| list[language].as_array());
    items
        .into_iter()
        .flatten()
        .map(|item| item.as_str().unwrap())
        .collect()
}
