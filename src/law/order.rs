//! Are the numbers of a law complete and in order, and is nothing empty?

use std::ops::Range;

use super::wording::article_example;
use super::{Article, Fault, Heading, Item, Law, Level, Number, Paragraph};

pub(super) fn check(law: &Law, faults: &mut Vec<Fault>) {
    if law.articles.is_empty() {
        let hint = format!(
            "begin each article with {} and a blank",
            article_example(law.language)
        );
        faults.push(Fault::error(0..0, "no article in the text", hint));
    }
    check_headings(&law.headings, faults);
    check_articles(&law.articles, faults);
    for supplement in &law.supplements {
        check_paragraphs(&supplement.paragraphs, &supplement.label, faults);
        check_articles(&supplement.articles, faults);
        if supplement.paragraphs.is_empty() && supplement.articles.is_empty() {
            faults.push(empty(supplement.range.clone(), &supplement.label));
        }
    }
}

/// How a number stands to the one before it in its series.
enum Step {
    Next,
    Skips,
    Repeats,
    GoesBack,
}

impl Step {
    fn between(before: Option<&Number>, number: &Number) -> Self {
        match before {
            None if number.is_first() => Self::Next,
            Some(before) if number.follows(before) => Self::Next,
            Some(before) if number == before => Self::Repeats,
            Some(before) if number < before => Self::GoesBack,
            _ => Self::Skips,
        }
    }

    fn problem(&self) -> Option<&'static str> {
        match self {
            Self::Next => None,
            Self::Skips => Some("leaves out a number"),
            Self::Repeats => Some("repeats the number before it"),
            Self::GoesBack => Some("is out of order"),
        }
    }
}

/// A gap between articles is only a warning: a repealed one may really be gone.
fn check_articles(articles: &[Article], faults: &mut Vec<Fault>) {
    let mut before = None;
    for article in articles {
        let step = Step::between(before, &article.number);
        if let Some(problem) = step.problem() {
            let message = format!("article `{}` {problem}", article.title);
            let hint = "compare the number with the text as published; keep a repealed article with the words that took its place";
            let range = article.title_range();
            faults.push(match step {
                Step::Skips => Fault::warning(range, message, hint),
                _ => Fault::error(range, message, hint),
            });
        }
        before = Some(article.through.as_ref().unwrap_or(&article.number));
        check_paragraphs(&article.paragraphs, &article.title, faults);
    }
}

fn check_headings(headings: &[Heading], faults: &mut Vec<Fault>) {
    let mut before: [Option<&Number>; Level::ALL.len()] = Default::default();
    for heading in headings {
        let depth = heading.level as usize;
        let step = Step::between(before[depth], &heading.number);
        // Chapters may count on from part to part.
        let counts_on = before[depth].is_none();
        if let Some(problem) = step.problem().filter(|_| !counts_on) {
            let range = heading.range.start..heading.range.start + heading.label.len();
            let message = format!("heading `{}` {problem}", heading.label);
            faults.push(Fault::error(
                range,
                message,
                "compare the number with the text as published",
            ));
        }
        before[depth] = Some(&heading.number);
        before[depth + 1..].fill(None);
    }
}

fn check_paragraphs(paragraphs: &[Paragraph], within: &str, faults: &mut Vec<Fault>) {
    let mut before: Option<Number> = None;
    for paragraph in paragraphs {
        let number = Number::new(paragraph.number);
        let printed = paragraph.printed.as_deref().unwrap_or_default();
        if let Some(problem) = Step::between(before.as_ref(), &number).problem() {
            let range = paragraph.range.start..paragraph.range.start + printed.len();
            let message = format!("paragraph `{printed}` of `{within}` {problem}");
            let hint = "mend the number; if it is part of a sentence or a page number, join the line to the one above or take it out";
            faults.push(Fault::error(range, message, hint));
        }
        if paragraph.is_empty() {
            faults.push(empty(paragraph.range.clone(), within));
        }
        before = Some(number);
        check_items(&paragraph.items, within, faults);
    }
}

fn check_items(items: &[Item], within: &str, faults: &mut Vec<Fault>) {
    let mut before = None;
    for item in items {
        let label = &item.label;
        if let Some(problem) = Step::between(before, &item.number).problem() {
            let range = item.range.start..item.range.start + label.len();
            let message = format!("item `{label}` of `{within}` {problem}");
            let hint =
                "mend the label; if it is part of a sentence, join the line to the one above";
            faults.push(Fault::error(range, message, hint));
        }
        if item.text.is_empty() && item.subitems.is_empty() {
            faults.push(empty(item.range.clone(), label));
        }
        before = Some(&item.number);
        check_items(&item.subitems, within, faults);
    }
}

fn empty(range: Range<usize>, what: &str) -> Fault {
    let hint = "write its text after the number and a blank, or take the line out";
    Fault::error(range, format!("`{what}` has no text"), hint)
}
