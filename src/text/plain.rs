use unicode_normalization::UnicodeNormalization;

/// Words without their blanks and widths, to be compared: `第１条　Ａ` and
/// `第1条A` are the same.
#[must_use]
pub fn plain_words(words: &str) -> String {
    words.nfkc().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn blanks_and_widths_do_not_count() {
        assert_eq!(
            plain_words("子ども　政策課（Ａ）\u{a0}１"),
            "子ども政策課(A)1"
        );
    }
}
