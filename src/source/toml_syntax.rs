//! Text that is no TOML, in plain words.

use std::ops::Range;
use std::sync::Arc;

use toml::de::Error;

use crate::diag::{Code, Diagnostic, File};

/// Full-width signs that a Japanese keyboard writes, and what TOML wants.
const FULL_WIDTH: [(char, &str); 16] = [
    ('＝', "="),
    ('　', " "),
    ('「', "\""),
    ('」', "\""),
    ('“', "\""),
    ('”', "\""),
    ('＂', "\""),
    ('，', ","),
    ('、', ","),
    ('｛', "{"),
    ('｝', "}"),
    ('［', "["),
    ('］', "]"),
    ('＃', "#"),
    ('．', "."),
    ('＿', "_"),
];

/// Syntax errors, the first of each line: the rest follow from it. So does all
/// that comes after a bracket that is never closed.
pub(super) fn syntax(file: &Arc<File>, errors: &[Error]) -> Vec<Diagnostic> {
    let mut last_line = 0;
    let mut diagnostics = Vec::new();
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let line = file.positions(&range).0.line;
        if line == last_line {
            continue;
        }
        last_line = line;
        if let Some(open) = unclosed(file.text(), range.start) {
            diagnostics.push(unclosed_bracket(file, open));
            break;
        }
        diagnostics.push(one(file, range, error.message()));
    }
    diagnostics
}

fn one(file: &Arc<File>, range: Range<usize>, message: &str) -> Diagnostic {
    if let Some((range, sign)) = full_width(file.text(), range.start) {
        let found = &file.text()[range.clone()];
        let message = format!("`{found}` is a full-width sign");
        let hint = match sign {
            " " => "write a half-width blank, or none".to_owned(),
            _ => format!("write it half-width: `{sign}`"),
        };
        return Diagnostic::new(Code::Syntax, file, range, message).hint(hint);
    }
    if message.contains("invalid basic string") && message.contains("expected `\"`") {
        let message = "these words are never closed with a double quote";
        return Diagnostic::new(Code::Syntax, file, range, message)
            .hint("write `\"` where the words end; all of them stand on one line");
    }
    let message = format!("this is not valid TOML: {}", one_line(message));
    let hint = hint(&message);
    Diagnostic::new(Code::Syntax, file, range, message).hint(hint)
}

fn hint(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "each key may be written once in its table: delete one of the two"
    } else if message.contains("string") || message.contains("quote") {
        "words stand between two double quotes on one line: key = \"words\""
    } else {
        "a line is either `key = \"words\"`, a `[table]` heading, or a comment after `#`"
    }
}

fn unclosed_bracket(file: &Arc<File>, open: usize) -> Diagnostic {
    let (bracket, close) = match file.text().as_bytes().get(open) {
        Some(b'{') => ('{', '}'),
        _ => ('[', ']'),
    };
    let message = format!("this `{bracket}` is never closed");
    Diagnostic::new(Code::Syntax, file, open..open + 1, message)
        .hint(format!("write `{close}` where its values end"))
}

/// The bracket that is still open where a new line of the file begins at `error`.
fn unclosed(text: &str, error: usize) -> Option<usize> {
    let line_start = line_start(text, error);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let before = &text.as_bytes()[line_start..error.min(text.len())];
    if !before.trim_ascii().is_empty() || !begins_anew(line) {
        return None;
    }
    let mut open = Vec::new();
    let mut scan = Scan { text, at: 0 };
    while let Some((at, byte)) = scan.next_sign() {
        match byte {
            _ if at >= line_start => break,
            b'{' | b'[' => open.push(at),
            b'}' | b']' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// Whether a line looks like `key = …` or `[heading]`.
fn begins_anew(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or_default().trim();
    let is_key = |key: &str| {
        !key.is_empty()
            && key
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_-.\"".contains(&byte))
    };
    let heading = line.trim().trim_matches(['[', ']']);
    line.contains('=') && is_key(key) || line.trim_start().starts_with('[') && is_key(heading)
}

/// Where the line of a byte begins. An error may point into a character.
fn line_start(text: &str, at: usize) -> usize {
    let before = &text.as_bytes()[..at.min(text.len())];
    let newline = before.iter().rposition(|byte| *byte == b'\n');
    newline.map_or(0, |newline| newline + 1)
}

/// The first full-width sign on the line of an error, outside of strings.
fn full_width(text: &str, error: usize) -> Option<(Range<usize>, &'static str)> {
    let line_start = line_start(text, error);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let mut scan = Scan { text: line, at: 0 };
    while let Some((at, _)) = scan.next_sign() {
        let sign = line[at..].chars().next()?;
        if let Some((_, half)) = FULL_WIDTH.iter().find(|(full, _)| *full == sign) {
            let start = line_start + at;
            return Some((start..start + sign.len_utf8(), half));
        }
    }
    None
}

/// Goes through the characters of TOML that stand in no string and no comment.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    /// The next character's place and first byte.
    fn next_sign(&mut self) -> Option<(usize, u8)> {
        let rest = self.text.get(self.at..)?;
        let first = rest.chars().next()?;
        let at = self.at;
        self.at += match first {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => string_length(rest),
            _ => first.len_utf8(),
        };
        Some((at, rest.as_bytes()[0]))
    }
}

/// The length of the string that `text` begins with; one that is never closed
/// ends with its line.
fn string_length(text: &str) -> usize {
    let quote = &text[..1];
    let triple = quote.repeat(3);
    if let Some(body) = text.strip_prefix(&triple) {
        return body.find(&triple).map_or(text.len(), |end| end + 6);
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = quote == "\"",
            _ if text[at..].starts_with(quote) => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn one_line(message: &str) -> String {
    let lines: Vec<_> = message.lines().map(str::trim).collect();
    lines.join("; ")
}

#[cfg(test)]
mod tests {
    use super::{full_width, unclosed};

    #[test]
    fn finds_the_bracket_that_is_never_closed() {
        let text = "a = { ja = \"}\", en = \"x\" # }\nb = 1\n";
        assert_eq!(unclosed(text, text.find("b =").unwrap_or(0)), Some(4));
        let text = "a = [\n  \"x\",\n\n[[b]]\n";
        assert_eq!(unclosed(text, text.find("[[").unwrap_or(0)), Some(4));
        let text = "[[a]]\nb = { c = [1] }\nd 2\n";
        assert_eq!(unclosed(text, text.find("d 2").unwrap_or(0)), None);
    }

    #[test]
    fn finds_full_width_signs_outside_of_strings() {
        assert_eq!(full_width("a = \"＝\" 」", 12), Some((10..13, "\"")));
        assert_eq!(full_width("a = \"＝\" b", 10), None);
    }
}
