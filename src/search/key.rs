//! Keys of the index: what a text is found by. The first letter of a key says
//! what kind it is.

use compact_str::{CompactString, format_compact};

/// A key. Nearly all of them are short, so they are kept without an allocation.
pub(super) type Key = CompactString;

/// Two characters of Japanese, at least one of them a kanji.
pub(super) fn shape(first: char, second: char) -> Key {
    ['g', first, second].iter().collect()
}

/// A single kanji.
pub(super) fn kanji(char: char) -> Key {
    ['u', char].iter().collect()
}

/// Three sounds in a row, or two at the beginning or end of a word.
pub(super) fn sound(sounds: &[char]) -> Key {
    std::iter::once('r').chain(sounds.iter().copied()).collect()
}

/// Whether a key is made of sounds.
pub(super) fn is_sound(key: &str) -> bool {
    key.starts_with('r')
}

/// Two sounds in a row in a name.
pub(super) fn sound_pair(sounds: &[char]) -> Key {
    std::iter::once('q').chain(sounds.iter().copied()).collect()
}

/// The stem of a word in Latin letters.
pub(super) fn word(stem: &str) -> Key {
    format_compact!("w{stem}")
}

/// Digits, and the kanji behind them: 3条.
pub(super) fn number(digits: &str, unit: Option<char>) -> Key {
    let mut key = format_compact!("n{digits}");
    key.extend(unit);
    key
}

/// How many digits the number of a page has at least.
const OF_PAGE: usize = 8;

/// The number of a page: a key of its own, so that no part of a telephone number
/// finds a page.
pub(super) fn page(digits: &str) -> Key {
    format_compact!("p{digits}")
}

/// Whether digits may be the number of a page, which begins as no telephone number
/// does.
pub(super) fn may_be_page(digits: &str) -> bool {
    digits.len() >= OF_PAGE && !digits.starts_with(['0', '1', '2'])
}
