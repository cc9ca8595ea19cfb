use std::ops::Range;

/// A text file as diagnostics see it: its path, its text folded for reading,
/// and the way back to the file as it is.
///
/// Folding drops a byte order mark, turns CRLF into LF and text into NFC, so
/// that none of them changes what is built.
#[derive(Debug)]
pub struct File {
    path: String,
    text: String,
    original: Option<Original>,
    readable: bool,
}

/// The file as it is, where folding changed anything.
#[derive(Debug)]
struct Original {
    text: String,
    /// Pairs of offsets (folded, original), ascending; between two of them the
    /// texts run in step.
    steps: Vec<(usize, usize)>,
}

/// A place in a file as people count: from 1, columns in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl File {
    /// A file whose text needed no folding. `path` is relative to the site's
    /// root, with `/`.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            original: None,
            readable: true,
        }
    }

    /// A file that is there but could not be read. It keeps its place, so that
    /// nobody calls what stands in it missing.
    #[must_use]
    pub fn unreadable(path: impl Into<String>) -> Self {
        Self {
            readable: false,
            ..Self::new(path, "")
        }
    }

    /// A file whose text was folded. `steps` are pairs of offsets (folded,
    /// original), ascending, between which both run in step.
    #[must_use]
    pub fn folded(
        path: impl Into<String>,
        text: String,
        original: String,
        steps: Vec<(usize, usize)>,
    ) -> Self {
        Self {
            path: path.into(),
            text,
            original: Some(Original {
                text: original,
                steps,
            }),
            readable: true,
        }
    }

    /// Whether its text is known.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.readable
    }

    /// Path from the site's root, with `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The folded text, which all ranges point into.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as it stands in the file.
    #[must_use]
    pub fn original_text(&self) -> &str {
        self.original
            .as_ref()
            .map_or(&self.text, |original| &original.text)
    }

    /// A range of the folded text as a range of the text in the file.
    #[must_use]
    pub fn original_range(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.original_offset(range.start);
        start..self.original_offset(range.end).max(start)
    }

    /// Start and end of a range of the folded text, as people count in the file.
    #[must_use]
    pub fn positions(&self, range: &Range<usize>) -> (Position, Position) {
        let text = self.original_text();
        let range = self.original_range(range);
        (position(text, range.start), position(text, range.end))
    }

    fn original_offset(&self, offset: usize) -> usize {
        let Some(original) = &self.original else {
            return floor_char(&self.text, offset);
        };
        let at = original
            .steps
            .partition_point(|(folded, _)| *folded <= offset);
        let (folded, start) = at
            .checked_sub(1)
            .map_or((0, 0), |before| original.steps[before]);
        let limit = original
            .steps
            .get(at)
            .map_or(original.text.len(), |(_, next)| *next);
        floor_char(&original.text, (start + offset - folded).min(limit))
    }
}

/// The nearest boundary of a character at or before `offset`.
fn floor_char(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

fn position(text: &str, offset: usize) -> Position {
    let before = &text[..floor_char(text, offset)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    // A byte order mark is no character that an editor shows.
    let line = before[line_start..].trim_start_matches('\u{feff}');
    Position {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    }
}
