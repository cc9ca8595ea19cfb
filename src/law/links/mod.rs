//! What the text of a law says of its other parts: references and defined terms.
//!
//! 1. `japanese` and `english` find pointers such as 第3条第2項 and 前2号.
//! 2. `resolve` follows a pointer from where it stands.
//! 3. `known_laws` knows the numbers of other laws that were named before.
//! 4. `terms` finds 「以下「会議」という。」 and where the term is used again.

mod amended;
mod clause;
mod english;
mod japanese;
mod japanese_pointer;
mod known_laws;
mod other_law;
mod pointer;
mod resolve;
mod siblings;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use self::clause::{Clause, Found};
use self::known_laws::KnownLaws;
pub(super) use self::other_law::ends_like_a_law;
use self::resolve::Tracker;
pub use self::terms::Term;
use super::unit::Unit;
use super::{Fault, Language, Law};

/// All references and terms of a law.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The marks of each text, by the anchor of its part.
    marks: BTreeMap<String, Vec<Mark>>,
    /// Those of the lines and cells of each table and form, by their places in it.
    inside: BTreeMap<String, BTreeMap<usize, Vec<Mark>>>,
    /// Defined terms in the order of their definitions.
    pub terms: Vec<Term>,
}

/// Words that lead to something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The words: bytes of the part's text.
    pub range: Range<usize>,
    /// What they lead to.
    pub goal: Goal,
}

/// What words of a law lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// Parts of the same law: their anchors in the order of the text, at least one.
    Parts(Vec<String>),
    /// The whole law: この要綱.
    Whole,
    /// Another law.
    Other(OtherLaw),
    /// Here a term is defined: a place in [`Links::terms`].
    Definition(usize),
    /// A term that was defined before: a place in [`Links::terms`].
    Use(usize),
}

/// Another law, as a text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLaw {
    /// What stands before the number of the article. It ends with the title.
    pub title: String,
    /// Its number line, where it is given: 昭和22年法律第164号.
    pub number: Option<String>,
    /// The anchor that its part has if it is a law of ours: `a3`.
    pub part: Option<String>,
}

impl Links {
    /// The marks in the text of a part, in order; they do not overlap. A text
    /// without an anchor of its own has that of the part around it.
    #[must_use]
    pub fn of(&self, anchor: &str) -> &[Mark] {
        self.marks.get(anchor).map_or(&[], Vec::as_slice)
    }

    /// The marks in a line or cell of a table or form. Lines and cells are counted
    /// in the order of reading, from 0.
    #[must_use]
    pub fn inside(&self, anchor: &str, text: usize) -> &[Mark] {
        let texts = self.inside.get(anchor);
        let marks = texts.and_then(|texts| texts.get(&text));
        marks.map_or(&[], Vec::as_slice)
    }

    /// Every text that has marks, by its anchor, but for what tables and forms hold.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Mark])> {
        let marks = self.marks.iter();
        marks.map(|(anchor, marks)| (anchor.as_str(), marks.as_slice()))
    }
}

/// Finds all references and terms. `source` is the text that the law was read
/// from: in it stand the faults, the references that lead nowhere.
pub(super) fn links(law: &Law, source: &str, faults: &mut Vec<Fault>) -> Links {
    let units = law.units();
    let terms = terms::terms(&units, law.language);
    let mut used = terms::Uses::new(&terms);
    let mut known = KnownLaws::default();
    let mut links = Links::default();
    for unit in &units {
        let mut marks = references(law, unit, source, faults);
        known.pass(&mut marks, &terms);
        used.add(unit, &mut marks);
        put_in_order(&mut marks);
        if !marks.is_empty() {
            links
                .marks
                .entry(unit.anchor.to_owned())
                .or_default()
                .extend(marks);
        }
    }
    for appendix in &law.appendices {
        let mut inside = BTreeMap::new();
        for (at, unit) in appendix.texts().enumerate() {
            let mut marks = references(law, &unit, source, faults);
            known.pass(&mut marks, &terms);
            put_in_order(&mut marks);
            if !marks.is_empty() {
                inside.insert(at, marks);
            }
        }
        links.inside.insert(appendix.anchor.clone(), inside);
    }
    links.terms = terms;
    links
}

/// From the first to the last; of two that overlap only the first stays.
fn put_in_order(marks: &mut Vec<Mark>) {
    marks.sort_by_key(|mark| mark.range.start);
    let mut end = 0;
    marks.retain(|mark| {
        let is_free = mark.range.start >= end;
        if is_free {
            end = mark.range.end;
        }
        is_free
    });
}

/// The references in one text.
fn references(law: &Law, unit: &Unit<'_>, source: &str, faults: &mut Vec<Fault>) -> Vec<Mark> {
    let clauses = match law.language {
        Language::Japanese => japanese::clauses(unit.text),
        Language::English => english::clauses(unit.text),
    };
    let mut tracker = Tracker::new(law, unit);
    let mut marks = Vec::new();
    for Clause { range, found } in clauses {
        let goal = match found {
            Found::Whole => Some(Goal::Whole),
            Found::Other(other) => {
                tracker.leave(&other);
                Some(Goal::Other(other))
            }
            // 同条 of another law is not at hand.
            Found::Pointer(pointer) | Found::Span(pointer, _) if tracker.is_elsewhere(&pointer) => {
                continue;
            }
            Found::Pointer(pointer) => tracker.follow(&pointer).map(Goal::Parts),
            Found::Span(from, to) => tracker.follow_span(&from, &to).map(Goal::Parts),
        };
        match goal {
            Some(goal) => marks.push(Mark { range, goal }),
            None => add_once(faults, leads_nowhere(unit, &unit.text[range], source)),
        }
    }
    marks
}

/// What is wrong at a place already needs no second word.
fn add_once(faults: &mut Vec<Fault>, fault: Fault) {
    if !faults.iter().any(|known| known.range == fault.range) {
        faults.push(fault);
    }
}

fn leads_nowhere(unit: &Unit<'_>, words: &str, source: &str) -> Fault {
    let part = source.get(unit.range.clone()).unwrap_or_default();
    let range = part.find(words).map_or(unit.range.clone(), |at| {
        let start = unit.range.start + at;
        start..start + words.len()
    });
    Fault::warning(
        range,
        format!("`{words}` leads nowhere: this text has no such part"),
        "mend the number; if the published text has it so, leave it: it stays without a link",
    )
}
