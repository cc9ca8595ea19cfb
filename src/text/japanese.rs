//! Japanese words in a text of another language.

use std::ops::Range;

use super::kanji::is_kanji;

/// The stretches of Japanese in `text`, each with the signs, digits and blanks
/// that stand within it. Signs alone are no Japanese.
#[must_use]
pub fn japanese_stretches(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let mut stretch: Option<Stretch> = None;
    for (at, c) in text.char_indices() {
        if is_letter(c) || is_sign(c) {
            let stretch = stretch.get_or_insert_with(|| Stretch::beginning(text, at));
            stretch.range.end = at + c.len_utf8();
            stretch.has_letters |= is_letter(c);
        } else if !may_stand_within(c) {
            stretches.extend(stretch.take().and_then(Stretch::words));
        }
    }
    stretches.extend(stretch.and_then(Stretch::words));
    stretches
}

/// Whether texts in the language are written in letters that look like Japanese.
#[must_use]
pub fn is_written_like_japanese(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    matches!(
        primary,
        "ja" | "zh" | "yue" | "wuu" | "lzh" | "ko" | "ryu" | "ain"
    )
}

struct Stretch {
    range: Range<usize>,
    has_letters: bool,
}

impl Stretch {
    /// A number right before belongs to it, as in `18歳`.
    fn beginning(text: &str, at: usize) -> Self {
        let before = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        Self {
            range: before.len()..at,
            has_letters: false,
        }
    }

    fn words(self) -> Option<Range<usize>> {
        self.has_letters.then_some(self.range)
    }
}

fn is_letter(c: char) -> bool {
    is_kanji(c) || matches!(c, 'ぁ'..='ゟ' | 'ァ'..='ヺ' | 'ー'..='ヿ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾟ')
}

/// Brackets, stops and forms that fill a whole square.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '・' | '！'..='･')
}

fn may_stand_within(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '.' | '①'..='⓿')
}

#[cfg(test)]
mod tests {
    use super::{is_written_like_japanese, japanese_stretches};

    #[test]
    fn stretches_hold_what_belongs_together() {
        for (text, expected) in [
            ("City Hall (市役所, shiyakusho), 3rd floor", &["市役所"][..]),
            ("up to 18” (18歳まで) and 20 (以上)", &["18歳まで", "以上"]),
            ("〒180- 武蔵野市 (Musashino City)", &["〒180- 武蔵野市"]),
            ("「資料編①参照。」 (Material 1)", &["「資料編①参照。」"]),
            ("会議 令和2年度 報告書 of 2021", &["会議 令和2年度 報告書"]),
            ("① Sharing of ② things・and ～ 「」", &[]),
            ("", &[]),
        ] {
            let found = japanese_stretches(text)
                .into_iter()
                .map(|range| &text[range]);
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn chinese_is_not_taken_for_japanese() {
        assert!(is_written_like_japanese("zh-Hant") && is_written_like_japanese("ja"));
        assert!(!is_written_like_japanese("en-GB"));
    }
}
