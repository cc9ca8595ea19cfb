//! `shirube add`: a file to fill in, of which `check` says what is still empty.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod scaffold_support;

use std::fs;

use scaffold_support::{check, files, run, starter_site};

const KINDS: [(&str, &str); 9] = [
    ("center", "content/centers/new-one.toml"),
    ("program", "content/programs/new-one.toml"),
    ("group", "content/groups/new-one.toml"),
    ("leaflet", "content/leaflets/new-one.toml"),
    ("sheet", "content/step-note/sheets/new-one.toml"),
    ("ordinance", "content/ordinances/new-one.toml"),
    ("report", "content/reports/new-one/report.toml"),
    ("news", "content/news/new-one.toml"),
    ("page", "content/pages/new-one.toml"),
];

#[test]
fn of_a_new_file_check_names_every_empty_place_and_nothing_else() {
    for (kind, facts) in KINDS {
        let (_outer, root) = starter_site();
        let before = files(&root);
        let (code, said) = run(&root, &["add", kind, "new-one"]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains(&format!("wrote {facts}")), "{said}");

        let after = files(&root);
        let text = String::from_utf8(after[facts.as_ref() as &std::path::Path].clone()).unwrap();
        let blanks = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.matches("\"\"").count())
            .sum::<usize>();
        let mut in_facts = 0;
        for found in check(&root) {
            if found["code"] == "no-base-url" {
                continue;
            }
            assert_eq!(found["code"], "empty-value", "{kind}: {found}");
            let path = found["path"].as_str().unwrap();
            assert!(
                !before.contains_key(path.as_ref() as &std::path::Path),
                "{found}"
            );
            assert!(found["line"].as_u64() >= Some(1) && found["column"].as_u64() >= Some(1));
            if path == facts {
                in_facts += 1;
                assert!(found["line"].as_u64() > Some(1), "{found}");
            }
        }
        assert_eq!(in_facts, blanks, "{kind}");
        for (path, bytes) in &before {
            assert_eq!(
                after.get(path),
                Some(bytes),
                "{kind} touched {}",
                path.display()
            );
        }
    }
}

#[test]
fn a_file_that_was_filled_in_passes() {
    let (_outer, root) = starter_site();
    assert_eq!(run(&root, &["add", "center", "minami-hiroba"]).0, 0);
    let path = root.join("content/centers/minami-hiroba.toml");
    let text = fs::read_to_string(&path).unwrap();
    let text = text
        .replace("kana = \"\"", "kana = \"みなみ\"")
        .replace("document = \"\"", "document = \"kosodate-annai\"")
        .replace("as_of = \"\"", "as_of = \"2026-04\"")
        .replace("value = \"\"", "value = \"0000-00-0009\"")
        .replace("\"\"", "\"みなみひろば\"");
    // Commented lines keep their blanks, which nobody reads.
    fs::write(&path, text).unwrap();
    let (code, said) = run(&root, &["check"]);
    assert_eq!(code, 0, "{said}");
}

#[test]
fn every_language_of_the_site_is_asked_for() {
    let (_outer, root) = starter_site();
    let site = root.join("content/site.toml");
    let text = fs::read_to_string(&site).unwrap();
    let text = text.replace("[\"ja\", \"en\"]", "[\"en\", \"vi\"]");
    fs::write(&site, text).unwrap();
    assert_eq!(run(&root, &["add", "page", "new-one"]).0, 0);
    let page = fs::read_to_string(root.join("content/pages/new-one.toml")).unwrap();
    assert!(
        page.contains("\ntitle = { en = \"\", vi = \"\" }\n"),
        "{page}"
    );
    assert!(root.join("content/pages/new-one.vi.md").exists());
    assert!(!root.join("content/pages/new-one.ja.md").exists());
}

#[test]
fn what_is_there_is_not_touched() {
    let (_outer, root) = starter_site();
    for (kind, id) in [
        ("center", "hiroba"),
        ("report", "reiwa7"),
        ("page", "about"),
    ] {
        let before = files(&root);
        let (code, said) = run(&root, &["add", kind, id]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("was not touched"), "{said}");
        assert_eq!(files(&root), before);
    }
}

#[test]
fn a_text_that_waits_for_its_facts_is_kept() {
    let (_outer, root) = starter_site();
    let text = root.join("content/pages/new-one.ja.md");
    fs::write(&text, "もうあります。").unwrap();
    assert_eq!(run(&root, &["add", "page", "new-one"]).0, 0);
    assert_eq!(fs::read_to_string(&text).unwrap(), "もうあります。");
    assert!(root.join("content/pages/new-one.en.md").exists());
}

#[test]
fn wrong_names_are_refused() {
    let (outer, root) = starter_site();
    let before = files(outer.path());
    for id in ["", "New", "a_b", "../escape", "保健", "a.b"] {
        let (code, said) = run(&root, &["add", "center", id]);
        assert_eq!(code, 2, "{id}: {said}");
    }
    let (code, said) = run(&root, &["add", "centre", "new-one"]);
    assert_eq!(code, 2);
    assert!(said.contains("'center'"), "{said}");
    let (code, said) = run(outer.path(), &["add", "center", "new-one"]);
    assert_eq!(code, 2);
    assert!(said.contains("there is no `content/site.toml`"), "{said}");
    assert_eq!(files(outer.path()), before);
}

#[test]
fn a_site_whose_languages_cannot_be_read_is_left_alone() {
    let (_outer, root) = starter_site();
    fs::write(root.join("content/site.toml"), "title = \n").unwrap();
    let before = files(&root);
    let (code, said) = run(&root, &["add", "center", "new-one"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("content/site.toml"), "{said}");
    assert_eq!(files(&root), before);
}
