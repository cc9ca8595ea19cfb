//! The strings that the program asks for are declared, so that `check` knows them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use shirube::render::embedded_theme;
use shirube::source::places_of_keys;
use shirube::{export, search, view};
use support::{files, repository};

/// The rooms that ask for strings, and what they declare.
const ROOMS: [(&str, &[&str]); 2] = [("view", view::STRINGS), ("search", search::STRINGS)];

#[test]
fn every_string_that_a_room_names_is_declared() {
    let known = strings();
    for (room, declared) in ROOMS {
        let mut named = 0;
        for (path, bytes) in files(&repository().join("src").join(room)) {
            let text = String::from_utf8(bytes).unwrap();
            let words = text.split('"').filter(|word| known.contains(*word));
            for word in words {
                named += 1;
                assert!(
                    declared.contains(&word),
                    "{room}/{}: `{word}`",
                    path.display()
                );
            }
        }
        assert!(named > declared.len(), "nothing was read in {room}");
    }
}

/// Names that are put together of two parts begin with a table and a dot.
#[test]
fn every_string_of_a_table_that_a_room_chooses_from_is_declared_somewhere() {
    for (room, declared) in ROOMS {
        for (path, bytes) in files(&repository().join("src").join(room)) {
            let text = String::from_utf8(bytes).unwrap();
            let chosen = text.split('"').filter_map(|word| word.split_once(['{']));
            let tables = chosen.filter_map(|(table, _)| table.split_once('.'));
            for (table, _) in tables.filter(|(table, _)| is_table(table)) {
                let prefix = format!("{table}.");
                let listed = declared.iter().any(|name| name.starts_with(&prefix));
                assert!(
                    listed || table == "languages",
                    "{}: `{table}`",
                    path.display()
                );
            }
        }
    }
}

/// The scripts of the pages say every string that the file of hours hands to them.
#[test]
fn scripts_say_what_they_are_handed() {
    let scripts: String = embedded_theme()
        .below("themes/default/scripts/")
        .map(|file| file.text().to_owned())
        .collect();
    let quoted: BTreeSet<&str> = scripts
        .split(['"', '`', '.', ' ', '(', ')', ',', ';', '}'])
        .collect();
    for name in export::STRINGS {
        let key = name.split('.').nth(1).unwrap();
        // `closed_${today}` and `pm_minute` are put together of two parts.
        let parts = key.split_once('_').map(|(_, last)| last);
        let is_said = quoted.contains(key) || parts.is_some_and(|last| scripts.contains(last));
        assert!(is_said, "no script says `{name}`");
    }
}

fn is_table(word: &str) -> bool {
    let prefix = format!("{word}.");
    word == "languages" || strings().iter().any(|name| name.starts_with(&prefix))
}

fn strings() -> BTreeSet<String> {
    let tree = embedded_theme();
    let file = tree.get("themes/default/strings/ja.toml").unwrap();
    places_of_keys(file.text())
        .into_keys()
        .filter(|name| name.contains('.'))
        .collect()
}
