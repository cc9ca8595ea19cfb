//! What changed in a passage, word by word.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_normalization::char::is_combining_mark;

use super::passage::{Passage, Role};

/// A passage of one text, with what the other has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// What it is.
    pub role: Role,
    /// How far it stands in.
    pub depth: usize,
    /// What stands before it.
    pub label: Option<Piece>,
    /// Its words.
    pub pieces: Vec<Piece>,
}

/// A piece of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// Whether the other text has not got it here.
    pub changed: bool,
}

impl Marked {
    /// A passage that is new or gone as a whole.
    pub(super) fn all(passage: &Passage) -> Self {
        Self::new(
            passage,
            true,
            vec![Piece {
                text: passage.text.clone(),
                changed: true,
            }],
        )
    }

    fn new(passage: &Passage, label_changed: bool, pieces: Vec<Piece>) -> Self {
        let label = Piece {
            text: passage.label.clone(),
            changed: label_changed,
        };
        Self {
            role: passage.role,
            depth: passage.depth,
            label: (!label.text.is_empty()).then_some(label),
            pieces: pieces
                .into_iter()
                .filter(|of| !of.text.is_empty())
                .collect(),
        }
    }

    pub(super) fn is_changed(&self) -> bool {
        self.label.iter().chain(&self.pieces).any(|of| of.changed)
    }

    /// As a test shows it: what changed in square brackets, the label in front.
    #[cfg(test)]
    pub(super) fn shown(&self) -> String {
        let mut pieces: Vec<Piece> = self.pieces.clone();
        if let Some(label) = &self.label {
            // The blank belongs to the label, unless that changed alone.
            let goes_on = pieces.first().is_none_or(|first| first.changed);
            let changed = label.changed && goes_on;
            let text = " ".to_owned();
            pieces.insert(0, Piece { text, changed });
            pieces.insert(0, label.clone());
        }
        let mut shown = String::new();
        let mut changed = false;
        for piece in &pieces {
            if piece.changed != changed {
                shown.push(if piece.changed { '[' } else { ']' });
                changed = piece.changed;
            }
            shown.push_str(&piece.text);
        }
        if changed {
            shown.push(']');
        }
        shown
    }
}

/// The same passage in both texts, what changed marked on either side.
pub(super) fn marked(old: &Passage, new: &Passage) -> (Marked, Marked) {
    let label_changed = old.label != new.label;
    let (before, after) = pieces(&old.text, &new.text);
    (
        Marked::new(old, label_changed, before),
        Marked::new(new, label_changed, after),
    )
}

/// A stretch of both texts, in tokens.
struct Stretch {
    equal: bool,
    old: Range<usize>,
    new: Range<usize>,
}

/// What both have, in characters, is too little between two changes to be left
/// unmarked: 「【部】長、【課】長」 would be harder to read than 「【部長、課】長」.
const TOO_SHORT: usize = 3;

fn pieces(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (old, new) = (tokens(old), tokens(new));
    let mut stretches = stretches(&old, &new);
    absorb_short(&mut stretches, &old);
    if is_rewritten(&stretches, &old, &new) {
        stretches = vec![Stretch {
            equal: false,
            old: 0..old.len(),
            new: 0..new.len(),
        }];
    }
    let side = |tokens: &[&str], of: fn(&Stretch) -> Range<usize>| {
        let piece = |stretch: &Stretch| Piece {
            text: tokens[of(stretch)].concat(),
            changed: !stretch.equal,
        };
        stretches.iter().map(piece).collect()
    };
    (
        side(&old, |stretch| stretch.old.clone()),
        side(&new, |stretch| stretch.new.clone()),
    )
}

fn stretches(old: &[&str], new: &[&str]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (tag, old, new) = op.as_tag_tuple();
        let equal = tag == DiffTag::Equal;
        match stretches.last_mut().filter(|last| last.equal == equal) {
            Some(last) => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            None => stretches.push(Stretch { equal, old, new }),
        }
    }
    stretches
}

