//! The TOML parser's errors in plain words.

use std::sync::Arc;

use toml::de::Error;

use crate::diag::{Code, Diagnostic, File};
use crate::text::nearest;

/// Syntax errors, the first of each line: the rest follow from it.
pub(super) fn syntax(file: &Arc<File>, errors: &[Error]) -> Vec<Diagnostic> {
    let mut last_line = 0;
    let mut diagnostics = Vec::new();
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let line = file.positions(&range).0.line;
        if line != last_line {
            last_line = line;
            let message = format!("this is not valid TOML: {}", one_line(error.message()));
            diagnostics.push(
                Diagnostic::new(Code::Syntax, file, range, message)
                    .hint(syntax_hint(error.message())),
            );
        }
    }
    diagnostics
}

fn syntax_hint(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "each key may be written once in its table: delete one of the two"
    } else if message.contains("string") || message.contains("quote") {
        "words stand between two double quotes on one line: key = \"words\""
    } else {
        "a line is either `key = \"words\"`, a `[table]` heading, or a comment after `#`"
    }
}

/// An error of a value or key that is valid TOML but not what the file may say.
pub(super) fn typed(file: &Arc<File>, error: &Error) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message();
    if let Some(rest) = message.strip_prefix("unknown field ") {
        return unknown_key(file, range, rest);
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        return unknown_word(file, range, rest);
    }
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        return wrong_type(file, range, rest);
    }
    Diagnostic::new(Code::WrongType, file, range, one_line(message))
        .hint("compare the value with the examples in the README or in `shirube add`")
}

fn unknown_key(file: &Arc<File>, range: std::ops::Range<usize>, rest: &str) -> Diagnostic {
    let mut words = quoted(rest);
    let key = words.next().unwrap_or_default();
    let known: Vec<_> = words.collect();
    let diagnostic = Diagnostic::new(
        Code::UnknownKey,
        file,
        range,
        format!("unknown key `{key}`"),
    );
    match nearest(key, known.iter().copied()) {
        Some(near) => diagnostic.hint(format!("did you mean `{near}`?")),
        None => diagnostic.hint(format!("the keys known here are {}", listed(&known))),
    }
}

fn unknown_word(file: &Arc<File>, range: std::ops::Range<usize>, rest: &str) -> Diagnostic {
    let mut words = quoted(rest);
    let word = words.next().unwrap_or_default();
    let known: Vec<_> = words.collect();
    let message = format!("`{word}` is not one of the words allowed here");
    let diagnostic = Diagnostic::new(Code::WrongType, file, range, message);
    match nearest(word, known.iter().copied()) {
        Some(near) => diagnostic.hint(format!("did you mean `{near}`?")),
        None => diagnostic.hint(format!("write one of {}", listed(&known))),
    }
}

fn wrong_type(file: &Arc<File>, range: std::ops::Range<usize>, rest: &str) -> Diagnostic {
    let (found, expected) = rest
        .split_once(", expected ")
        .unwrap_or((rest, "another value"));
    let expected = plain_type(expected);
    let message = format!("expected {expected}, found {}", plain_type(found));
    let hint = match expected.as_str() {
        "words in double quotes" => "write the value between double quotes: key = \"words\"",
        "a list" => "write the values between square brackets: key = [\"one\", \"two\"]",
        "`true` or `false`" => "write `true` or `false`, without quotes",
        "a whole number" => "write a number without quotes: key = 1",
        _ => {
            "write it as a table, such as { ja = \"…\", en = \"…\" }, or under a heading of its own"
        }
    };
    Diagnostic::new(Code::WrongType, file, range, message).hint(hint)
}

/// Serde's names of types in the words of the README.
fn plain_type(name: &str) -> String {
    match name {
        "a string" | "string" => "words in double quotes".to_owned(),
        "a sequence" | "sequence" => "a list".to_owned(),
        "a map" | "map" => "a table".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "u8" | "u16" | "u32" | "i64" => "a whole number".to_owned(),
        _ if name.starts_with("struct ") => "a table".to_owned(),
        _ => name
            .replace("string \"", "the words \"")
            .replace("integer ", "the number ")
            .replace("floating point ", "the number ")
            .replace("boolean ", ""),
    }
}

/// The words between back quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn listed(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn one_line(message: &str) -> String {
    message
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join("; ")
}
