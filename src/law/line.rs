use std::ops::Range;

use super::scan::{is_blank, trailing_bracket, trim};

/// A line that is not blank, without the blanks around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// The line with its indent, for tables.
    pub(super) raw: &'a str,
    pub(super) range: Range<usize>,
    /// How many blank lines stand above.
    pub(super) blanks_above: usize,
}

impl<'a> Line<'a> {
    /// The lines of a text that are not blank.
    pub(super) fn all(text: &'a str) -> Vec<Self> {
        let (mut lines, mut start, mut blanks_above) = (Vec::new(), 0, 0);
        for raw in text.split('\n') {
            let content = trim(raw);
            if content.is_empty() {
                blanks_above += 1;
            } else {
                let indent = raw.len() - raw.trim_start_matches(is_blank).len();
                let from = start + indent;
                let range = from..from + content.len();
                let raw = raw.trim_end_matches(is_blank);
                lines.push(Self {
                    text: content,
                    raw,
                    range,
                    blanks_above,
                });
                blanks_above = 0;
            }
            start += raw.len() + 1;
        }
        lines
    }

    /// Splits off a caption that hangs at the end, where scanning leaves it.
    ///
    /// It must stand apart: English sentences often end in brackets, so there one
    /// blank is not enough.
    pub(super) fn split_hanging_caption(&self, one_blank: bool) -> Option<(Self, Self)> {
        let (before, _) = trailing_bracket(self.text)?;
        let content = trim(before);
        let apart = before.len() - content.len();
        let stands_apart = apart >= if one_blank { 1 } else { 2 };
        if content.is_empty() || !(stands_apart || content.ends_with('。')) {
            return None;
        }
        let caption_start = self.range.start + before.len();
        let part = |text: &'a str, range: Range<usize>| Self {
            text,
            raw: text,
            range,
            blanks_above: self.blanks_above,
        };
        let content_range = self.range.start..self.range.start + content.len();
        let caption = part(&self.text[before.len()..], caption_start..self.range.end);
        Some((part(content, content_range), caption))
    }

    /// Whether a new unit may begin below this line: it ends as a sentence does.
    pub(super) fn ends_sentence(&self) -> bool {
        self.text
            .ends_with(['.', ':', ';', '。', ')', '）', '"', '”'])
            || ["; and", "; or", ", and", ", or"]
                .iter()
                .any(|end| self.text.ends_with(end))
    }
}

#[cfg(test)]
mod tests {
    use super::Line;

    #[test]
    fn knows_where_each_line_stands() {
        let text = "\u{feff}第1条\r\n\n  （設置）\u{3000}\n";
        let lines = Line::all(text);
        let found: Vec<_> = lines.iter().map(|l| &text[l.range.clone()]).collect();
        assert_eq!(found, ["第1条", "（設置）"]);
        assert_eq!(lines[1].blanks_above, 1);
        assert_eq!(lines[1].raw, "  （設置）");
    }

    #[test]
    fn splits_a_caption_that_hangs_at_the_end() {
        let text = "(14) 教育相談支援担当課長 (座長)";
        let lines = Line::all(text);
        let (content, caption) = lines[0].split_hanging_caption(true).expect("a caption");
        assert_eq!(content.text, "(14) 教育相談支援担当課長");
        assert_eq!(&text[caption.range], "(座長)");
    }

    #[test]
    fn leaves_brackets_of_a_sentence() {
        let split = |text, one_blank| {
            Line::all(text)[0]
                .split_hanging_caption(one_blank)
                .is_some()
        };
        assert!(!split("相談員（看護師）", true));
        assert!(!split("the head (chair)", false));
        assert!(!split("(座長)", true));
        assert!(split("行う。（座長）", true));
        assert!(split("the head  (Chair)", false));
    }
}
