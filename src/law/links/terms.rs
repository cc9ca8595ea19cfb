//! Defined terms: 「以下「会議」という。」 and (the "Council").

use std::ops::Range;

use super::other_law::is_kanji;
use super::{Goal, Mark};
use crate::law::Language;
use crate::law::unit::Unit;

/// A term that a law defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term itself: 連携会議.
    pub word: String,
    /// What it stands for, where the text says so just before: 武蔵野市子ども支援連携会議.
    pub meaning: Option<String>,
    /// The anchor of the part that defines it.
    pub anchor: String,
    /// Where it stands there: bytes of the part's text.
    pub range: Range<usize>,
    scope: Scope,
}

/// In which parts a term holds, from its definition on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Law,
    /// 以下この条において. Supplement and article, as indices.
    Article(Option<usize>, Option<usize>),
}

/// All terms, in the order of their definitions.
pub(super) fn terms(units: &[Unit<'_>], language: Language) -> Vec<Term> {
    let of_text = match language {
        Language::Japanese => japanese,
        Language::English => english,
    };
    let mut terms: Vec<Term> = Vec::new();
    for unit in units {
        for found in of_text(unit.text) {
            let word = &unit.text[found.word.clone()];
            if word.is_empty() || terms.iter().any(|term| term.word == word) {
                continue;
            }
            terms.push(Term {
                word: word.to_owned(),
                meaning: found.meaning.map(|range| unit.text[range].to_owned()),
                anchor: unit.anchor.to_owned(),
                range: found.word,
                scope: if found.in_article {
                    Scope::Article(unit.place.supplement, unit.place.article)
                } else {
                    Scope::Law
                },
            });
        }
    }
    terms
}

/// A definition in a text.
struct Definition {
    word: Range<usize>,
    meaning: Option<Range<usize>>,
    in_article: bool,
}

/// 武蔵野市子ども支援連携会議（以下「連携会議」という。）
fn japanese(text: &str) -> Vec<Definition> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("以下") {
        let rest = &text[at + "以下".len()..];
        let Some(open) = rest.find('「') else { break };
        let lead = &rest[..open];
        // Between 以下 and 「 stand at most 単に or the scope.
        if lead.contains(['。', '）', '」']) || lead.chars().count() > 16 {
            continue;
        }
        let start = at + "以下".len() + open + '「'.len_utf8();
        let Some(length) = text[start..].find('」') else {
            break;
        };
        let after = &text[start + length + '」'.len_utf8()..];
        if !["という", "と総称", "といい"]
            .iter()
            .any(|words| after.starts_with(words))
        {
            continue;
        }
        found.push(Definition {
            word: start..start + length,
            meaning: meaning_before(text, at),
            in_article: lead.contains("この条") || lead.contains("この項") || lead.contains("本条"),
        });
    }
    found
}

/// What stands before the bracket that opens at the end of `text[..at]`, back to
/// the last mark.
fn meaning_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].rfind(['（', '('])?;
    let marks = ['、', '。', '「', '」', '（', '）', '(', ')'];
    let start = text[..before]
        .char_indices()
        .rfind(|(_, c)| marks.contains(c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    (start < before).then_some(start..before)
}

/// (hereinafter referred to as the "Council"), (the "Council").
fn english(text: &str) -> Vec<Definition> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('(') {
        let rest = &text[at + 1..];
        let end = rest.find(')').unwrap_or(rest.len());
        let inside = &rest[..end];
        let lead = inside.split(['"', '“']).next().unwrap_or_default();
        let lead = lead.to_ascii_lowercase();
        let is_definition =
            lead.starts_with("hereinafter") || matches!(&*lead, "the " | "a " | "an ");
        let Some(open) = inside.find(['"', '“']).filter(|_| is_definition) else {
            continue;
        };
        let quote = inside[open..].chars().next().map_or(1, char::len_utf8);
        let start = at + 1 + open + quote;
        let Some(length) = text[start..].find(['"', '”']) else {
            break;
        };
        found.push(Definition {
            word: start..start + length,
            meaning: english_meaning(text, at),
            in_article: lead.contains("in this article"),
        });
    }
    found
}

/// What stands before the bracket at `bracket`, back to the last comma.
fn english_meaning(text: &str, bracket: usize) -> Option<Range<usize>> {
    let before = text[..bracket].trim_end();
    let start = before.rfind([',', ';', ':', '.']).map_or(0, |at| at + 1);
    let words = before[start..].trim_start();
    let words = ["the ", "The ", "a ", "an "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(words);
    let end = before.len();
    (!words.is_empty()).then_some(end - words.len()..end)
}

/// Where terms are used: once in each article, so that a text does not drown
/// in links.
pub(super) struct Uses<'a> {
    terms: &'a [Term],
    /// The terms that may be used now.
    defined: Vec<usize>,
    article: (Option<usize>, Option<usize>),
    /// Those already linked in this article.
    linked: Vec<usize>,
}

impl<'a> Uses<'a> {
    pub(super) fn new(terms: &'a [Term]) -> Self {
        Self {
            terms,
            defined: Vec::new(),
            article: (None, None),
            linked: Vec::new(),
        }
    }

    /// Adds definitions and uses in a text to the references found there.
    pub(super) fn add(&mut self, unit: &Unit<'_>, marks: &mut Vec<Mark>) {
        let article = (unit.place.supplement, unit.place.article);
        if article != self.article {
            self.article = article;
            self.linked.clear();
        }
        for at in self.in_scope(article) {
            if let Some(range) = self.use_in(unit, at, marks) {
                self.linked.push(at);
                let goal = Goal::Use(at);
                marks.push(Mark { range, goal });
            }
        }
        for (at, term) in self.terms.iter().enumerate() {
            if term.anchor == unit.anchor && !self.defined.contains(&at) && holds(unit, term) {
                self.defined.push(at);
                self.linked.push(at);
                let (range, goal) = (term.range.clone(), Goal::Definition(at));
                marks.push(Mark { range, goal });
            }
        }
    }

    /// Terms that hold here and are not linked yet, longer ones first.
    fn in_scope(&self, article: (Option<usize>, Option<usize>)) -> Vec<usize> {
        let holds = |at: &usize| match self.terms[*at].scope {
            Scope::Law => true,
            Scope::Article(supplement, own) => (supplement, own) == article,
        };
        let mut found: Vec<usize> = self.defined.iter().copied().filter(holds).collect();
        found.retain(|at| !self.linked.contains(at));
        found.sort_by_key(|at| std::cmp::Reverse(self.terms[*at].word.len()));
        found
    }

    /// The first use of a term that no other mark covers.
    fn use_in(&self, unit: &Unit<'_>, at: usize, marks: &[Mark]) -> Option<Range<usize>> {
        let word = self.terms[at].word.as_str();
        unit.text
            .match_indices(word)
            .map(|(start, _)| start..start + word.len())
            .find(|range| {
                stands_alone(unit.text, range) && !marks.iter().any(|mark| meet(&mark.range, range))
            })
    }
}

fn holds(unit: &Unit<'_>, term: &Term) -> bool {
    unit.text.get(term.range.clone()) == Some(term.word.as_str())
}

fn meet(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether a term is not the end of a longer word: 会議 in 市民会議.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let Some(first) = text[range.start..].chars().next() else {
        return false;
    };
    if is_latin(first) {
        return !before.is_some_and(is_latin) && !after.is_some_and(is_latin);
    }
    let is_glued = |c: char| matches!(c, 'ァ'..='ヿ') || (is_kanji(first) && is_kanji(c));
    !before.is_some_and(is_glued)
}
