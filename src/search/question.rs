//! A question cut into pieces, each with the keys by which it may be found.

use super::english::{is_question_word, is_stop_word, stem};
use super::fold::{Class, Letter, fold};
use super::key::{self, Key};
use super::lexicon::Lexicon;
use super::romaji::kana_of;
use super::scan::{Run, runs};
use super::sound::{Kana, one_word, sounds};

/// A key that a slot may match, and what it is then worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Probe {
    /// That key, worth so many thousandths.
    Key(Key, u64),
    /// That key if the first one is not there: it is a part of it, so it does
    /// not make the question an easier one.
    Part(Key, u64),
    /// Every key that begins so: a word or number that is still being typed.
    Beginning(Key, u64),
    /// Keys that differ by a slip of the finger, if no other key is there.
    Similar(Key, u64),
}

/// A place in a question that a passage matches or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// How much of the meaning it carries, in thousandths.
    pub(super) weight: u64,
    /// How it may be matched, the best way first.
    pub(super) probes: Vec<Probe>,
}

impl Slot {
    /// Whether it is matched by sounds.
    pub(super) fn is_sound(&self) -> bool {
        matches!(self.probes.first(), Some(Probe::Key(key, _)) if key::is_sound(key))
    }
}

/// A word of a question, in one or several readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Ways to read it; the best one counts.
    pub(super) readings: Vec<Vec<Slot>>,
}

/// Phrases by which people ask; they say nothing of what they ask for.
pub(super) const PHRASES: &str = "どうすれば どうしたら どうしよう どうやって どうしても どうする どんな どこに どこで どこへ どこが どこの どこか どこ いつから いつまで いつ \
    だれに だれが だれか 誰に 誰が 誰か 誰 なにを なにが なにか 何を 何が 何か なんの どの どう なぜ なんで 行けば いけば すれば \
    いいですか いいのか いいか いいの よいですか 良いですか でしょうか ですか ますか ください 下さい ませんか \
    教えてほしい 教えて おしえて 知りたい しりたい 調べたい 探している 探してる ほしい 欲しい したい について に関する とは という って \
    わからない 分からない わかりません 分かりません なんですが のですが んですが けど";

/// The pieces of a question.
pub(super) fn pieces(question: &str, lexicon: &Lexicon) -> Vec<Piece> {
    let mut letters = fold(question);
    mark_phrases(&mut letters);
    let found = runs(&letters);
    let only_stop_words = found.iter().all(|run| match run {
        Run::Word(range) => is_stop_word(&text(&letters[range.clone()])),
        _ => false,
    });
    let mut pieces = Vec::new();
    let mut before = String::new();
    for (at, run) in found.iter().enumerate() {
        match run {
            Run::Japanese(range) => {
                let range = without_counters(&letters, &found, at, range.clone());
                for part in parts(&letters, range.clone()) {
                    let behind = letters.get(part.end).copied();
                    let behind = behind.filter(|_| part.end < range.end);
                    pieces.extend(japanese(&letters[part], behind, lexicon));
                }
            }
            Run::Word(range) => {
                let word = text(&letters[range.clone()]);
                if only_stop_words || !is_stop_word(&word) {
                    pieces.push(latin(&word, at + 1 == found.len()));
                } else if is_question_word(&word) {
                    pieces.push(faint(&word));
                }
                before = word;
            }
            Run::Number { groups, range } => {
                let unit = letters.get(range.end).copied();
                pieces.push(number(groups, unit, &before));
            }
        }
    }
    pieces
}

/// Leaves out what only belongs to a number beside it: 第, and a single 条 or 日.
fn without_counters(
    letters: &[Letter],
    runs: &[Run],
    at: usize,
    range: std::ops::Range<usize>,
) -> std::ops::Range<usize> {
    let number_at = |run: Option<&Run>| match run {
        Some(Run::Number { range, .. }) => Some(range.clone()),
        _ => None,
    };
    let before = number_at(at.checked_sub(1).and_then(|before| runs.get(before)));
    let behind = number_at(runs.get(at + 1));
    let counted = before.is_some_and(|number| number.end == range.start);
    let ordinal = behind.is_some_and(|number| number.start == range.end)
        && letters[range.end - 1].char == '第';
    let end = range.end - usize::from(ordinal);
    let single = end == range.start + 1 && letters[range.start].class() == Class::Kanji;
    if counted && single {
        end..end
    } else {
        range.start..end
    }
}

