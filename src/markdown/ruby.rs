/// A stretch of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Text as it is.
    Plain(&'t str),
    /// `{base|reading}`.
    Ruby { base: &'t str, reading: &'t str },
    /// Braces and a bar that do not make a ruby; `at` is the byte in the text.
    Broken { text: &'t str, at: usize },
}

/// Splits running text at the words that have a reading.
pub(super) fn pieces(text: &str) -> Pieces<'_> {
    Pieces { text, at: 0 }
}

/// See [`pieces`].
pub(super) struct Pieces<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let from = self.at;
        let rest = self.text.get(from..).filter(|rest| !rest.is_empty())?;
        match find(rest) {
            Some((0, end)) => {
                self.at = from + end;
                Some(judge(&rest[..end], from))
            }
            Some((start, _)) => {
                self.at = from + start;
                Some(Piece::Plain(&rest[..start]))
            }
            None => {
                self.at = self.text.len();
                Some(Piece::Plain(rest))
            }
        }
    }
}

/// The first `{…|…}`, braces included; braces without a bar are plain text.
fn find(text: &str) -> Option<(usize, usize)> {
    let first = text.find('{')?;
    let mut open = None;
    let mut bar = false;
    for (at, byte) in text.bytes().enumerate().skip(first) {
        match (byte, open) {
            (b'{', _) => (open, bar) = (Some(at), false),
            (b'|', _) => bar = true,
            (b'}', Some(start)) if bar => return Some((start, at + 1)),
            (b'}', _) => open = None,
            _ => {}
        }
    }
    None
}

fn judge(braced: &str, at: usize) -> Piece<'_> {
    let broken = Piece::Broken { text: braced, at };
    let inner = &braced[1..braced.len() - 1];
    let Some((base, reading)) = inner.split_once('|') else {
        return broken;
    };
    let (base, reading) = (base.trim(), reading.trim());
    if base.is_empty() || reading.is_empty() || reading.contains('|') {
        return broken;
    }
    Piece::Ruby { base, reading }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    fn all(text: &str) -> Vec<Piece<'_>> {
        pieces(text).collect()
    }

    #[test]
    fn a_word_and_its_reading() {
        let ruby = Piece::Ruby {
            base: "東京",
            reading: "とうきょう",
        };
        assert_eq!(
            all("首都{東京|とうきょう}。"),
            [Piece::Plain("首都"), ruby, Piece::Plain("。")]
        );
    }

    #[test]
    fn other_braces_and_bars_are_text() {
        for text in ["{#about} a|b", "{", "a | b }", "{ {a}"] {
            assert_eq!(all(text), [Piece::Plain(text)]);
        }
    }

    #[test]
    fn half_a_ruby_is_broken() {
        let broken = |text, at| Piece::Broken { text, at };
        assert_eq!(all("{東京|}"), [broken("{東京|}", 0)]);
        assert_eq!(
            all("首都{東|とう|京}"),
            [Piece::Plain("首都"), broken("{東|とう|京}", 6)]
        );
    }
}
