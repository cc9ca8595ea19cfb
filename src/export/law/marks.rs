//! References and terms in the JSON of a rule.

use serde::Serialize;

use crate::law::{Block, Goal, Law, Mark};

/// Words of a text that lead to something.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct MarkJson<'a> {
    /// The first character of the words, from 0, and the one behind the last.
    start: usize,
    end: usize,
    words: &'a str,
    #[serde(flatten)]
    goal: GoalJson<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum GoalJson<'a> {
    /// Parts of the same text, by their anchors.
    Parts { parts: &'a [String] },
    /// The whole text.
    Whole,
    /// Another law.
    Law {
        title: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<&'a str>,
    },
    /// Here a term is defined: a place in `terms`.
    Definition { term: usize },
    /// A defined term.
    Use { term: usize },
}

/// The marks in the text of the part with an anchor.
pub(super) fn marks<'a>(law: &'a Law, anchor: &str, text: &'a str) -> Vec<MarkJson<'a>> {
    let marks = law.links.of(anchor).iter();
    marks.filter_map(|mark| mark_in(mark, text)).collect()
}

/// The marks of a line or cell of a table or form.
#[derive(Debug, Serialize)]
pub(super) struct InsideJson<'a> {
    /// Which of its lines and cells, in the order of reading, from 0.
    text: usize,
    marks: Vec<MarkJson<'a>>,
}

/// The marks in the lines and cells of a table or form, where there are any.
pub(super) fn inside<'a>(law: &'a Law, anchor: &str, blocks: &[Block<'a>]) -> Vec<InsideJson<'a>> {
    let texts = blocks.iter().flat_map(Block::texts);
    let inside = texts.enumerate().map(|(at, text)| InsideJson {
        text: at,
        marks: {
            let marks = law.links.inside(anchor, at).iter();
            marks.filter_map(|mark| mark_in(mark, text)).collect()
        },
    });
    inside.filter(|text| !text.marks.is_empty()).collect()
}

fn mark_in<'a>(mark: &'a Mark, text: &'a str) -> Option<MarkJson<'a>> {
    let words = text.get(mark.range.clone())?;
    let start = text.get(..mark.range.start)?.chars().count();
    Some(MarkJson {
        start,
        end: start + words.chars().count(),
        words,
        goal: match &mark.goal {
            Goal::Parts(parts) => GoalJson::Parts { parts },
            Goal::Whole => GoalJson::Whole,
            Goal::Other(other) => GoalJson::Law {
                title: &other.title,
                number: other.number.as_deref(),
                part: other.part.as_deref(),
            },
            Goal::Definition(term) => GoalJson::Definition { term: *term },
            Goal::Use(term) => GoalJson::Use { term: *term },
        },
    })
}
