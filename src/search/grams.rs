//! The keys of a passage: all that it can be found by.

use std::collections::BTreeSet;

use super::english::stem;
use super::fold::{Class, Letter, fold};
use super::key;
use super::lexicon::Lexicon;
use super::scan::{Run, runs};
use super::sound::{Kana, one_word, sounds};

/// The keys of a passage.
#[derive(Debug, Default)]
pub(super) struct Grams {
    /// Every key once, in order.
    pub(super) keys: BTreeSet<String>,
    /// How long the passage is: about the number of keys that a question of
    /// the same words would have.
    pub(super) length: usize,
}

/// How finely a text is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cut {
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

/// The keys of a text. `kana` is its reading, if it has one of its own.
pub(super) fn grams(text: &str, kana: Option<&str>, cut: Cut, lexicon: &Lexicon) -> Grams {
    let name = cut == Cut::Name;
    let letters = fold(text);
    let mut grams = Grams::default();
    for run in runs(&letters) {
        match run {
            Run::Japanese(range) => {
                grams.length += range.len().saturating_sub(1).max(1);
                grams.shapes(&letters[range], name);
            }
            Run::Word(range) => {
                grams.length += 1;
                grams.word(&letters[range]);
            }
            Run::Number { groups, range } => {
                grams.length += 1;
                let unit = letters.get(range.end).copied();
                grams.number(&groups, unit);
            }
        }
    }
    if cut == Cut::Shapes {
        return grams;
    }
    for piece in lexicon.read(&letters) {
        if cut == Cut::Words {
            grams.words(&piece);
        } else {
            grams.sounds(&piece, name);
        }
    }
    if let Some(kana) = kana {
        grams.sounds(&reading(kana), name);
    }
    grams
}

/// A reading of its own: blanks begin words and do not interrupt it.
fn reading(kana: &str) -> Vec<Kana> {
    kana.split_whitespace()
        .flat_map(|word| one_word(fold(word).into_iter().map(|letter| letter.char)))
        .collect()
}

impl Grams {
    /// Pairs of characters with a kanji in them. Kana alone are found by their
    /// sound.
    fn shapes(&mut self, letters: &[Letter], name: bool) {
        for pair in letters.windows(2) {
            if pair.iter().any(|letter| letter.class() == Class::Kanji) {
                self.keys.insert(key::shape(pair[0].char, pair[1].char));
            }
        }
        let is_kanji = |at: usize| letters.get(at).is_some_and(|l| l.class() == Class::Kanji);
        for (at, letter) in letters.iter().enumerate() {
            let alone = !is_kanji(at + 1) && !at.checked_sub(1).is_some_and(is_kanji);
            if is_kanji(at) && (name || alone) {
                self.keys.insert(key::kanji(letter.char));
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
            self.keys.insert(key::sound(three));
        }
        for (at, two) in chars.windows(2).enumerate() {
            let ends_word = sounds.get(at + 2).is_none_or(|next| next.starts_word);
            if sounds[at].starts_word || ends_word {
                self.keys.insert(key::sound(two));
            }
            if name {
                self.keys.insert(key::sound_pair(two));
            }
        }
    }

    fn word(&mut self, letters: &[Letter]) {
        let word: String = letters.iter().map(|letter| letter.char).collect();
        self.keys.insert(key::word(&stem(&word)));
    }

    /// A number whole, from each of its groups on, and with what it counts.
    fn number(&mut self, groups: &[String], unit: Option<Letter>) {
        for from in 0..groups.len() {
            self.keys
                .insert(key::number(&groups[from..].concat(), None));
        }
        if let Some(national) = groups.concat().strip_prefix('0')
            && national.len() >= 9
        {
            self.keys.insert(key::number(national, None));
        }
        if let (Some(last), Some(unit)) = (groups.last(), unit)
            && matches!(unit.class(), Class::Kanji)
        {
            self.keys.insert(key::number(last, Some(unit.char)));
        }
    }
}
