//! Cutting folded text into runs: Japanese, words of Latin letters, numbers.

use super::fold::{Class, Letter};
use crate::text::reads_as_year;

/// A run of a folded text, as places in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Kanji and kana.
    Japanese(std::ops::Range<usize>),
    /// Latin letters, with apostrophes inside.
    Word(std::ops::Range<usize>),
    /// Groups of digits and what joins them: 0422-51-0703, 4丁目8番10号.
    Number {
        /// The groups.
        groups: Vec<String>,
        /// All of it.
        range: std::ops::Range<usize>,
    },
}

/// What stands between the groups of an address.
const JOINTS: [&str; 5] = ["丁目", "番地", "番", "号", "の"];

/// The runs of a folded text, in order. Kanji that only join the numbers of an
/// address are part of the number and of a Japanese run of their own.
pub(super) fn runs(letters: &[Letter]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let end = match letters[at].class() {
            Class::Kanji | Class::Kana => {
                let end = end_of(letters, at, |class| {
                    matches!(class, Class::Kanji | Class::Kana)
                });
                runs.push(Run::Japanese(at..end));
                end
            }
            Class::Latin => {
                let end = end_of_word(letters, at);
                runs.push(Run::Word(at..end));
                end
            }
            Class::Digit => {
                let (groups, end) = number(letters, at);
                runs.push(Run::Number {
                    groups,
                    range: at..end,
                });
                end
            }
            Class::Other => at + 1,
        };
        at = end;
    }
    runs
}

fn end_of(letters: &[Letter], from: usize, belongs: impl Fn(Class) -> bool) -> usize {
    letters[from..]
        .iter()
        .position(|letter| !belongs(letter.class()))
        .map_or(letters.len(), |length| from + length)
}

fn end_of_word(letters: &[Letter], from: usize) -> usize {
    let mut end = end_of(letters, from, |class| class == Class::Latin);
    let inside = |end: usize| {
        letters.get(end).is_some_and(|letter| letter.char == '\'')
            && letters
                .get(end + 1)
                .is_some_and(|letter| letter.class() == Class::Latin)
    };
    while inside(end) {
        end = end_of(letters, end + 1, |class| class == Class::Latin);
    }
    end
}

fn number(letters: &[Letter], from: usize) -> (Vec<String>, usize) {
    let mut groups = Vec::new();
    let mut at = from;
    loop {
        let end = end_of(letters, at, |class| class == Class::Digit);
        groups.push(letters[at..end].iter().map(|letter| letter.char).collect());
        let Some(joint) = joint(letters, end, &groups) else {
            return (groups, end);
        };
        at = end + joint;
    }
}

/// Whether these letters begin with four digits that are no year.
fn is_end_of_phone_number(letters: &[Letter]) -> bool {
    let digits: String = letters
        .iter()
        .map(|letter| letter.char)
        .take_while(char::is_ascii_digit)
        .collect();
    digits.len() == 4 && !reads_as_year(&digits)
}

/// How many letters join the number that ends at `end` to another that follows.
/// A blank joins only the groups of a telephone number.
fn joint(letters: &[Letter], end: usize, groups: &[String]) -> Option<usize> {
    let rest: String = letters[end..]
        .iter()
        .take(3)
        .map(|letter| letter.char)
        .collect();
    let national = groups[0].starts_with('0') && groups[0].len() >= 3 && groups.len() < 4;
    let local = groups
        .last()
        .is_some_and(|last| (2..=4).contains(&last.len()))
        && is_end_of_phone_number(&letters[(end + 1).min(letters.len())..]);
    let blank = national || local;
    let length = match rest.chars().next()? {
        '-' => 1,
        '(' | ')' | ' ' if blank => 1,
        _ => JOINTS
            .iter()
            .find(|joint| rest.starts_with(*joint))
            .map(|joint| joint.chars().count())?,
    };
    letters
        .get(end + length)
        .filter(|next| next.class() == Class::Digit)
        .map(|_| length)
}
