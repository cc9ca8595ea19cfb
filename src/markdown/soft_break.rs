use unicode_width::UnicodeWidthChar;

/// Decides what becomes of a line break in running text.
///
/// Japanese is written without spaces, so a break between two wide characters
/// stands for nothing and any other for one space. The character after the break
/// may come only after a tag or two (`**…**`), so the break is remembered as a
/// place in the output until that character is known.
#[derive(Debug, Default)]
pub(super) struct Joint {
    last: Option<char>,
    gap: Option<usize>,
}

impl Joint {
    /// A break stands at byte `at` of the output.
    pub(super) fn open(&mut self, at: usize) {
        self.gap.get_or_insert(at);
    }

    /// Text follows; returns the place in the output where a space is due.
    pub(super) fn meet(&mut self, text: &str) -> Option<usize> {
        let first = text.chars().find(|&char| is_spacing(char))?;
        let before = self.last;
        self.last = text.chars().rev().find(|&char| is_spacing(char));
        let gap = self.gap.take()?;
        (!joins(before?, first)).then_some(gap)
    }

    /// Nothing before counts any more: a new block or a forced line.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }
}

/// Whether nothing stands between `before` and `after` when a line ends between
/// them.
pub(super) fn joins(before: char, after: char) -> bool {
    matches!(
        (Width::of(before), Width::of(after)),
        (Width::Wide, Width::Wide | Width::Either) | (Width::Either, Width::Wide)
    )
}

/// Combining signs and variation selectors say nothing of the width.
pub(super) fn is_spacing(char: char) -> bool {
    char.width() != Some(0)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    Wide,
    Narrow,
    /// As the neighbour: quotation marks, dashes and signs that Japanese and
    /// English share.
    Either,
}

impl Width {
    fn of(char: char) -> Self {
        match char {
            // Hangul is wide but written with spaces.
            '\u{1100}'..='\u{11ff}'
            | '\u{3130}'..='\u{318f}'
            | '\u{a960}'..='\u{a97f}'
            | '\u{ac00}'..='\u{d7ff}' => Self::Narrow,
            // Half-width katakana and punctuation.
            '\u{ff61}'..='\u{ff9f}' => Self::Wide,
            _ if char.width() == Some(2) => Self::Wide,
            _ if char.width_cjk() == Some(2) => Self::of_ambiguous(char),
            _ => Self::Narrow,
        }
    }

    /// Characters that fill a whole square in Japanese type only.
    fn of_ambiguous(char: char) -> Self {
        match char {
            // ①, ⅳ, arrows, shapes and marks, ※, ℃ ℡ №, circled tens, an
            // organisation's own characters.
            '\u{2460}'..='\u{24ff}'
            | '\u{2150}'..='\u{218f}'
            | '\u{2190}'..='\u{27bf}'
            | '\u{203b}'
            | '\u{2100}'..='\u{214f}'
            | '\u{3248}'..='\u{324f}'
            | '\u{e000}'..='\u{f8ff}' => Self::Wide,
            _ if char.is_alphabetic() => Self::Narrow,
            _ => Self::Either,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::joins;
    use crate::markdown::{parse, plain_text};

    fn html(markdown: &str) -> String {
        parse(markdown).0.html(str::to_owned)
    }

    #[test]
    fn wide_beside_wide_joins() {
        for pair in ["東京", "。①", "①②", "ｶﾅ", "…そ", "”東", "０歳", "※東"]
        {
            let mut chars = pair.chars();
            assert!(
                joins(chars.next().unwrap(), chars.next().unwrap()),
                "{pair}"
            );
        }
        for pair in ["東a", "a東", "1年", "’“", "한국", "é東", "αβ", "”a"] {
            let mut chars = pair.chars();
            assert!(
                !joins(chars.next().unwrap(), chars.next().unwrap()),
                "{pair}"
            );
        }
    }

    #[test]
    fn markup_between_does_not_matter() {
        assert_eq!(html("東京\n**都**"), "<p>東京<strong>都</strong></p>");
        assert_eq!(html("**東京**\n①"), "<p><strong>東京</strong>①</p>");
        assert_eq!(html("東京\n**A**"), "<p>東京 <strong>A</strong></p>");
        assert_eq!(html("電話`110`\n番"), "<p>電話<code>110</code> 番</p>");
        assert_eq!(plain_text("東京\n{都|と}\nand\n*more*"), "東京都 and more");
    }

    #[test]
    fn a_variation_selector_is_no_letter() {
        assert_eq!(plain_text("葛\u{e0100}\n城"), "葛\u{e0100}城");
    }

    #[test]
    fn a_forced_line_stays() {
        assert_eq!(html("東京\\\n都"), "<p>東京<br>都</p>");
        assert_eq!(plain_text("東京  \n都"), "東京\n都");
    }
}
