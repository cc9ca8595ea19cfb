//! The lines of a table of contents, with what each of them names.

use crate::law::form::Form;
use crate::law::scan::{leading_bracket, trailing_bracket, trim};
use crate::law::{AppendixKind, Law, Level, Number};

/// A line of a table of contents.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entry<'a> {
    /// 前文.
    Preamble(&'a str),
    /// 第1章　総則（第1条―第3条）.
    Heading {
        level: Level,
        number: Number,
        title: &'a str,
        /// （第1条―第3条）
        articles: Option<&'a str>,
    },
    /// 付則, with its articles.
    Supplement(&'a str, Option<&'a str>),
    /// 別表, and any line that names nothing known.
    Other(&'a str),
}

/// The entries of a law's table of contents in the order of the text.
pub(super) fn entries(law: &Law) -> Vec<Entry<'_>> {
    law.contents.iter().map(|line| entry(line)).collect()
}

fn entry(line: &str) -> Entry<'_> {
    let (title, articles) = with_articles(line);
    match Form::of(title) {
        Form::Preamble => Entry::Preamble(title),
        Form::Heading(level, opening) => Entry::Heading {
            level,
            number: opening.number,
            title,
            articles,
        },
        Form::Supplement { .. } => Entry::Supplement(title, articles),
        _ => Entry::Other(line),
    }
}

/// A line and the bracket with the articles at its end.
fn with_articles(line: &str) -> (&str, Option<&str>) {
    let bracket = trailing_bracket(line).filter(|(_, inside)| {
        inside.starts_with('第') || inside.to_ascii_lowercase().starts_with("article")
    });
    match bracket {
        Some((title, _)) => (trim(title), Some(&line[title.len()..])),
        None => (line, None),
    }
}

/// What follows the label of an appendix: the articles it belongs to,
/// （第3条関係）, and its name.
pub(super) fn related_articles(title: &str) -> (Option<&str>, &str) {
    let is_relation = |inside: &str| inside.ends_with("関係") || inside.starts_with("Re");
    let leading = leading_bracket(title).filter(|(inside, _)| is_relation(inside));
    let trailing = trailing_bracket(title).filter(|(_, inside)| is_relation(inside));
    match (leading, trailing) {
        (Some((_, rest)), _) => (Some(&title[..title.len() - rest.len()]), trim(rest)),
        (None, Some((name, _))) => (Some(&title[name.len()..]), trim(name)),
        (None, None) => (None, title),
    }
}

/// The names of the elements of a kind of appendix.
pub(super) fn appendix_elements(kind: AppendixKind) -> (&'static str, &'static str) {
    match kind {
        AppendixKind::Table => ("AppdxTable", "AppdxTableTitle"),
        AppendixKind::Form => ("AppdxStyle", "AppdxStyleTitle"),
    }
}
