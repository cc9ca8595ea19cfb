use std::ops::Range;

use crate::model::Readings;
use crate::readings::words_in;
use crate::text::to_hiragana;

/// A piece of a word, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Where it stands in the word.
    pub(super) range: Range<usize>,
    /// Its reading, in hiragana.
    pub(super) reading: String,
}

/// A reading longer than this many characters of its word cannot be told apart
/// by the eye, and would never break over lines.
const LONGEST_WHOLE: usize = 10;

/// The pieces of a word that need a reading: its kanji, if the kana between them
/// leave only one way to share the reading out, else the word as a whole.
pub(super) fn split(surface: &str, reading: &str) -> Vec<Part> {
    let kana = kana_of(reading);
    if let Some(parts) = shared_out(surface, &kana) {
        return parts;
    }
    if surface.chars().count() > LONGEST_WHOLE {
        return Vec::new();
    }
    vec![Part {
        range: 0..surface.len(),
        reading: kana.into_iter().collect(),
    }]
}

/// The same for a name, which is read word by word where its words are known.
pub(super) fn split_name(surface: &str, reading: &str, words: &Readings) -> Vec<Part> {
    by_words(surface, reading, words).unwrap_or_else(|| split(surface, reading))
}

/// Nothing, if the words of a name do not make up its reading.
fn by_words(surface: &str, reading: &str, words: &Readings) -> Option<Vec<Part>> {
    let mut said = Vec::new();
    let mut parts = Vec::new();
    let mut done = 0;
    for (range, word) in words_in(surface, words) {
        said.extend(kana_if_read_as_it_stands(&surface[done..range.start])?);
        said.extend(kana_of(&word.reading));
        parts.extend(
            split(&word.surface, &word.reading)
                .into_iter()
                .map(|part| Part {
                    range: range.start + part.range.start..range.start + part.range.end,
                    ..part
                }),
        );
        done = range.end;
    }
    said.extend(kana_if_read_as_it_stands(&surface[done..])?);
    (said == kana_of(reading)).then_some(parts)
}

fn kana_if_read_as_it_stands(text: &str) -> Option<Vec<char>> {
    let plain = runs(text)
        .iter()
        .all(|run| !matches!(run, Run::Read { .. }));
    plain.then(|| kana_of(text))
}

/// The kana of a text, as hiragana; blanks and marks are not read.
fn kana_of(text: &str) -> Vec<char> {
    to_hiragana(text).chars().filter(|c| is_kana(*c)).collect()
}

/// Whether it stands for its sound. A small ヶ does not: 3ヶ月 is さんかげつ.
fn is_kana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゔ' | 'ァ'..='ヴ' | 'ー')
}

/// A stretch of a word.
#[derive(Debug)]
enum Run {
    /// Kana, as hiragana.
    Kana(Vec<char>),
    /// What has a reading: kanji, digits, letters.
    Read { range: Range<usize>, count: usize },
}

/// The stretches of a word; marks and blanks come between them and are none.
fn runs(surface: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut joins = false;
    for (at, c) in surface.char_indices() {
        let end = at + c.len_utf8();
        match (runs.last_mut(), joins) {
            (Some(Run::Kana(kana)), true) if is_kana(c) => kana.extend(kana_of(&surface[at..end])),
            (Some(Run::Read { range, count }), true) if !is_kana(c) && c.is_alphanumeric() => {
                range.end = end;
                *count += 1;
            }
            _ if is_kana(c) => runs.push(Run::Kana(kana_of(&surface[at..end]))),
            _ if c.is_alphanumeric() => runs.push(Run::Read {
                range: at..end,
                count: 1,
            }),
            _ => {}
        }
        joins = c.is_alphanumeric() || is_kana(c);
    }
    runs
}

