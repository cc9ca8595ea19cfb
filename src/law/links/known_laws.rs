//! The other laws that a text names with their numbers, for where it names them
//! again without.

use super::other_law::is_kanji;
use super::{Goal, Mark, OtherLaw, Term};

/// The laws named so far.
#[derive(Debug, Default)]
pub(super) struct KnownLaws {
    /// Titles as the text has them, with what may stand before them, and numbers.
    numbers: Vec<(String, String)>,
}

impl KnownLaws {
    /// Gives the laws in the marks of a text the numbers that earlier texts gave
    /// them, and learns those that this one gives.
    pub(super) fn pass(&mut self, marks: &mut [Mark], terms: &[Term]) {
        for mark in marks {
            if let Goal::Other(other) = &mut mark.goal {
                self.settle(other, terms);
            }
        }
    }

    fn settle(&mut self, other: &mut OtherLaw, terms: &[Term]) {
        if let Some(number) = &other.number {
            self.numbers.push((other.title.clone(), number.clone()));
            return;
        }
        other.number = self.number_of(&other.title);
        if other.number.is_none()
            && let Some(title) = meant_by(&other.title, terms)
        {
            other.number = self.number_of(title);
            if other.number.is_some() {
                title.clone_into(&mut other.title);
            }
        }
    }

    /// The number given last to the law whose title ends both names.
    fn number_of(&self, title: &str) -> Option<String> {
        let mut known = self.numbers.iter().rev();
        let same = known.find(|(name, _)| ends_with(name, title) || ends_with(title, name));
        same.map(|(_, number)| number.clone())
    }
}

/// 児童福祉法, where a text says 法 and has said 「以下「法」という。」 before.
fn meant_by<'a>(title: &str, terms: &'a [Term]) -> Option<&'a str> {
    let term = terms.iter().find(|term| ends_with(title, &term.word))?;
    term.meaning.as_deref()
}

/// Whether `long` ends with `short` as a name of its own: 市長は児童福祉法 with
/// 児童福祉法, but not 特別児童福祉法.
fn ends_with(long: &str, short: &str) -> bool {
    let Some(before) = long.strip_suffix(short).filter(|_| !short.is_empty()) else {
        return false;
    };
    let is_glued = |c: char| is_kanji(c) || matches!(c, 'ァ'..='ヿ') || c.is_ascii_alphanumeric();
    !before.ends_with(is_glued)
}
