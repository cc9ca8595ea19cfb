//! Whole rules in the layouts that cities really have, read from the text that a
//! clerk pastes. All of them are of みほん市, which does not exist.
//!
//! `tests/law/<name>.txt` is the text, `<name>.expected.txt` its tree, the
//! references in it and all that the reader complains of. `UPDATE_EXPECT=1 cargo
//! test --test law` writes what is read now; compare it with the text line by line.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod law_support;
mod support;

use std::fmt::Write;
use std::fs;

use law_support::{layouts, outline};
use shirube::law::{self, Goal, Law, LawNumber};

#[test]
fn every_layout_reads_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = String::new();
    for layout in layouts() {
        let (law, faults) = law::parse(&layout.text);
        let mut said = outline(&law);
        said.push_str(&references(&law));
        for fault in &faults {
            let place = &layout.text[fault.range.clone()];
            let _ = writeln!(said, "! {place}: {}", fault.message);
        }
        let path = layout.path.with_extension("expected.txt");
        if update {
            fs::write(&path, &said).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != said {
            let name = layout.name;
            let _ = write!(wrong, "--- {name}\n{said}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}UPDATE_EXPECT=1 accepts this");
}

/// A layout is read right only if the reader has nothing to complain of, except
/// of captions that a scan has left at the end of a line.
#[test]
fn no_layout_has_a_false_fault() {
    for layout in layouts() {
        let (law, faults) = law::parse(&layout.text);
        let false_faults: Vec<_> = faults
            .iter()
            .filter(|fault| !fault.message.contains("hangs at the end"))
            .collect();
        assert_eq!(false_faults, [] as [&law::Fault; 0], "{}", layout.name);
        assert!(law.head.title.is_some(), "{}", layout.name);
        let number = law.head.number.unwrap().text;
        assert!(LawNumber::parse(&number).is_some(), "{number}");
    }
}

#[test]
fn every_layout_prints_and_reads_back() {
    for layout in layouts() {
        let law = law::parse(&layout.text).0;
        let printed = law::print(&law);
        let (again, faults) = law::parse(&printed);
        assert_eq!(outline(&again), outline(&law), "{}", layout.name);
        assert_eq!(faults, [], "{}", layout.name);
    }
}

/// Every reference with the parts that it leads to.
fn references(law: &Law) -> String {
    let mut table = "\n".to_owned();
    let texts = law_support::texts(law);
    for anchor in law.anchors() {
        for mark in law.links.of(anchor) {
            let text = texts.get(anchor).map_or("", String::as_str);
            let words = text.get(mark.range.clone()).unwrap_or("?");
            let goal = match &mark.goal {
                Goal::Parts(parts) => parts.join(" "),
                Goal::Whole => "whole".to_owned(),
                Goal::Other(other) => {
                    let number = other.number.as_deref().unwrap_or("no number");
                    let part = other.part.as_deref().unwrap_or("whole");
                    format!("{} [{number}] {part}", other.title)
                }
                Goal::Definition(term) => format!("defines term {}", term + 1),
                Goal::Use(_) => continue,
            };
            let _ = writeln!(table, "{anchor}: {words} -> {goal}");
        }
    }
    for appendix in &law.appendices {
        for (at, text) in law_support::texts_inside(appendix).into_iter().enumerate() {
            for mark in law.links.inside(&appendix.anchor, at) {
                let Goal::Parts(parts) = &mark.goal else {
                    continue;
                };
                let (words, parts) = (&text[mark.range.clone()], parts.join(" "));
                let _ = writeln!(table, "{} in it: {words} -> {parts}", appendix.anchor);
            }
        }
    }
    for (at, term) in law.links.terms.iter().enumerate() {
        let meaning = term.meaning.as_deref().unwrap_or("?");
        let _ = writeln!(table, "term {}: {} = {meaning}", at + 1, term.word);
    }
    table
}