/// The only way to share a reading out among the stretches of a word, at least
/// one kana for every character that is read. Nothing if there are several ways,
/// or none.
fn shared_out(surface: &str, kana: &[char]) -> Option<Vec<Part>> {
    let runs = runs(surface);
    let ways = ways(&runs, kana);
    if ways[0][0] != 1 {
        return None;
    }
    let mut parts = Vec::new();
    let mut at = 0;
    for (place, run) in runs.iter().enumerate() {
        let end = ends(run, kana, at).find(|end| ways[place + 1][*end] > 0)?;
        if let Run::Read { range, .. } = run {
            parts.push(Part {
                range: range.clone(),
                reading: kana[at..end].iter().collect(),
            });
        }
        at = end;
    }
    Some(parts)
}

/// For every stretch and every place of the reading, how many ways there are to
/// read this stretch and all behind it from there; two stands for many.
fn ways(runs: &[Run], kana: &[char]) -> Vec<Vec<u8>> {
    let mut ways = vec![vec![0; kana.len() + 1]; runs.len() + 1];
    ways[runs.len()][kana.len()] = 1;
    for (place, run) in runs.iter().enumerate().rev() {
        for at in 0..=kana.len() {
            let found: usize = ends(run, kana, at)
                .map(|end| usize::from(ways[place + 1][end]))
                .sum();
            ways[place][at] = found.min(2).try_into().unwrap_or(2);
        }
    }
    ways
}

/// Where the reading of a stretch can end that begins at `at`.
fn ends(run: &Run, kana: &[char], at: usize) -> Range<usize> {
    match run {
        Run::Kana(own) if kana[at..].starts_with(own) => at + own.len()..at + own.len() + 1,
        Run::Kana(_) => 0..0,
        Run::Read { count, .. } => at + count..kana.len() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{split, split_name};
    use crate::model::{Reading, Readings};

    fn shown(surface: &str, parts: Vec<super::Part>) -> String {
        let parts = parts.into_iter();
        parts
            .map(|part| format!("{}={}", &surface[part.range], part.reading))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn only_what_is_no_kana_gets_a_reading() {
        for (surface, reading, expected) in [
            ("家庭", "かてい", "家庭=かてい"),
            ("子ども", "こども", "子=こ"),
            ("お茶", "おちゃ", "茶=ちゃ"),
            ("取り組み", "とりくみ", "取=と 組=く"),
            ("保健センター", "ほけんせんたー", "保健=ほけん"),
            (
                "児童館（桜堤）",
                "じどうかん さくらづつみ",
                "児童館（桜堤）=じどうかんさくらづつみ",
            ),
            ("20日", "はつか", "20日=はつか"),
            ("ひろば", "ひろば", ""),
        ] {
            assert_eq!(shown(surface, split(surface, reading)), expected);
        }
    }

    #[test]
    fn where_it_cannot_be_told_the_word_is_read_as_a_whole() {
        let whole = |surface, reading| shown(surface, split(surface, reading));
        // か-い-いぬ or かい-い-ぬ?
        assert_eq!(whole("飼い犬", "かいいぬ"), "飼い犬=かいいぬ");
        assert_eq!(whole("飼い猫", "かうねこ"), "飼い猫=かうねこ");
        assert_eq!(
            whole("一い一い一い一い一い一い", "いいいいいいいいいいいいいい"),
            ""
        );
    }

    #[test]
    fn names_are_read_by_their_words() {
        let words = [
            ("支援", "しえん"),
            ("世代", "せだい"),
            ("子育て", "こそだて"),
            ("会", "かい"),
        ];
        let words = words.map(|(surface, reading)| Reading {
            surface: surface.into(),
            reading: reading.into(),
            reviewed: true,
        });
        let words = Readings::new(words.into(), None);
        let name = "子育て世代・支援センター";
        let parts = split_name(name, "こそだて せだい しえんせんたー", &words);
        assert_eq!(shown(name, parts), "子育=こそだ 世代=せだい 支援=しえん");
        // What its words say is not how it is read.
        let name = "支援の会";
        assert_eq!(
            shown(name, split_name(name, "しえんのえ", &words)),
            "支援=しえん 会=え"
        );
    }
}
