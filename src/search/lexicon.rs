//! Readings of words, found in running text by the longest match.

use std::collections::HashMap;

use xxhash_rust::xxh3::Xxh3DefaultBuilder;

use super::fold::{Class, Letter, class, fold};
use super::sound::Kana;

/// Words with a kanji in them and their readings, both folded.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    readings: HashMap<String, String, Xxh3DefaultBuilder>,
    /// The length of the longest word by its first character.
    longest: HashMap<char, usize, Xxh3DefaultBuilder>,
}

impl Lexicon {
    /// Adds a word and its reading; of two readings the first one counts.
    pub(super) fn add(&mut self, surface: &str, reading: &str) {
        let surface: Vec<char> = fold(surface).iter().map(|letter| letter.char).collect();
        let Some(first) = surface.first() else {
            return;
        };
        let longest = self.longest.entry(*first).or_default();
        *longest = surface.len().max(*longest);
        self.readings
            .entry(surface.into_iter().collect())
            .or_insert_with(|| fold(reading).iter().map(|letter| letter.char).collect());
    }

    /// Whether its words make up every kanji of a text.
    pub(super) fn covers(&self, text: &str) -> bool {
        let letters = fold(text);
        let mut at = 0;
        while at < letters.len() {
            match self.word_at(&letters[at..]) {
                Some((length, _)) => at += length,
                None if letters[at].class() == Class::Kanji => return false,
                None => at += 1,
            }
        }
        true
    }

    /// Every word and its reading in turn, sorted by word.
    pub(super) fn words(&self) -> Vec<&str> {
        let words: std::collections::BTreeMap<_, _> = self.readings.iter().collect();
        words
            .into_iter()
            .flat_map(|(surface, reading)| [surface.as_str(), reading.as_str()])
            .collect()
    }

    /// Those words that a question can have: it is cut before kanji that follow
    /// kana (`japanese.rs`), so no longer word is ever looked for.
    pub(super) fn words_of_questions(&self) -> Vec<&str> {
        let words = self.words();
        let asked = words.chunks(2).filter(|word| is_uncut(word[0]));
        asked.flatten().copied().collect()
    }

    /// The longest word that stands at the beginning of `letters`: its length
    /// and its reading.
    fn word_at(&self, letters: &[Letter]) -> Option<(usize, &str)> {
        let longest = *self.longest.get(&letters.first()?.char)?;
        let mut surface: String = letters
            .iter()
            .take(longest)
            .map(|letter| letter.char)
            .collect();
        let mut length = longest.min(letters.len());
        while length > 0 {
            if let Some(reading) = self.readings.get(&surface) {
                return Some((length, reading));
            }
            surface.pop();
            length -= 1;
        }
        None
    }

    /// The reading of a folded text, in pieces: it breaks off at kanji of which
    /// no reading is known, and at everything that is no Japanese.
    pub(super) fn read(&self, letters: &[Letter]) -> Vec<Vec<Kana>> {
        let mut pieces = Vec::new();
        let mut piece: Vec<Kana> = Vec::new();
        let mut at = 0;
        // Whether a word of the lexicon ends here.
        let mut ends_word = false;
        while at < letters.len() {
            if let Some((length, reading)) = self.word_at(&letters[at..]) {
                piece.extend(super::sound::one_word(reading.chars()));
                at += length;
                ends_word = true;
                continue;
            }
            let letter = letters[at];
            if letter.class() == Class::Kana {
                piece.push(Kana {
                    char: letter.char,
                    starts_word: piece.is_empty() || ends_word || changes_kana(letters, at),
                });
            } else if !piece.is_empty() {
                pieces.push(std::mem::take(&mut piece));
            }
            ends_word = false;
            at += 1;
        }
        if !piece.is_empty() {
            pieces.push(piece);
        }
        pieces
    }

    /// The reading of a folded text of kanji and kana, if all of it is known.
    pub(super) fn read_whole(&self, letters: &[Letter]) -> Option<Vec<Kana>> {
        let mut whole = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            if let Some((length, reading)) = self.word_at(&letters[at..]) {
                whole.extend(super::sound::one_word(reading.chars()));
                at += length;
            } else if letters[at].class() == Class::Kana {
                whole.push(Kana {
                    char: letters[at].char,
                    starts_word: at == 0 || changes_kana(letters, at),
                });
                at += 1;
            } else {
                return None;
            }
        }
        Some(whole)
    }
}

/// Whether a folded word is of kanji and kana, and no kanji follow kana.
fn is_uncut(word: &str) -> bool {
    let classes: Vec<Class> = word.chars().map(class).collect();
    let japanese = |of: &Class| matches!(of, Class::Kanji | Class::Kana);
    let is_cut = |pair: &[Class]| matches!(pair, [Class::Kana, Class::Kanji]);
    classes.iter().all(japanese) && !classes.windows(2).any(is_cut)
}

/// Whether katakana begin or end here.
fn changes_kana(letters: &[Letter], at: usize) -> bool {
    at > 0
        && letters[at - 1].class() == Class::Kana
        && letters[at].katakana != letters[at - 1].katakana
}
