use serde::Serialize;

use crate::diag::Diagnostic;

/// A diagnostic as a browser shows it.
#[derive(Debug, Serialize)]
pub(super) struct Fault<'a> {
    pub(super) code: &'a str,
    pub(super) severity: &'a str,
    pub(super) path: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) message: &'a str,
    pub(super) hints: &'a [String],
    /// The line in question; nothing for a fault of the whole file.
    pub(super) source: Option<SourceLine<'a>>,
}

/// A line of a file, in three pieces, so that no reader needs to count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct SourceLine<'a> {
    pub(super) before: &'a str,
    pub(super) marked: &'a str,
    pub(super) after: &'a str,
}

impl<'a> Fault<'a> {
    pub(super) fn new(diagnostic: &'a Diagnostic) -> Self {
        let file = &diagnostic.file;
        let range = diagnostic.range.clone().unwrap_or(0..0);
        let (start, _) = file.positions(&range);
        let source = diagnostic.range.as_ref().map(|range| {
            let range = file.original_range(range);
            source_line(file.original_text(), range.start, range.end)
        });
        Self {
            code: diagnostic.code.name(),
            severity: diagnostic.severity().name(),
            path: file.path(),
            line: start.line,
            column: start.column,
            message: &diagnostic.message,
            hints: &diagnostic.hints,
            source,
        }
    }
}

/// The line that holds `start`. A mark that goes on behind the line ends with it.
fn source_line(text: &str, start: usize, end: usize) -> SourceLine<'_> {
    let (head, tail) = text.split_at_checked(start).unwrap_or((text, ""));
    let (_, before) = head.rsplit_once('\n').unwrap_or(("", head));
    let rest = tail.lines().next().unwrap_or_default();
    let length = end.saturating_sub(start).min(rest.len());
    let (marked, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
    SourceLine {
        before: before.trim_start_matches('\u{feff}'),
        marked,
        after,
    }
}

#[cfg(test)]
mod tests {
    use super::{SourceLine, source_line};

    #[test]
    fn cuts_the_line_at_the_mark() {
        let text = "一行目\nname = \"保健\"\r\n三行目";
        let at = text.find("\"保健").unwrap_or_default();
        let line = source_line(text, at, at + "\"保健\"".len());
        let expected = SourceLine {
            before: "name = ",
            marked: "\"保健\"",
            after: "",
        };
        assert_eq!(line, expected);
    }

    #[test]
    fn takes_marks_over_several_lines_and_at_the_end() {
        assert_eq!(source_line("ab\ncd", 1, 5).marked, "b");
        let end = source_line("ab\n", 3, 3);
        assert_eq!((end.before, end.marked, end.after), ("", "", ""));
        assert_eq!(source_line("", 7, 9).marked, "");
    }
}
