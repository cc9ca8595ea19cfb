//! The English forms of a line.

use super::form::{Form, Opening, heads_appendix};
use super::numeral::{branched, branches, digits, roman};
use super::scan::{Gap, gap, trim, trim_start, whole_bracket};
use super::{AppendixKind, Level, Number};

pub(super) fn form(line: &str) -> Option<Form<'_>> {
    if !line.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    match line.to_ascii_lowercase().as_str() {
        "contents" | "table of contents" => Some(Form::Contents),
        "preamble" => Some(Form::Preamble),
        _ => article(line)
            .or_else(|| heading(line))
            .or_else(|| supplement(line))
            .or_else(|| appendix(line)),
    }
}

/// Whether `line` means to be an article whose number cannot be read.
pub(super) fn unreadable_article(line: &str) -> bool {
    let Some(after) = word(line, "Article") else {
        return false;
    };
    match digits(after) {
        Some((_, rest)) => rest.starts_with(['.', ':']) && gap(&rest[1..]).0 != Gap::None,
        None => after
            .split_once("  ")
            .is_some_and(|(number, _)| !number.contains(' ')),
    }
}

/// What follows `expected` and blanks at the beginning of `line`, in any case.
fn word<'a>(line: &'a str, expected: &str) -> Option<&'a str> {
    let head = line.get(..expected.len())?;
    let rest = &line[expected.len()..];
    let apart = rest.is_empty() || gap(rest).0 != Gap::None;
    (head.eq_ignore_ascii_case(expected) && apart).then(|| trim_start(rest))
}

fn article(line: &str) -> Option<Form<'_>> {
    let after = word(line, "Article").or_else(|| word(line, "Articles"))?;
    let (number, rest) = branched(after)?;
    let (through, rest) = run_end(rest);
    let opening = Opening::new(line, number, rest);
    (opening.gap != Gap::None).then_some(Form::Article(opening, through))
}

/// `to 6`, `through 6`, `and 5`: a run of articles that share one line.
fn run_end(rest: &str) -> (Option<Number>, &str) {
    let second = ["to", "through", "and"]
        .iter()
        .find_map(|joiner| word(trim_start(rest), joiner))
        .and_then(branched)
        .filter(|(_, after)| matches!(gap(after).0, Gap::End | Gap::Wide));
    second.map_or((None, rest), |(number, after)| (Some(number), after))
}

fn heading(line: &str) -> Option<Form<'_>> {
    let find = |level: Level| word(line, level.words().1).map(|after| (level, after));
    let (level, after) = Level::ALL.into_iter().find_map(find)?;
    let (number, rest) = branched(after).or_else(|| roman_number(after))?;
    let opening = Opening::new(line, number, rest);
    (opening.gap != Gap::None).then_some(Form::Heading(level, opening))
}

fn roman_number(text: &str) -> Option<(Number, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_uppercase())
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let (branches, rest) = branches(rest);
    Some((Number::with_branches(roman(number)?, branches), rest))
}

fn supplement(line: &str) -> Option<Form<'_>> {
    let after =
        word(line, "Supplementary Provisions").or_else(|| word(line, "Supplementary Provision"))?;
    let label = trim(&line[..line.len() - after.len()]);
    let law_number = match after {
        "" => None,
        bracket => Some(whole_bracket(bracket)?),
    };
    Some(Form::Supplement {
        label,
        law_number,
        extract: false,
    })
}

fn appendix(line: &str) -> Option<Form<'_>> {
    let names = [
        ("Appended Table", AppendixKind::Table),
        ("Appended Form", AppendixKind::Form),
        ("Form", AppendixKind::Form),
    ];
    let find = |(name, kind): (&str, AppendixKind)| Some((kind, name.len(), word(line, name)?));
    let (kind, length, after) = names.into_iter().find_map(find)?;
    let (number, rest) = match branched(word(after, "No.").unwrap_or(after)) {
        Some((number, rest)) => (Some(number), rest),
        None => (None, &line[length..]),
    };
    let opening = Opening::new(line, number.clone().unwrap_or(Number::new(1)), rest);
    heads_appendix(&opening, number.is_some()).then_some(Form::Appendix(kind, number, opening))
}

#[cfg(test)]
mod tests {
    use super::form;
    use crate::law::form::Form;

    #[test]
    fn reads_titles_as_printed() {
        let Some(Form::Article(opening, None)) = form("Article 3-2  The council") else {
            panic!("not an article");
        };
        assert_eq!(
            (opening.label, opening.rest),
            ("Article 3-2", "The council")
        );
        assert_eq!(opening.number.to_string(), "3_2");
    }

    #[test]
    fn reads_the_number_of_an_amendment() {
        let label = "Supplementary Provisions";
        let law_number = Some("Outline No. 107 of July 24, 2018");
        let line = "Supplementary Provisions (Outline No. 107 of July 24, 2018)";
        let extract = false;
        assert_eq!(
            form(line),
            Some(Form::Supplement {
                label,
                law_number,
                extract
            })
        );
    }

    #[test]
    fn leaves_sentences_alone() {
        for line in [
            "Article 3, paragraph 2",
            "Articles of use",
            "Part of the city",
            "Form the base",
        ] {
            assert_eq!(form(line), None, "{line}");
        }
    }
}
