use super::label::{Sign, label};
use super::numeral::digits;
use super::scan::{Gap, gap, leading_bracket, whole_bracket};
use super::{AppendixKind, Level, Number, form_en, form_ja};

/// A label with its number, and the text after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening<'a> {
    pub(super) number: Number,
    pub(super) label: &'a str,
    pub(super) gap: Gap,
    pub(super) rest: &'a str,
}

impl<'a> Opening<'a> {
    /// The opening of `line` whose label ends where `rest` begins.
    pub(super) fn new(line: &'a str, number: Number, rest: &'a str) -> Self {
        let label = &line[..line.len() - rest.len()];
        let (gap, rest) = gap(rest);
        Self {
            number,
            label,
            gap,
            rest,
        }
    }
}

/// What a line looks like, judged by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// `第3条　…`; with the last number of a run.
    Article(Opening<'a>, Option<Number>),
    /// `第1章　総則`.
    Heading(Level, Opening<'a>),
    /// `2　…`.
    Paragraph(u16, Opening<'a>),
    /// `(1)　…`, `ア　…`.
    Item {
        sign: Sign<'a>,
        number: Option<Number>,
        label: &'a str,
        rest: &'a str,
    },
    /// `(設置)`.
    Caption(&'a str),
    /// `付　則 (…)　抄`.
    Supplement {
        label: &'a str,
        law_number: Option<&'a str>,
        extract: bool,
    },
    /// `別表第1（…）`; its own number may be missing.
    Appendix(AppendixKind, Option<Number>, Opening<'a>),
    /// 目次.
    Contents,
    /// 前文.
    Preamble,
    /// Looks like structure, but cannot be read as such.
    Unknown,
    /// Anything else.
    Text,
}

impl<'a> Form<'a> {
    /// The form of a trimmed line.
    pub(super) fn of(line: &'a str) -> Self {
        form_ja::form(line)
            .or_else(|| form_en::form(line))
            .or_else(|| item(line))
            .or_else(|| paragraph(line))
            .or_else(|| looks_structured(line).then_some(Self::Unknown))
            .or_else(|| whole_bracket(line).map(Self::Caption))
            .unwrap_or(Self::Text)
    }
}

/// An appendix heads its line alone: what follows it is apart or in brackets.
pub(super) fn heads_appendix(opening: &Opening<'_>, numbered: bool) -> bool {
    match opening.gap {
        Gap::End | Gap::Wide => true,
        Gap::Single if numbered => true,
        Gap::Single | Gap::None => leading_bracket(opening.rest)
            .is_some_and(|(_, after)| matches!(gap(after).0, Gap::End | Gap::Wide)),
    }
}

fn item(line: &str) -> Option<Form<'_>> {
    let (sign, number, after) = label(line)?;
    let label = &line[..line.len() - after.len()];
    Some(Form::Item {
        sign,
        number,
        label,
        rest: gap(after).1,
    })
}

fn paragraph(line: &str) -> Option<Form<'_>> {
    let (number, after) = digits(line)?;
    let opening = Opening::new(line, Number::new(number), after);
    (opening.gap != Gap::None).then_some(Form::Paragraph(number, opening))
}

/// Marks of Markdown, and numbers that are nearly a label: `2.`, `(1.5)`, `第壱条`.
fn looks_structured(line: &str) -> bool {
    let marked = ["# ", "## ", "- (", "- 2", "**第", "**Article", "|"];
    marked.iter().any(|mark| line.starts_with(mark))
        || dotted_number(line)
        || odd_bracket(line)
        || form_ja::unreadable_article(line)
        || form_en::unreadable_article(line)
}

fn dotted_number(line: &str) -> bool {
    let after = digits(line).and_then(|(_, rest)| rest.strip_prefix(['.', '．', ')', '）']));
    after.is_some_and(|rest| gap(rest).0 != Gap::None)
}

fn odd_bracket(line: &str) -> bool {
    let Some((inside, _)) = leading_bracket(line) else {
        return false;
    };
    let only_marks = inside
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ','));
    only_marks && inside.len() <= 4 && digits(inside).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Form, Gap};

    fn kind(line: &str) -> &'static str {
        match Form::of(line) {
            Form::Article(opening, _) if opening.gap == Gap::None => "reference",
            Form::Article(..) => "article",
            Form::Heading(..) => "heading",
            Form::Paragraph(..) => "paragraph",
            Form::Item { .. } => "item",
            Form::Caption(_) => "caption",
            Form::Supplement { .. } => "supplement",
            Form::Appendix(..) => "appendix",
            Form::Contents => "contents",
            Form::Preamble => "preamble",
            Form::Unknown => "unknown",
            Form::Text => "text",
        }
    }

    #[test]
    fn tells_the_forms_of_lines_apart() {
        let cases = [
            (
                "article",
                [
                    "第3条　市は",
                    "第３条の２　市は",
                    "第十二条",
                    "Article 3-2  The",
                ],
            ),
            (
                "heading",
                [
                    "第1章　総則",
                    "第２節 組織",
                    "Chapter 1  General",
                    "Part II",
                ],
            ),
            (
                "paragraph",
                ["2　座長は", "２ 座長は", "2  The chair", "12"],
            ),
            (
                "item",
                ["(1)　市長", "（２）市長", "ア　市長", "(a) the mayor"],
            ),
            ("caption", ["（設置）", "(設置)", "(Establishment)", "(略)"]),
            (
                "supplement",
                [
                    "付　則",
                    "附則（平成30年要綱第1号）",
                    "付 則 (x)",
                    "Supplementary Provision",
                ],
            ),
            (
                "appendix",
                [
                    "別表（第3条関係）",
                    "別表第１",
                    "様式第2号",
                    "Appended Table 1  Fees",
                ],
            ),
            (
                "unknown",
                ["第壱条　市は", "2. 座長は", "(1.5)", "- (1) 市長"],
            ),
            (
                "reference",
                ["第3条の規定", "第3条第1項", "第2条及び", "第1条市は"],
            ),
            (
                "text",
                ["(2人)以上", "別表に掲げる", "2人以上", "Form of notice"],
            ),
        ];
        for (expected, lines) in cases {
            for line in lines {
                assert_eq!(kind(line), expected, "{line}");
            }
        }
    }
}
