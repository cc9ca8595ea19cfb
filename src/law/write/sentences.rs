//! A text cut into columns and sentences, as the standard XML keeps them.

use crate::law::Language;

/// What a sentence does beside the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    /// It stands alone, or among several without an exception.
    Plain,
    /// The rule.
    Main,
    /// The exception to it: ただし、….
    Proviso,
}

/// A sentence with its full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence<'a> {
    pub(super) text: &'a str,
    pub(super) function: Function,
}

/// The columns of an item, which stand apart by full-width blanks, and the
/// sentences of each.
pub(super) fn columns(text: &str, language: Language) -> Vec<Vec<Sentence<'_>>> {
    let columns = match language {
        Language::Japanese => split(text, |c| c == '　', false),
        Language::English => vec![text],
    };
    let filled = columns.into_iter().filter(|column| !column.is_empty());
    filled.map(|column| sentences(column, language)).collect()
}

/// The sentences of a text. English has not marks enough to cut it safely.
pub(super) fn sentences(text: &str, language: Language) -> Vec<Sentence<'_>> {
    let texts = match language {
        Language::Japanese => split(text, |c| c == '。', true),
        Language::English => vec![text],
    };
    let has_proviso = texts.iter().skip(1).any(|text| is_proviso(text));
    let function = |text: &str| match has_proviso {
        false => Function::Plain,
        true if is_proviso(text) => Function::Proviso,
        true => Function::Main,
    };
    texts
        .into_iter()
        .map(|text| Sentence {
            text,
            function: function(text),
        })
        .collect()
}

fn is_proviso(text: &str) -> bool {
    text.starts_with("ただし、") || text.starts_with("但し、")
}

/// Cuts `text` behind or at every mark that stands outside of brackets.
fn split(text: &str, is_mark: impl Fn(char) -> bool, keep_mark: bool) -> Vec<&str> {
    let (mut pieces, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        match c {
            '(' | '（' | '「' | '『' => depth += 1,
            ')' | '）' | '」' | '』' => depth = depth.saturating_sub(1),
            c if depth == 0 && is_mark(c) => {
                pieces.push(&text[start..if keep_mark { after } else { at }]);
                start = after;
            }
            _ => {}
        }
    }
    if start < text.len() || pieces.is_empty() {
        pieces.push(&text[start..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Function, columns};
    use crate::law::Language;

    fn cut(text: &str) -> Vec<Vec<(&str, Function)>> {
        let columns = columns(text, Language::Japanese).into_iter();
        columns
            .map(|column| {
                let sentences = column.into_iter();
                sentences.map(|one| (one.text, one.function)).collect()
            })
            .collect()
    }

    #[test]
    fn cuts_at_full_stops_outside_of_brackets() {
        let text = "会議（以下「会議」という。）を置く。ただし、市長は、この限りでない。";
        let first = ("会議（以下「会議」という。）を置く。", Function::Main);
        let second = ("ただし、市長は、この限りでない。", Function::Proviso);
        assert_eq!(cut(text), [vec![first, second]]);
        let plain = Function::Plain;
        assert_eq!(
            cut("置く。招く。"),
            [vec![("置く。", plain), ("招く。", plain)]]
        );
        assert_eq!(cut("市長"), [vec![("市長", plain)]]);
    }

    #[test]
    fn cuts_columns_at_full_width_blanks() {
        let plain = Function::Plain;
        assert_eq!(
            cut("子ども　18歳未満の者"),
            [vec![("子ども", plain)], vec![("18歳未満の者", plain)]]
        );
    }
}
