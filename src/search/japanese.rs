//! Japanese words of a question: where one begins, and by which shapes and sounds
//! it may be found.

use std::ops::Range;

use super::fold::{Class, Letter};
use super::key;
use super::lexicon::Lexicon;
use super::slot::{FAINT, Piece, Probe, Slot};
use super::sound::{Kana, one_word, sounds};

/// Cuts a Japanese run where a new word begins: before kanji or katakana behind
/// other kana, and between katakana and kanji.
pub(super) fn parts(letters: &[Letter], range: Range<usize>) -> Vec<Range<usize>> {
    let script = |at: usize| match letters[at].class() {
        Class::Kanji => 'k',
        _ if letters[at].katakana => 'K',
        _ => 'h',
    };
    let mut parts = Vec::new();
    if range.is_empty() {
        return parts;
    }
    let mut from = range.start;
    for at in range.start + 1..range.end {
        let begins = matches!(
            (script(at - 1), script(at)),
            ('h' | 'K', 'k') | ('h' | 'k', 'K')
        );
        if begins {
            parts.push(from..at);
            from = at;
        }
    }
    parts.push(from..range.end);
    parts
}

/// A Japanese word. `behind` is the letter that follows it without a blank.
pub(super) fn japanese(
    letters: &[Letter],
    behind: Option<Letter>,
    lexicon: &Lexicon,
) -> Option<Piece> {
    let mut surface = shapes(letters, behind);
    surface.extend(kana_parts(letters));
    let mut readings = Vec::new();
    if !surface.is_empty() {
        readings.push(surface);
    }
    let has_kanji = letters.iter().any(|letter| letter.class() == Class::Kanji);
    if has_kanji && let Some(reading) = lexicon.read_whole(letters) {
        let chars: Vec<char> = chars_of(&sounds(&reading, false));
        if chars.len() >= 3 {
            readings.push(sound_slots(&chars, 1000, 800));
        }
    }
    (!readings.is_empty()).then_some(Piece { readings })
}

/// A slot for every pair with a kanji in it; a kanji alone helps where the pair
/// is not found.
fn shapes(letters: &[Letter], behind: Option<Letter>) -> Vec<Slot> {
    let is_kanji = |letter: Letter| letter.class() == Class::Kanji;
    if let [single] = letters
        && is_kanji(*single)
        && behind.is_none()
    {
        return vec![Slot {
            weight: 1000,
            probes: vec![Probe::Key(key::kanji(single.char), 800)],
        }];
    }
    let mut slots = Vec::new();
    for pair in letters.windows(2) {
        let weight = match (is_kanji(pair[0]), is_kanji(pair[1])) {
            (true, true) => 1000,
            (true, false) if pair[1].katakana => 600,
            (true, false) => 650,
            (false, true) => 500,
            (false, false) => continue,
        };
        let mut probes = vec![Probe::Key(key::shape(pair[0].char, pair[1].char), 1000)];
        for letter in pair {
            if is_kanji(*letter) {
                probes.push(Probe::Part(key::kanji(letter.char), 300));
            }
        }
        let weight = faded(weight, pair);
        slots.push(Slot { weight, probes });
    }
    // ママ友: where katakana meet kanji, a word often goes on.
    if let Some((last, behind)) = letters.last().zip(behind)
        && (last.katakana && is_kanji(behind) || is_kanji(*last) && behind.katakana)
    {
        slots.push(Slot {
            weight: 500,
            probes: vec![Probe::Key(key::shape(last.char, behind.char), 1000)],
        });
    }
    // A kanji whose only neighbour is the next word: 目が, 歯.
    if let Some((last, behind)) = letters.last().zip(behind)
        && slots.is_empty()
        && is_kanji(*last)
    {
        let mut probes = vec![Probe::Key(key::shape(last.char, behind.char), 1000)];
        probes.push(Probe::Part(key::kanji(last.char), 700));
        slots.push(Slot {
            weight: 1000,
            probes,
        });
    }
    slots
}

/// Slots for the kana of a word. Endings of verbs and particles behind kanji or
/// katakana say less than words written in kana.
fn kana_parts(letters: &[Letter]) -> Vec<Slot> {
    let mut slots = Vec::new();
    let all_kana = letters.iter().all(|letter| letter.class() == Class::Kana);
    let mut at = 0;
    while at < letters.len() {
        let length = letters[at..]
            .iter()
            .take_while(|letter| letter.class() == Class::Kana)
            .count();
        if length == 0 {
            at += 1;
            continue;
        }
        let (word, ending) = word_and_ending(&letters[at..at + length]);
        slots.extend(kana_slots(word, all_kana));
        slots.extend(kana_slots(ending, false));
        at += length;
    }
    slots
}

/// Slots for kana, of which those that stand for themselves count when short too.
fn kana_slots(run: &[Letter], for_itself: bool) -> Vec<Slot> {
    let mut slots = Vec::new();
    for run in run.chunk_by(|one, other| one.faint == other.faint) {
        let katakana = run.iter().any(|letter| letter.katakana);
        let chars = chars_of(&sounds(
            &one_word(run.iter().map(|letter| letter.char)),
            false,
        ));
        let weight = if katakana {
            1000
        } else if for_itself {
            700
        } else {
            350
        };
        if chars.len() >= 3 || for_itself || katakana {
            slots.extend(sound_slots(&chars, faded(weight, run), 1000));
        }
    }
    slots
}

/// Kana, cut where a particle or an ending in hiragana follows katakana:
/// リーダー|は.
fn word_and_ending(run: &[Letter]) -> (&[Letter], &[Letter]) {
    let is_katakana = |letter: &Letter| letter.katakana && letter.char != 'ー';
    let first = run.iter().position(is_katakana).unwrap_or(run.len());
    let length = run[first..].iter().take_while(|letter| letter.katakana);
    run.split_at(first + length.count())
}

pub(super) fn chars_of(sounds: &[Kana]) -> Vec<char> {
    sounds.iter().map(|sound| sound.char).collect()
}

/// A slot for every three sounds; in a name two of them help where all three are
/// not found.
pub(super) fn sound_slots(sounds: &[char], weight: u64, worth: u64) -> Vec<Slot> {
    let slot = |sounds: &[char]| {
        let mut probes = vec![Probe::Key(key::sound(sounds), worth)];
        if sounds.len() == 3 {
            let pairs = sounds.windows(2);
            probes.extend(pairs.map(|pair| Probe::Part(key::sound_pair(pair), 350)));
        }
        Slot { weight, probes }
    };
    match sounds.len() {
        0 | 1 => Vec::new(),
        2 => vec![slot(sounds)],
        _ => sounds.windows(3).map(slot).collect(),
    }
}

/// A weight that is less where all letters belong to a phrase by which people ask.
fn faded(weight: u64, letters: &[Letter]) -> u64 {
    if letters.iter().all(|letter| letter.faint) {
        weight * FAINT / 1000
    } else {
        weight
    }
}
