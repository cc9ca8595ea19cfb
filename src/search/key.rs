//! Keys of the index: what a text is found by. The first letter of a key says
//! what kind it is.

/// Two characters of Japanese, at least one of them a kanji.
pub(super) fn shape(first: char, second: char) -> String {
    ['g', first, second].iter().collect()
}

/// A single kanji.
pub(super) fn kanji(char: char) -> String {
    ['u', char].iter().collect()
}

/// Three sounds in a row, or two at the beginning or end of a word.
pub(super) fn sound(sounds: &[char]) -> String {
    std::iter::once('r').chain(sounds.iter().copied()).collect()
}

/// Whether a key is made of sounds.
pub(super) fn is_sound(key: &str) -> bool {
    key.starts_with('r')
}

/// Two sounds in a row in a name.
pub(super) fn sound_pair(sounds: &[char]) -> String {
    std::iter::once('q').chain(sounds.iter().copied()).collect()
}

/// The stem of a word in Latin letters.
pub(super) fn word(stem: &str) -> String {
    format!("w{stem}")
}

/// Digits, and the kanji behind them: 3条.
pub(super) fn number(digits: &str, unit: Option<char>) -> String {
    let mut key = format!("n{digits}");
    key.extend(unit);
    key
}