/// Makes one change of two that stand close together.
fn absorb_short(stretches: &mut Vec<Stretch>, old: &[&str]) {
    let mut at = 1;
    while at + 1 < stretches.len() {
        let is_short = stretches[at].equal && length(&old[stretches[at].old.clone()]) < TOO_SHORT;
        if is_short {
            let end = &stretches[at + 1];
            let (old_end, new_end) = (end.old.end, end.new.end);
            stretches[at - 1].old.end = old_end;
            stretches[at - 1].new.end = new_end;
            stretches.drain(at..=at + 1);
        } else {
            at += 1;
        }
    }
}

/// Whether so little is the same that nobody would look for it: less than a third.
fn is_rewritten(stretches: &[Stretch], old: &[&str], new: &[&str]) -> bool {
    let equal = stretches.iter().filter(|stretch| stretch.equal);
    let equal: usize = equal.map(|of| length(&old[of.old.clone()])).sum();
    equal * 3 < length(old).max(length(new))
}

fn length(tokens: &[&str]) -> usize {
    tokens.iter().map(|token| token.chars().count()).sum()
}

/// Cuts a text into what is changed as a whole: words of letters, numbers in
/// digits, and single characters of Japanese with their marks.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, char) in text.char_indices() {
        if last.is_some_and(|last| !belongs(last, char)) {
            tokens.push(&text[start..at]);
            start = at;
        }
        last = Some(char);
    }
    if start < text.len() {
        tokens.push(&text[start..]);
    }
    tokens
}

fn belongs(last: char, char: char) -> bool {
    let is_letter = |char: char| char.is_ascii_alphabetic() || matches!(char, '\'' | '’' | '-');
    let is_digit = |char: char| char.is_ascii_digit() || ('０'..='９').contains(&char);
    is_combining_mark(char)
        || is_letter(last) && is_letter(char)
        || is_digit(last) && is_digit(char)
}

#[cfg(test)]
mod tests {
    use super::super::passage::{Passage, Role};
    use super::{marked, tokens};

    fn shown(old: &str, new: &str) -> (String, String) {
        let passage = |text| Passage::new(Role::Text, 0, "", text);
        let (old, new) = marked(&passage(old), &passage(new));
        (old.shown(), new.shown())
    }

    #[test]
    fn cuts_words_numbers_and_characters() {
        assert_eq!(
            tokens("第12条のthe city's 葛󠄀"),
            ["第", "12", "条", "の", "the", " ", "city's", " ", "葛󠄀"]
        );
        assert_eq!(tokens(""), [""; 0]);
    }

    #[test]
    fn marks_what_the_other_has_not() {
        for (old, new, marked_old, marked_new) in [
            (
                "会議の座長は、こども課長とする。",
                "会議の座長は、こども支援課長とする。",
                "会議の座長は、こども課長とする。",
                "会議の座長は、こども[支援]課長とする。",
            ),
            (
                "委員は、10人以内とする。",
                "委員は、12人以内とする。",
                "委員は、[10]人以内とする。",
                "委員は、[12]人以内とする。",
            ),
            (
                "The chairperson shall be the Manager of the Children's Division.",
                "The chairperson shall be the Director of the Children's Department.",
                "The chairperson shall be the [Manager] of the Children's [Division].",
                "The chairperson shall be the [Director] of the Children's [Department].",
            ),
        ] {
            assert_eq!(
                shown(old, new),
                (marked_old.to_owned(), marked_new.to_owned())
            );
        }
    }

    #[test]
    fn makes_one_change_of_two_neighbours() {
        assert_eq!(
            shown(
                "会議は、関係する部長及び課長で組織する。",
                "会議は、関係する局長又は室長で組織する。"
            ),
            (
                "会議は、関係する[部長及び課]長で組織する。".to_owned(),
                "会議は、関係する[局長又は室]長で組織する。".to_owned()
            )
        );
    }

    #[test]
    fn marks_all_of_what_was_written_anew() {
        assert_eq!(
            shown("事務局を置く。", "議事は過半数で決する。"),
            (
                "[事務局を置く。]".to_owned(),
                "[議事は過半数で決する。]".to_owned()
            )
        );
    }
}
