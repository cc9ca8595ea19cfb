//! Finds in English text what speaks of parts of a law.

use super::OtherLaw;
use super::clause::{Clause, Found};
use super::pointer::{Pointer, Provision, Step};
use crate::law::numeral::branched;
use crate::law::{AppendixKind, Number};

const WHOLE: [&str; 8] = [
    "outline",
    "ordinance",
    "regulation",
    "regulations",
    "rule",
    "rules",
    "guidelines",
    "act",
];

/// How titles of laws end.
const LAWS: [&str; 9] = [
    "Act",
    "Law",
    "Code",
    "Constitution",
    "Ordinance",
    "Regulation",
    "Regulations",
    "Rules",
    "Outline",
];

/// Small words within titles.
const SMALL: [&str; 8] = ["of", "for", "on", "and", "the", "to", "in", "concerning"];

const NUMBERS: [&str; 9] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// How tables and forms are called.
const APPENDICES: [(&str, AppendixKind); 3] = [
    ("Appended Table", AppendixKind::Table),
    ("Appended Form", AppendixKind::Form),
    ("Form", AppendixKind::Form),
];

/// The units, and which slot of a [`Provision`] they are.
const UNITS: [&str; 3] = ["article", "paragraph", "item"];

/// Every clause of the text, in order.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut at = 0;
    let mut tied = None;
    while at < text.len() {
        let found = clause(&text[at..], tied == Some(at));
        if let Some((found, length)) = found {
            let end = at + length;
            tied = tie(&text[end..]).map(|length| end + length);
            clauses.push(Clause {
                range: at..end,
                found,
            });
            at = end;
        } else {
            at += next_word(&text[at..]);
        }
    }
    clauses
}

/// The way to the beginning of the next word, at least one character.
fn next_word(text: &str) -> usize {
    let is_letter = |c: char| c.is_alphanumeric();
    let word = text.find(|c| !is_letter(c)).unwrap_or(text.len());
    let rest = &text[word..];
    word + rest.find(is_letter).unwrap_or(rest.len())
}

fn tie(text: &str) -> Option<usize> {
    [" and ", " or ", ", "]
        .iter()
        .find(|tie| text.starts_with(**tie))
        .map(|tie| tie.len())
}

fn clause(text: &str, continues: bool) -> Option<(Found, usize)> {
    let length = |rest: &str| text.len() - rest.len();
    if let Some(rest) = word(text, "this") {
        let after = WHOLE.iter().find_map(|kind| word(rest, kind))?;
        let words = text[..length(after)].trim_end();
        return Some((Found::Whole, words.len()));
    }
    if let Some((appendix, rest)) = appendix(text) {
        return Some((Found::Pointer(appendix), length(rest)));
    }
    let (from, rest) = pointer(text, continues)?;
    if let Some((title, after)) = title_after(rest) {
        let other = OtherLaw {
            title: title.to_owned(),
            number: number_bracket(after).map(str::to_owned),
            part: from.anchor(),
        };
        return Some((Found::Other(other), length(rest)));
    }
    let to = [" to ", " through "].iter().find_map(|word| {
        let rest = rest.strip_prefix(word)?;
        pointer(rest, true).or_else(|| bare(rest, &from))
    });
    match to {
        Some((to, rest)) => Some((
            Found::Span(Pointer::Provision(from), Pointer::Provision(to)),
            length(rest),
        )),
        None => Some((Found::Pointer(Pointer::Provision(from)), length(rest))),
    }
}

/// Appended Table 1, Form No. 2; one that is appended needs no number.
fn appendix(text: &str) -> Option<(Pointer, &str)> {
    let (kind, rest) = APPENDICES.iter().find_map(|(name, kind)| {
        let rest = text.strip_prefix(name)?;
        (!rest.starts_with(|c: char| c.is_alphanumeric())).then_some((*kind, rest))
    })?;
    let after = rest.trim_start_matches(' ');
    match branched(after.strip_prefix("No. ").unwrap_or(after)) {
        Some((number, rest)) => Some((Pointer::Appendix(kind, Some(number)), rest)),
        None if text.starts_with("Appended") => Some((Pointer::Appendix(kind, None), rest)),
        None => None,
    }
}

