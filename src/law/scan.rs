//! Blanks and brackets, as scanned and typed texts really have them.

/// How much room stands between a label and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// The line ends after the label.
    End,
    /// Two blanks, a tab or a full-width blank: surely a label.
    Wide,
    /// One blank: a label, or running text.
    Single,
    /// The text goes on at once.
    None,
}

/// Whether `c` is a blank of any width. A stray byte order mark counts as one.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// `text` without the blanks around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// `text` without the blanks before it.
pub(super) fn trim_start(text: &str) -> &str {
    text.trim_start_matches(is_blank)
}

/// `text` without the blanks behind it.
pub(super) fn trim_end(text: &str) -> &str {
    text.trim_end_matches(is_blank)
}

/// The gap at the beginning of `rest`, and the text after it.
pub(super) fn gap(rest: &str) -> (Gap, &str) {
    let text = trim_start(rest);
    let blanks = &rest[..rest.len() - text.len()];
    let gap = match blanks {
        _ if text.is_empty() => Gap::End,
        "" => Gap::None,
        " " => Gap::Single,
        _ => Gap::Wide,
    };
    (gap, text)
}

/// The bracket that `text` begins with: what is inside, and what follows.
pub(super) fn leading_bracket(text: &str) -> Option<(&str, &str)> {
    let open = text.chars().next().filter(|c| is_open(*c))?;
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        depth = if is_open(c) { depth + 1 } else { depth };
        if is_close(c) {
            depth -= 1;
            if depth == 0 {
                let inside = trim(&text[open.len_utf8()..at]);
                return Some((inside, &text[at + c.len_utf8()..]));
            }
        }
    }
    None
}

/// The bracket that `text` ends with: what stands before, and what is inside.
pub(super) fn trailing_bracket(text: &str) -> Option<(&str, &str)> {
    let close = text.chars().next_back().filter(|c| is_close(*c))?;
    let mut depth = 0usize;
    for (at, c) in text.char_indices().rev() {
        depth = if is_close(c) { depth + 1 } else { depth };
        if is_open(c) {
            depth -= 1;
            if depth == 0 {
                let inside = &text[at + c.len_utf8()..text.len() - close.len_utf8()];
                return Some((&text[..at], trim(inside)));
            }
        }
    }
    None
}

/// The text of a line that is one bracket and nothing else.
pub(super) fn whole_bracket(line: &str) -> Option<&str> {
    let (inside, rest) = leading_bracket(line)?;
    (rest.is_empty() && !inside.is_empty()).then_some(inside)
}

fn is_open(c: char) -> bool {
    matches!(c, '(' | '（')
}

fn is_close(c: char) -> bool {
    matches!(c, ')' | '）')
}

#[cfg(test)]
mod tests {
    use super::{Gap, gap, leading_bracket, trailing_bracket, whole_bracket};

    #[test]
    fn measures_a_gap() {
        assert_eq!(gap("　市は"), (Gap::Wide, "市は"));
        assert_eq!(gap("  The"), (Gap::Wide, "The"));
        assert_eq!(gap(" The"), (Gap::Single, "The"));
        assert_eq!(gap("の"), (Gap::None, "の"));
        assert_eq!(gap(" "), (Gap::End, ""));
    }

    #[test]
    fn pairs_brackets_of_either_width() {
        assert_eq!(leading_bracket("（ 1 ) 市"), Some(("1", " 市")));
        assert_eq!(leading_bracket("(a(b)) c"), Some(("a(b)", " c")));
        assert_eq!(leading_bracket("(a"), None);
        assert_eq!(trailing_bracket("課長 (座長)"), Some(("課長 ", "座長")));
        assert_eq!(trailing_bracket("座長)"), None);
        assert_eq!(whole_bracket("(設置)"), Some("設置"));
        assert_eq!(whole_bracket("(a) and (b)"), None);
        assert_eq!(whole_bracket("()"), None);
    }
}
