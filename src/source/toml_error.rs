//! The TOML parser's errors in plain words.

use std::ops::Range;
use std::sync::Arc;

use toml::de::Error;

use crate::diag::{Code, Diagnostic, File};
use crate::text::nearest;

/// An error of a value or key that is valid TOML but not what the file may say,
/// and the key that was meant, where one is near.
pub(super) fn typed(file: &Arc<File>, error: &Error) -> (Diagnostic, Option<String>) {
    let range = error.span().unwrap_or(0..0);
    let message = error.message();
    if let Some(rest) = message.strip_prefix("unknown field ") {
        return unknown_key(file, range, rest);
    }
    let diagnostic = if let Some(rest) = message.strip_prefix("unknown variant ") {
        unknown_word(file, range, rest)
    } else if let Some(rest) = message.strip_prefix("invalid type: ") {
        wrong_type(file, range, rest)
    } else if let Some(rest) = message.strip_prefix("invalid value: ") {
        wrong_type(file, range, rest)
    } else {
        Diagnostic::new(Code::WrongType, file, range, one_line(message))
            .hint("compare the value with the examples in the README or in `shirube add`")
    };
    (diagnostic, None)
}

fn unknown_key(file: &Arc<File>, range: Range<usize>, rest: &str) -> (Diagnostic, Option<String>) {
    let mut words = quoted(rest);
    let key = words.next().unwrap_or_default();
    let known: Vec<_> = words.collect();
    let near = nearest(key, known.iter().copied());
    let hint = match (near, heading_above(file.text(), range.start)) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        // The key may be one of the file itself, written too far down.
        (None, Some(heading)) => format!(
            "this line belongs to `{heading}` above it, where the keys are {}; \
             what concerns the whole file stands above the first line that begins with `[`",
            listed(&known)
        ),
        (None, None) => format!("the keys known here are {}", listed(&known)),
    };
    let message = format!("unknown key `{key}`");
    let diagnostic = Diagnostic::new(Code::UnknownKey, file, range, message).hint(hint);
    (diagnostic, near.map(str::to_owned))
}

/// The heading under which a key stands at the beginning of its line.
fn heading_above(text: &str, key: usize) -> Option<&str> {
    let before = text.get(..key)?;
    if !before.ends_with('\n') {
        return None;
    }
    before
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| line.starts_with('['))
}

fn unknown_word(file: &Arc<File>, range: Range<usize>, rest: &str) -> Diagnostic {
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

fn wrong_type(file: &Arc<File>, range: Range<usize>, rest: &str) -> Diagnostic {
    let (found, expected) = rest
        .split_once(", expected ")
        .unwrap_or((rest, "another value"));
    let expected = plain_type(expected);
    let typed = file.text().get(range.clone()).unwrap_or_default();
    let is_date = typed.starts_with(|c: char| c.is_ascii_digit()) && found.contains("map");
    let found = if is_date {
        "a date without quotes".to_owned()
    } else {
        plain_type(found)
    };
    let message = format!("expected {expected}, found {found}");
    let short = (typed.len() <= 60 && !typed.contains('\n')).then_some(typed);
    Diagnostic::new(Code::WrongType, file, range, message).hint(type_hint(&expected, short))
}

/// Advice that shows the value itself as it should be written, if it is short.
fn type_hint(expected: &str, typed: Option<&str>) -> String {
    let bare = typed.map(|typed| typed.trim_matches(['[', ']', '"', '\'', ' ']));
    match (expected, typed, bare) {
        ("words in double quotes", Some(typed), _) if typed.starts_with('[') => {
            "write one value only, between double quotes and without square brackets".to_owned()
        }
        ("words in double quotes", Some(_), Some(bare)) if !bare.contains(['{', '"', '=']) => {
            format!("write the value between double quotes: \"{bare}\"")
        }
        ("words in double quotes", ..) => {
            "write the value between double quotes: key = \"words\"".to_owned()
        }
        ("a list", Some(typed), _) if !typed.starts_with(['{', '[']) => {
            format!("write the values between square brackets: [{typed}]")
        }
        ("a list", ..) => {
            "write the values between square brackets: key = [\"one\", \"two\"]".to_owned()
        }
        ("`true` or `false`", ..) => "write `true` or `false`, without quotes".to_owned(),
        (number, _, Some(bare)) if number.contains("whole number") => {
            if bare.bytes().all(|byte| byte.is_ascii_digit()) && bare.len() < 3 {
                format!("write the number without quotes: {bare}")
            } else {
                "write a number from 0 to 255, without quotes".to_owned()
            }
        }
        (_, Some(typed), _) if typed.starts_with('"') => {
            format!("write it for each language: {{ ja = {typed}, en = \"…\" }}")
        }
        _ => {
            "write it as a table, such as { ja = \"…\", en = \"…\" }, or under a heading of its own"
                .to_owned()
        }
    }
}

/// Serde's names of types in the words of the README.
fn plain_type(name: &str) -> String {
    match name {
        "a string" | "string" => "words in double quotes".to_owned(),
        "a sequence" | "sequence" => "a list".to_owned(),
        "a map" | "map" => "a table".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "u8" => "a whole number from 0 to 255".to_owned(),
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
