/// The language that a law is written in, which decides how its lines join.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Japanese: lines join without a blank.
    #[default]
    Japanese,
    /// English: lines join with one blank.
    English,
}

impl Language {
    /// The language that most letters of `text` belong to.
    pub(super) fn of(text: &str) -> Self {
        let mut balance = 0i64;
        for c in text.chars() {
            balance += i64::from(c.is_ascii_alphabetic()) - i64::from(is_japanese(c));
        }
        if balance > 0 {
            Self::English
        } else {
            Self::Japanese
        }
    }

    /// Adds a line to the text that it continues.
    pub(super) fn join(self, text: &mut String, line: &str) {
        if self == Self::English && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }

    /// Words in brackets, which are wide in Japanese.
    #[must_use]
    pub fn in_brackets(self, words: &str) -> String {
        match self {
            Self::Japanese => format!("（{words}）"),
            Self::English => format!("({words})"),
        }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }

    /// The line that announces a table of contents.
    pub(super) fn contents_marker(self) -> &'static str {
        match self {
            Self::Japanese => "目次",
            Self::English => "Contents",
        }
    }

    /// What stands between a label and its text when a law is printed.
    pub(super) fn separator(self) -> &'static str {
        match self {
            Self::Japanese => "　",
            Self::English => "  ",
        }
    }
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn is_decided_by_most_letters() {
        assert_eq!(
            Language::of("第1条　市はPTAと協力する。"),
            Language::Japanese
        );
        assert_eq!(
            Language::of("Article 1  The Outline (要綱) …"),
            Language::English
        );
        assert_eq!(Language::of(""), Language::Japanese);
    }
}
