//! The lines that vCard (RFC 2426) and iCalendar (RFC 5545) are made of.

/// How many bytes a line may have without its end.
const LONGEST: usize = 75;

/// Lines with their ends, none of them too long.
#[derive(Debug, Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// A line whose value is words: what would end it is escaped.
    pub(super) fn text(&mut self, name: &str, words: &str) {
        self.raw(name, &escape(words));
    }

    /// A line whose value has the form that its name asks for.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        fold(&format!("{name}:{value}"), &mut self.0);
    }

    /// All of them as bytes of a file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Words as a value. Signs that no text has are left out.
pub(super) fn escape(words: &str) -> String {
    let mut value = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '\\' | ',' | ';' => value.extend(['\\', sign]),
            '\n' => value.push_str("\\n"),
            '\t' => value.push(' '),
            _ if sign.is_control() => {}
            _ => value.push(sign),
        }
    }
    value
}

/// Adds a line, cut into pieces that are short enough; every piece but the first
/// begins with a blank. No sign is cut in two.
fn fold(line: &str, out: &mut String) {
    let mut used = 0;
    for sign in line.chars() {
        if used + sign.len_utf8() > LONGEST {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(sign);
        used += sign.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{LONGEST, escape, fold};

    /// What a reader of the format makes of an escaped value.
    fn unescape(value: &str) -> String {
        let mut words = String::new();
        let mut signs = value.chars();
        while let Some(sign) = signs.next() {
            match sign {
                '\\' => match signs.next() {
                    Some('n') => words.push('\n'),
                    Some(other) => words.push(other),
                    None => {}
                },
                _ => words.push(sign),
            }
        }
        words
    }

    proptest! {
        #[test]
        fn folded_lines_are_short_and_whole(line in "[^\r\n]{0,300}") {
            let mut folded = String::new();
            fold(&line, &mut folded);
            let pieces: Vec<_> = folded.strip_suffix("\r\n").unwrap_or("").split("\r\n").collect();
            prop_assert!(pieces.iter().all(|piece| piece.len() <= LONGEST));
            prop_assert!(pieces[1..].iter().all(|piece| piece.starts_with(' ')));
            let whole: String = pieces.iter().enumerate()
                .map(|(at, piece)| &piece[usize::from(at > 0)..]).collect();
            prop_assert_eq!(whole, line);
        }

        #[test]
        fn what_is_escaped_reads_back(words in "[^\\pC]{0,60}(\n[,;\\\\]あ){0,4}") {
            prop_assert_eq!(unescape(&escape(&words)), words);
        }

        #[test]
        fn no_words_end_a_line(words in any::<String>()) {
            prop_assert!(!escape(&words).contains(char::is_control));
        }
    }
}
