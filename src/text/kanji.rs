//! Kanji, and words that hold some.

/// Whether `c` is a kanji, or stands for one as `々` does.
#[must_use]
pub fn is_kanji(c: char) -> bool {
    matches!(c,
        '一'..='鿿' | '㐀'..='䶿' | '々' | '〆' | '〇'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether there is a kanji in `text`.
#[must_use]
pub fn has_kanji(text: &str) -> bool {
    text.chars().any(is_kanji)
}

#[cfg(test)]
mod tests {
    use super::has_kanji;

    #[test]
    fn kana_signs_and_letters_are_no_kanji() {
        assert!(has_kanji("お茶") && has_kanji("人々") && has_kanji("\u{20b9f}る"));
        assert!(!has_kanji("ひとり・ノート、ー3ヶ abc"));
    }
}
