//! A question cut into pieces, each with the keys by which it may be found.

use super::english::{is_question_word, is_stop_word, stem};
use super::fold::{Class, Letter, fold};
use super::japanese::{chars_of, japanese, parts, sound_slots};
use super::key;
use super::lexicon::Lexicon;
use super::romaji::kana_of;
use super::scan::{Run, runs};
use super::slot::{FAINT, Piece, Probe, Slot};
use super::sound::{one_word, sounds};

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
