//! Folding: the many ways to write the same text become one.
//!
//! The same steps are in the theme's `fold.js`; both are held to the vectors of
//! `tests/search/vectors.json`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::kanji_forms::new_form;

/// A folded character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// The character.
    pub(super) char: char,
    /// Whether it was written in katakana.
    pub(super) katakana: bool,
    /// Whether it belongs to a phrase by which people ask, and says little.
    pub(super) faint: bool,
}

impl From<char> for Letter {
    fn from(char: char) -> Self {
        Self {
            char,
            katakana: false,
            faint: false,
        }
    }
}

/// What a character is to the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// 漢字 and the repetition mark.
    Kanji,
    /// Kana of either kind, all hiragana after folding.
    Kana,
    /// a–z, and letters of other scripts in which blanks part the words.
    Latin,
    /// 0–9.
    Digit,
    /// Everything else: blanks, punctuation.
    Other,
}

impl Letter {
    pub(super) fn class(self) -> Class {
        class(self.char)
    }
}

pub(super) fn class(char: char) -> Class {
    match char {
        'ぁ'..='ゖ' | 'ー' => Class::Kana,
        '々'
        | '〆'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Class::Kanji,
        'a'..='z' => Class::Latin,
        // Repetition marks of kana and the like say nothing by themselves.
        '\u{3000}'..='\u{33ff}' => Class::Other,
        '0'..='9' => Class::Digit,
        _ if char.is_alphabetic() => Class::Latin,
        _ => Class::Other,
    }
}

/// Folds a text: compatibility forms (NFKC), lower case, Latin letters without
/// accents, katakana to hiragana, old kanji to new ones, one hyphen, one long
/// vowel mark, and numerals in 第三条.
pub(super) fn fold(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len() / 2);
    let mut chars = text.chars().peekable();
    let mut cluster = String::new();
    while let Some(char) = chars.next() {
        cluster.clear();
        cluster.push(char);
        while let Some(mark) = chars.next_if(|next| is_mark(*next)) {
            cluster.push(mark);
        }
        push_cluster(&cluster, &mut letters);
    }
    mend_long_vowels(&mut letters);
    arabic_numerals(letters)
}

/// A folded text as a string.
pub(super) fn fold_to_string(text: &str) -> String {
    fold(text).into_iter().map(|letter| letter.char).collect()
}

/// Whether a character belongs to the one before it: combining marks, and the
/// half-width marks of voiced kana.
fn is_mark(char: char) -> bool {
    matches!(char, 'ﾞ' | 'ﾟ') || (char > '\u{2ff}' && is_combining_mark(char))
}

/// Whether NFKC and lower case leave a character alone: nearly all of a Japanese
/// text.
fn is_plain(char: char) -> bool {
    matches!(char, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}')
        || (char.is_ascii() && !char.is_ascii_uppercase())
}

fn push_cluster(cluster: &str, letters: &mut Vec<Letter>) {
    let mut chars = cluster.chars();
    if let (Some(char), None) = (chars.next(), chars.next())
        && is_plain(char)
    {
        letters.push(letter(char));
        return;
    }
    for char in cluster.nfkc().filter(|char| !is_left_out(*char)) {
        for char in char.to_lowercase() {
            letters.push(letter(char));
        }
    }
}

/// The vowel signs of Arabic and Hebrew, which few people type, and the stroke
/// that makes an Arabic word longer.
fn is_left_out(char: char) -> bool {
    matches!(char, '\u{591}'..='\u{5bd}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

fn letter(char: char) -> Letter {
    let katakana = |char| Letter {
        katakana: true,
        ..Letter::from(char)
    };
    match char {
        // Both blocks have the same order, 0x60 apart.
        'ァ'..='ヶ' => katakana(char::from_u32(u32::from(char) - 0x60).unwrap_or(char)),
        'ー' => katakana(char),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '－' => '-'.into(),
        '’' | '‘' | '`' => '\''.into(),
        '\u{c0}'..='\u{24f}' => without_accent(char).into(),
        _ => new_form(char).into(),
    }
}

fn without_accent(char: char) -> char {
    let base = std::iter::once(char).nfd().next().unwrap_or(char);
    if base.is_ascii_lowercase() {
        base
    } else {
        char
    }
}

/// A hyphen inside or behind a kana word is a long vowel typed with the wrong
/// key: ステップノ-ト.
fn mend_long_vowels(letters: &mut [Letter]) {
    for at in 1..letters.len() {
        let after_kana = letters[at - 1].katakana;
        let before_kana = letters
            .get(at + 1)
            .is_none_or(|next| next.class() == Class::Kana);
        if letters[at].char == '-' && after_kana && before_kana {
            letters[at] = Letter {
                katakana: true,
                ..'ー'.into()
            };
        }
    }
}

/// What a number in kanji is changed before: 第三条.
const COUNTED: [char; 7] = ['条', '項', '号', '回', '章', '節', '款'];

fn arabic_numerals(letters: Vec<Letter>) -> Vec<Letter> {
    if !letters.iter().any(|letter| letter.char == '第') {
        return letters;
    }
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        out.push(letters[at]);
        at += 1;
        if out.last().is_some_and(|letter| letter.char == '第') {
            let numeral: Vec<char> = letters[at..]
                .iter()
                .map(|letter| letter.char)
                .take_while(|char| numeral_value(*char).is_some())
                .collect();
            let counted = letters
                .get(at + numeral.len())
                .is_some_and(|next| COUNTED.contains(&next.char));
            if !numeral.is_empty() && counted {
                let digits = value(&numeral).to_string();
                out.extend(digits.chars().map(Letter::from));
                at += numeral.len();
            }
        }
    }
    out
}

fn numeral_value(char: char) -> Option<u32> {
    "〇一二三四五六七八九十百"
        .chars()
        .position(|numeral| numeral == char)
        .and_then(|at| u32::try_from(at).ok())
}

/// The number that kanji numerals below a thousand stand for.
fn value(numerals: &[char]) -> u32 {
    let mut total = 0u32;
    let mut digit = 0u32;
    for numeral in numerals {
        match numeral_value(*numeral) {
            Some(10) => {
                total = total.saturating_add(digit.max(1) * 10);
                digit = 0;
            }
            Some(11) => {
                total = total.saturating_add(digit.max(1) * 100);
                digit = 0;
            }
            Some(value) => digit = digit.saturating_mul(10).saturating_add(value) % 1000,
            None => {}
        }
    }
    total.saturating_add(digit)
}
