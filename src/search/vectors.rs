//! What `tests/search/vectors.json` says of folding, sounds, romaji, stems and
//! cutting. The scripts of the theme are held to the same file.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value;

use super::english::stem;
use super::fold::fold_to_string;
use super::lexicon::Lexicon;
use super::question::pieces;
use super::romaji::kana_of;
use super::sound::{one_word, sounds};

fn each(name: &str, check: impl Fn(&str, &Value)) {
    let vectors: Value =
        serde_json::from_str(include_str!("../../tests/search/vectors.json")).unwrap();
    let pairs = vectors[name].as_array().unwrap();
    assert!(!pairs.is_empty());
    for pair in pairs {
        check(pair[0].as_str().unwrap(), &pair[1]);
    }
}

#[test]
fn texts_are_folded() {
    each("fold", |text, folded| {
        assert_eq!(fold_to_string(text), folded.as_str().unwrap());
    });
}

#[test]
fn sounds_are_loose() {
    each("sounds", |kana, loose| {
        let sounds = sounds(&one_word(kana.chars()), false);
        let heard: String = sounds.iter().map(|sound| sound.char).collect();
        assert_eq!(heard, loose.as_str().unwrap());
    });
}

#[test]
fn romaji_are_read() {
    each("romaji", |word, kana| {
        assert_eq!(kana_of(word).as_deref(), kana.as_str(), "{word}");
    });
}

#[test]
fn words_are_stemmed() {
    each("stems", |word, base| {
        assert_eq!(stem(word), base.as_str().unwrap());
    });
}

#[test]
fn questions_are_cut() {
    each("questions", |question, count| {
        let pieces = pieces(question, &Lexicon::default());
        assert_eq!(Some(pieces.len() as u64), count.as_u64(), "{question}");
    });
}
