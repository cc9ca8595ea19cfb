//! The keys of a passage: all that it can be found by.

use super::english::stem;
use super::fold::{Class, Letter, fold};
use super::key::{self, Key};
use super::lexicon::Lexicon;
use super::scan::{Run, runs};
use super::sound::{Kana, one_word, sounds};

/// The keys of a passage.
#[derive(Debug, Default)]
pub(super) struct Grams {
    /// Every key once, in order.
    pub(super) keys: Vec<Key>,
    /// How long the passage is: about the number of keys that a question of
    /// the same words would have.
    pub(super) length: usize,
}

/// How finely a text is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Cut {
    /// Not at all: the number of a page.
    Whole,
    /// By its shapes: text in a language that is not that of the page.
    Shapes,
    /// By the sounds of each of its words too: running text.
    Words,
    /// By its sounds too, as they follow on each other.
    Sounds,
    /// By every kanji and every two sounds too: a name, which a slip must not
    /// hide.
    Name,
}

/// The keys of a folded text. `kana` is its reading, if it has one of its own.
pub(super) fn grams(letters: &[Letter], kana: Option<&str>, cut: Cut, lexicon: &Lexicon) -> Grams {
    let mut grams = Grams::default();
    grams.cut(letters, kana, cut, lexicon);
    grams.keys.sort_unstable();
    grams.keys.dedup();
    grams
}

/// A reading of its own: blanks begin words and do not interrupt it.
fn reading(kana: &str) -> Vec<Kana> {
    kana.split_whitespace()
        .flat_map(|word| one_word(fold(word).into_iter().map(|letter| letter.char)))
        .collect()
}

impl Grams {
    fn cut(&mut self, letters: &[Letter], kana: Option<&str>, cut: Cut, lexicon: &Lexicon) {
        if cut == Cut::Whole {
            let digits: String = letters.iter().map(|letter| letter.char).collect();
            self.length = 1;
            self.keys.push(key::page(&digits));
            return;
        }
        let name = cut == Cut::Name;
        for run in runs(letters) {
            match run {
                Run::Japanese(range) => {
                    self.length += range.len().saturating_sub(1).max(1);
                    self.shapes(&letters[range], name);
                }
                Run::Word(range) => {
                    self.length += 1;
                    self.word(&letters[range]);
                }
                Run::Number { groups, range } => {
                    self.length += 1;
                    self.number(&groups, letters.get(range.end).copied());
                }
            }
        }
        if cut == Cut::Shapes {
            return;
        }
        for piece in lexicon.read(letters) {
            if cut == Cut::Words {
                self.words(&piece);
            } else {
                self.sounds(&piece, name);
            }
        }
        if let Some(kana) = kana {
            self.sounds(&reading(kana), name);
        }
    }

    /// Pairs of characters with a kanji in them. Kana alone are found by their
    /// sound.
    fn shapes(&mut self, letters: &[Letter], name: bool) {
        for pair in letters.windows(2) {
            if pair.iter().any(|letter| letter.class() == Class::Kanji) {
                self.keys.push(key::shape(pair[0].char, pair[1].char));
            }
        }
        let is_kanji = |at: usize| letters.get(at).is_some_and(|l| l.class() == Class::Kanji);
        for (at, letter) in letters.iter().enumerate() {
            let alone = !is_kanji(at + 1) && !at.checked_sub(1).is_some_and(is_kanji);
            if is_kanji(at) && (name || alone) {
                self.keys.push(key::kanji(letter.char));
            }
        }
    }

    /// The sounds of the words of a reading, one by one; what stands between them
    /// are particles and endings.
    fn words(&mut self, kana: &[Kana]) {
        for word in kana.chunk_by(|_, next| !next.starts_word) {
            if word.len() >= 3 {
                self.sounds(word, false);
            }
        }
    }

    fn sounds(&mut self, kana: &[Kana], name: bool) {
        self.each_sound(&sounds(kana, false), name);
        if kana.iter().any(|kana| kana.char == 'っ') {
            self.each_sound(&sounds(kana, true), name);
        }
    }

    fn each_sound(&mut self, sounds: &[Kana], name: bool) {
        let chars: Vec<char> = sounds.iter().map(|sound| sound.char).collect();
        for three in chars.windows(3) {
            self.keys.push(key::sound(three));
        }
        for (at, two) in chars.windows(2).enumerate() {
            let ends_word = sounds.get(at + 2).is_none_or(|next| next.starts_word);
            if sounds[at].starts_word || ends_word {
                self.keys.push(key::sound(two));
            }
            if name {
                self.keys.push(key::sound_pair(two));
            }
        }
    }

    fn word(&mut self, letters: &[Letter]) {
        let word: String = letters.iter().map(|letter| letter.char).collect();
        self.keys.push(key::word(&stem(&word)));
    }

    /// A number whole, from each of its groups on, and with what it counts.
    fn number(&mut self, groups: &[String], unit: Option<Letter>) {
        for from in 0..groups.len() {
            self.keys.push(key::number(&groups[from..].concat(), None));
        }
        if let Some(national) = groups.concat().strip_prefix('0')
            && national.len() >= 9
        {
            self.keys.push(key::number(national, None));
        }
        if let (Some(last), Some(unit)) = (groups.last(), unit)
            && matches!(unit.class(), Class::Kanji)
        {
            self.keys.push(key::number(last, Some(unit.char)));
        }
    }
}