/// The title of another law, "of the Child Welfare Act" after an article, and what
/// follows it.
fn title_after(rest: &str) -> Option<(&str, &str)> {
    let words = word(rest.strip_prefix(" of ")?, "the")?;
    let mut end = 0;
    for piece in words.split_inclusive(' ') {
        let bare = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        if LAWS.contains(&bare) {
            return Some(words.split_at(end + bare.len()));
        }
        let in_title = bare.starts_with(|c: char| c.is_uppercase()) || SMALL.contains(&bare);
        if !in_title || bare.len() + 1 < piece.trim_end_matches('\n').len() {
            return None;
        }
        end += piece.len();
    }
    None
}

/// Act No. 164 of 1947, in the bracket behind a title.
fn number_bracket(after: &str) -> Option<&str> {
    let inside = after.strip_prefix(" (")?;
    let line = &inside[..inside.find([')', ';'])?];
    let is_number = line.contains("No. ") && line.ends_with(|c: char| c.is_ascii_digit());
    is_number.then_some(line)
}

/// Article 3, paragraph (2), item (1); the preceding two items.
fn pointer(text: &str, continues: bool) -> Option<(Provision, &str)> {
    let mut provision = Provision {
        continues,
        ..Provision::default()
    };
    let mut rest = text;
    let mut end = None;
    for (place, unit) in UNITS.iter().enumerate() {
        let Some((step, after)) = relative(rest, unit).or_else(|| numbered(rest, unit)) else {
            continue;
        };
        *slot(&mut provision, place) = step;
        end = Some(after);
        rest = after
            .strip_prefix(',')
            .unwrap_or(after)
            .trim_start_matches(' ');
    }
    Some((provision, end?))
}

fn slot(provision: &mut Provision, place: usize) -> &mut Step {
    match place {
        0 => &mut provision.article,
        1 => &mut provision.paragraph,
        _ => &mut provision.item,
    }
}

/// "(3)" of "items (1) to (3)".
fn bare<'a>(text: &'a str, from: &Provision) -> Option<(Provision, &'a str)> {
    let (number, rest) = number(text)?;
    let mut to = Provision {
        continues: true,
        ..Provision::default()
    };
    let steps = [&from.article, &from.paragraph, &from.item];
    let last = steps.iter().rposition(|step| step.is_named())?;
    *slot(&mut to, last) = Step::Number(number);
    Some((to, rest))
}

/// "Article 3-2", "item (1)", "paragraphs 1".
fn numbered<'a>(text: &'a str, unit: &str) -> Option<(Step, &'a str)> {
    let rest = one_or_more(text, unit)?;
    let (number, rest) = number(rest)?;
    Some((Step::Number(number), rest))
}

fn number(text: &str) -> Option<(Number, &str)> {
    let inside = text.strip_prefix('(');
    let (number, rest) = branched(inside.unwrap_or(text))?;
    let rest = match inside {
        Some(_) => rest.strip_prefix(')')?,
        None => rest,
    };
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
    ends.then_some((number, rest))
}

/// "the preceding two items", "the following Article", "this paragraph".
fn relative<'a>(text: &'a str, unit: &str) -> Option<(Step, &'a str)> {
    if let Some(rest) = word(text, "this") {
        return Some((Step::This, one(rest, unit)?));
    }
    let rest = word(text, "the")?;
    if let Some(rest) = word(rest, "same") {
        return Some((Step::Same, one(rest, unit)?));
    }
    if let Some(rest) = word(rest, "following").or_else(|| word(rest, "next")) {
        return Some((Step::After, one(rest, unit)?));
    }
    let rest = word(rest, "preceding")?;
    for (at, name) in NUMBERS.iter().enumerate() {
        if let Some(rest) = word(rest, name) {
            let count = u16::try_from(at + 2).ok()?;
            return Some((Step::Before(count), many(rest, unit)?));
        }
    }
    let one = one(rest, unit).map(|rest| (Step::Before(1), rest));
    one.or_else(|| many(rest, unit).map(|rest| (Step::AllBefore, rest)))
}

fn one_or_more<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    word(text, unit).or_else(|| word(text, &format!("{unit}s")))
}

/// A unit, up to its end: what follows it is not part of the clause.
fn one<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    let rest = prefix(text, unit)?;
    (!rest.starts_with(|c: char| c.is_alphanumeric())).then_some(rest)
}

fn many<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    one(text, &format!("{unit}s"))
}

/// A word and the blank after it.
fn word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = one(text, word)?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
}

/// `text` after `start`, upper and lower case being the same.
fn prefix<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let head = text.get(..start.len())?;
    head.eq_ignore_ascii_case(start)
        .then(|| &text[start.len()..])
}
