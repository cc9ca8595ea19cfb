use std::ops::Range;
use std::sync::Arc;

use tera::ErrorKind;

use super::theme::Theme;
use crate::diag::{Code, Diagnostic, File};

/// What the template engine found wrong as faults of ours, each at its place in
/// the file. The engine's own report counts characters where it should count
/// columns.
pub(super) fn template_errors(
    theme: &Theme,
    template: &str,
    error: &tera::Error,
) -> Vec<Diagnostic> {
    let at = |name: &str, range: Option<Range<usize>>, message: &str| {
        let file = file_of(theme, name);
        let message = format!("the template does not work: {}", plain(message));
        let diagnostic = match range.filter(|range| range.end <= file.text().len()) {
            Some(range) => Diagnostic::new(Code::Template, &file, range, message),
            None => Diagnostic::whole_file(Code::Template, &file, message),
        };
        diagnostic.hint("compare it with the template of the default theme")
    };
    let all = |text: &str| -> Vec<_> {
        let found = reports(text).map(|(message, name, line)| {
            let file = file_of(theme, name);
            at(name, word_in_line(file.text(), line, message), message)
        });
        found.collect()
    };
    match error.kind() {
        // A fault inside of a piece: the report of it, in that of its call.
        ErrorKind::RenderingError(report) if reports(report.message()).next().is_some() => {
            all(report.message())
        }
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            vec![at(report.filename(), Some(range), report.message())]
        }
        ErrorKind::Msg(text) => {
            let found = all(text);
            if found.is_empty() {
                vec![at(template, None, text)]
            } else {
                found
            }
        }
        _ => vec![at(template, None, &error.to_string())],
    }
}

/// What the engine says of a fault whose place in a template does not matter.
pub(super) fn told(error: &tera::Error) -> String {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            plain(report.message())
        }
        _ => plain(&error.to_string()),
    }
}

fn file_of(theme: &Theme, name: &str) -> Arc<File> {
    let mut templates = theme.below("templates/");
    let found = templates.find(|(inner, _)| *inner == name);
    found.map_or_else(
        || Arc::new(File::new(format!("themes/default/templates/{name}"), "")),
        |(_, file)| Arc::clone(file),
    )
}

/// The reports that the engine joined into one text: what, in which template,
/// on which line.
fn reports(text: &str) -> impl Iterator<Item = (&str, &str, usize)> {
    text.split("error: ").filter_map(|report| {
        let mut lines = report.lines();
        let message = lines.next()?;
        let place = lines.next()?.trim().strip_prefix("--> ")?;
        let (place, _column) = place.rsplit_once(':')?;
        let (name, line) = place.rsplit_once(':')?;
        Some((message, name, line.parse().ok()?))
    })
}

/// Where the word that a message names in back quotes stands on a line.
fn word_in_line(text: &str, line: usize, message: &str) -> Option<Range<usize>> {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(newline) => text.match_indices('\n').nth(newline)?.0 + 1,
    };
    let line = text[start..].lines().next()?;
    let word = message.split('`').nth(1)?;
    let at = start + line.find(word)?;
    Some(at..at + word.len())
}

/// The first line of what the engine says, in our manner.
fn plain(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let line = line.trim_start_matches("error: ").trim_end_matches('.');
    let mut chars = line.chars();
    let first = chars.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(chars).collect()
}