fn text(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.char).collect()
}

/// How much is left of what a faint letter says, in thousandths.
pub(super) const FAINT: u64 = 250;

/// Marks the phrases by which people ask.
fn mark_phrases(letters: &mut [Letter]) {
    for phrase in PHRASES.split_whitespace() {
        let phrase: Vec<char> = phrase.chars().collect();
        for at in 0..(letters.len() + 1).saturating_sub(phrase.len()) {
            let here = &mut letters[at..at + phrase.len()];
            let same = here
                .iter()
                .zip(&phrase)
                .all(|(letter, char)| letter.char == *char && !letter.katakana);
            if same {
                for letter in here {
                    letter.faint = true;
                }
            }
        }
    }
}

fn faded(weight: u64, letters: &[Letter]) -> u64 {
    if letters.iter().all(|letter| letter.faint) {
        weight * FAINT / 1000
    } else {
        weight
    }
}

/// Cuts a Japanese run where a new word begins: before kanji or katakana behind
/// other kana, and between katakana and kanji.
fn parts(letters: &[Letter], range: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
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
fn japanese(letters: &[Letter], behind: Option<Letter>, lexicon: &Lexicon) -> Option<Piece> {
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

fn chars_of(sounds: &[Kana]) -> Vec<char> {
    sounds.iter().map(|sound| sound.char).collect()
}

/// A slot for every three sounds; in a name two of them help where all three are
/// not found.
fn sound_slots(sounds: &[char], weight: u64, worth: u64) -> Vec<Slot> {
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

/// A word that says little beside others.
fn faint(word: &str) -> Piece {
    let slot = Slot {
        weight: FAINT,
        probes: vec![Probe::Key(key::word(&stem(word)), 1000)],
    };
    Piece {
        readings: vec![vec![slot]],
    }
}

/// A word in Latin letters: English, or Japanese in romaji.
fn latin(word: &str, last: bool) -> Piece {
    let stem = stem(word);
    let mut probes = vec![Probe::Key(key::word(&stem), 1000)];
    let length = word.chars().count();
    if length >= if last { 2 } else { 4 } {
        probes.push(Probe::Beginning(key::word(word), 700));
    }
    if length >= 5 {
        probes.push(Probe::Similar(key::word(&stem), 700));
    }
    let mut readings = vec![vec![Slot {
        weight: 1000,
        probes,
    }]];
    if let Some(kana) = kana_of(word) {
        let chars = chars_of(&sounds(&one_word(kana.chars()), false));
        if chars.len() >= 2 {
            readings.push(sound_slots(&chars, 1000, 1000));
        }
    }
    Piece { readings }
}

/// English words before a number, and what the number counts then.
const COUNTED: [(&str, char); 5] = [
    ("article", '条'),
    ("art", '条'),
    ("paragraph", '項'),
    ("item", '号'),
    ("articles", '条'),
];

fn number(groups: &[String], unit: Option<Letter>, before: &str) -> Piece {
    let digits = groups.concat();
    let digits = match digits.strip_prefix("81") {
        Some(national) if national.len() >= 9 => national.trim_start_matches('0').to_owned(),
        _ => digits,
    };
    let mut probes = Vec::new();
    if let Some(unit) = unit.filter(|unit| unit.class() == Class::Kanji)
        && let [single] = groups
    {
        probes.push(Probe::Key(key::number(single, Some(unit.char)), 1000));
        probes.push(Probe::Part(key::number(single, None), 400));
    } else if let Some((_, unit)) = COUNTED.iter().find(|(word, _)| *word == before) {
        probes.push(Probe::Key(key::number(&digits, Some(*unit)), 1000));
    } else {
        probes.push(Probe::Key(key::number(&digits, None), 1000));
        if key::may_be_page(&digits) {
            probes.push(Probe::Key(key::page(&digits), 1000));
        }
        if digits.len() >= 3 {
            probes.push(Probe::Beginning(key::number(&digits, None), 850));
        }
    }
    Piece {
        readings: vec![vec![Slot {
            weight: 1500,
            probes,
        }]],
    }
}
