//! What the reader of a law's text has to say about a line.

use std::ops::Range;

use super::form::Opening;
use super::line::Line;
use super::{Fault, Language};

pub(super) fn hanging_caption(caption: &Line<'_>) -> Fault {
    let message = format!(
        "caption `{}` hangs at the end of the line above its article",
        caption.text
    );
    let hint =
        "put it on a line of its own, above the article; it was read as that article's caption";
    Fault::warning(caption.range.clone(), message, hint)
}

pub(super) fn stray_caption(line: &Line<'_>) -> Fault {
    let message = format!("caption `{}` stands above no article", line.text);
    let hint =
        "put it directly above its article, or join it to the line above if it is not a caption";
    Fault::warning(line.range.clone(), message, hint)
}

pub(super) fn no_blank(opening: &Opening<'_>, line: &Line<'_>) -> Fault {
    let message = format!("no blank between `{}` and its text", opening.label);
    let hint = format!(
        "write `{}　` with a full-width blank after it",
        opening.label
    );
    Fault::warning(label_range(opening, line), message, hint)
}

pub(super) fn doubtful_label(opening: &Opening<'_>, line: &Line<'_>) -> Fault {
    let message = format!(
        "`{}` at the beginning of a line is read as running text",
        opening.label
    );
    let hint = format!(
        "write two blanks after `{}` if a new unit begins here, otherwise join the line to the one above",
        opening.label
    );
    Fault::warning(label_range(opening, line), message, hint)
}

pub(super) fn heading_after_supplement(opening: &Opening<'_>, line: &Line<'_>) -> Fault {
    let message = format!(
        "`{}` stands after the supplementary provisions",
        opening.label
    );
    let hint = "move the heading and its articles above the first supplementary provisions";
    Fault::error(label_range(opening, line), message, hint)
}

pub(super) fn text_in_heading(line: &Line<'_>, language: Language) -> Fault {
    let message = format!(
        "`{}` stands between a heading and its first article",
        beginning(line)
    );
    let hint = format!(
        "begin the article with {} and a blank",
        article_example(language)
    );
    Fault::error(line.range.clone(), message, hint)
}

pub(super) fn unknown_line(line: &Line<'_>, language: Language) -> Fault {
    let message = format!("the line `{}` has no known form", beginning(line));
    let hint = format!(
        "begin an article with {}, a paragraph with `2`, an item with `(1)`, each followed by a blank, without other marks",
        article_example(language)
    );
    Fault::error(line.range.clone(), message, hint)
}

pub(super) fn preamble(range: Range<usize>, language: Language) -> Fault {
    let marker = preamble_marker(language);
    let hint = format!(
        "above the law only its title, its number line and the list of its amendments are read; if this is the preamble of the law, write `{marker}` on a line of its own above it"
    );
    Fault::warning(range, "text before the first article", hint)
}

/// The line that announces a preamble.
pub(super) fn preamble_marker(language: Language) -> &'static str {
    match language {
        Language::Japanese => "前文",
        Language::English => "Preamble",
    }
}

/// How an article begins, in backticks.
pub(super) fn article_example(language: Language) -> &'static str {
    match language {
        Language::Japanese => "`第1条`",
        Language::English => "`Article 1`",
    }
}

fn label_range(opening: &Opening<'_>, line: &Line<'_>) -> Range<usize> {
    line.range.start..line.range.start + opening.label.len()
}

/// The first words of a line: enough to find it.
fn beginning(line: &Line<'_>) -> String {
    const SHOWN: usize = 20;
    let mut text: String = line.text.chars().take(SHOWN).collect();
    if text.len() < line.text.len() {
        text.push('…');
    }
    text
}
