use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::own_words::own_words;
use super::page;
use super::split::{Part, split, split_name};
use crate::model::{Catalog, Reading, Readings};
use crate::readings::words_in;
use crate::text::{has_kanji, is_hiragana, is_kanji};

/// The words of a site whose readings somebody has looked at, ready to be put
/// into its pages.
#[derive(Debug)]
pub struct Furigana {
    /// All words: one that nobody has looked at still hides the shorter ones in it.
    words: Readings,
    /// What is written for a word, by its surface.
    marked: BTreeMap<Arc<str>, String>,
}

/// Counters that are read alike after every number.
const STEADY_COUNTERS: &str = "年条項号歳時番回円";

impl Furigana {
    /// The reviewed words of the site and the names that have their reading.
    /// Nothing for a site that keeps no readings.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Option<Self> {
        catalog.readings.file()?;
        Some(Self::of(&catalog.readings, &names(catalog)))
    }

    fn of(readings: &Readings, names: &[(Arc<str>, Arc<str>)]) -> Self {
        let mut words: BTreeMap<_, _> = own_words()
            .chain(readings.words().cloned())
            .map(|word| (Arc::clone(&word.surface), word))
            .collect();
        let reviewed = words.values().filter(|word| word.reviewed);
        let mut marked: BTreeMap<_, _> = reviewed
            .map(|word| {
                let parts = split(&word.surface, &word.reading);
                (Arc::clone(&word.surface), markup(&word.surface, &parts))
            })
            .collect();
        for (surface, reading) in names {
            let parts = split_name(surface, reading, readings);
            if parts.is_empty() {
                // Its words may still be read one by one.
                continue;
            }
            marked.insert(Arc::clone(surface), markup(surface, &parts));
            let word = Reading {
                surface: Arc::clone(surface),
                reading: Arc::clone(reading),
                reviewed: true,
            };
            words.insert(Arc::clone(surface), word);
        }
        Self {
            words: Readings::new(words.into_values().collect(), None),
            marked,
        }
    }

    /// The page with the readings of the Japanese words in its `main`.
    #[must_use]
    pub fn put_into(&self, page: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(page) {
            Ok(page) => page::annotated(&page, |text, out| self.mark(text, out)).into_bytes(),
            Err(error) => error.into_bytes(),
        }
    }

    /// Appends running text to `out`, its words with their readings.
    fn mark(&self, text: &str, out: &mut String) {
        if !has_kanji(text) {
            out.push_str(text);
            return;
        }
        let words = words_in(text, &self.words);
        let mut done = 0;
        for (at, (range, word)) in words.iter().enumerate() {
            let Some(markup) = self.marked.get(&word.surface) else {
                continue;
            };
            let before = at.checked_sub(1).map_or(0, |at| words[at].0.end);
            let behind = words.get(at + 1).map_or(text.len(), |next| next.0.start);
            if is_sure(&text[before..range.start], word, &text[range.end..behind])
                && !continues_number(text, range)
            {
                out.push_str(&text[done..range.start]);
                out.push_str(markup);
                done = range.end;
            }
        }
        out.push_str(&text[done..]);
    }
}

/// Names of the site with the readings that stand beside them.
fn names(catalog: &Catalog) -> Vec<(Arc<str>, Arc<str>)> {
    let Some(japanese) = catalog.languages.find("ja") else {
        return Vec::new();
    };
    let names = catalog.refs().map(|of| &catalog.entity(of).name);
    names
        .filter_map(|name| Some((name.get(japanese)?.clone(), name.kana.clone()?)))
        .filter(|(name, _)| has_kanji(name))
        .collect()
}

/// Whether a word is surely one: kanji beside it that no word covers may belong
/// to it, and be read together with it.
fn is_sure(before: &str, word: &Reading, behind: &str) -> bool {
    let touches = |one: Option<char>, other: Option<char>| {
        one.is_some_and(is_kanji) && other.is_some_and(is_kanji)
    };
    let mut letters = word.surface.chars();
    !touches(before.chars().next_back(), letters.next())
        && !touches(word.surface.chars().next_back(), behind.chars().next())
}

/// Whether a word would be read otherwise because a number stands before it:
/// the 1日 of 21日, the 日 of 99日.
fn continues_number(text: &str, word: &Range<usize>) -> bool {
    let after_digit = text[..word.start]
        .chars()
        .next_back()
        .is_some_and(char::is_numeric);
    let mut letters = text[word.clone()].chars();
    let Some(first) = letters.next().filter(|_| after_digit) else {
        return false;
    };
    let is_counter = is_kanji(first) && !letters.next().is_some_and(is_kanji);
    first.is_ascii_digit() || is_counter && !STEADY_COUNTERS.contains(first)
}

/// A word with its readings as elements. As it is, if it could not stand in a
/// page without escapes.
fn markup(surface: &str, parts: &[Part]) -> String {
    let mut out = String::new();
    let mut done = 0;
    if surface.contains(['<', '>', '&', '"']) {
        return surface.to_owned();
    }
    for Part { range, reading } in parts {
        out.push_str(&surface[done..range.start]);
        done = range.end;
        let base = &surface[range.clone()];
        if has_kanji(base) && !reading.is_empty() && is_hiragana(reading) {
            out.push_str("<ruby>");
            out.push_str(base);
            out.push_str("<rt data-r=");
            out.push_str(reading);
            out.push_str("></rt></ruby>");
        } else {
            out.push_str(base);
        }
    }
    out.push_str(&surface[done..]);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::Furigana;
    use crate::model::{Reading, Readings};

    const WORDS: [(&str, &str); 12] = [
        ("子", "こ"),
        ("子ども", "こども"),
        ("子育て", "こそだて"),
        ("相談", "そうだん"),
        ("家庭", "かてい"),
        ("人", "ひと"),
        ("日", "ひ"),
        ("1日", "ついたち"),
        ("第", "だい"),
        ("条", "じょう"),
        ("時間", "じかん"),
        ("!夜中", "よなか"),
    ];

    fn furigana() -> Furigana {
        let words = WORDS.map(|(surface, reading)| Reading {
            surface: surface.trim_start_matches('!').into(),
            reading: reading.into(),
            reviewed: !surface.starts_with('!'),
        });
        let names = [("相談会（A&B）".into(), "そうだんかい".into())];
        Furigana::of(&Readings::new(words.into(), None), &names)
    }

    /// What stands above the words of a text: 子(こ)ども.
    fn above(text: &str) -> String {
        let mut out = String::new();
        furigana().mark(text, &mut out);
        out.replace("<ruby>", "")
            .replace("<rt data-r=", "(")
            .replace("></rt></ruby>", ")")
    }

    #[test]
    fn the_longest_word_counts_and_only_reviewed_ones_are_shown() {
        assert_eq!(
            above("子どもと家庭の相談"),
            "子(こ)どもと家庭(かてい)の相談(そうだん)"
        );
        assert_eq!(above("夜中の子育て"), "夜中の子育(こそだ)て");
        assert_eq!(above("Ａ &amp; ひろば"), "Ａ &amp; ひろば");
    }

    #[test]
    fn a_word_beside_unknown_kanji_may_be_part_of_another() {
        assert_eq!(above("外国人と家庭科"), "外国人と家庭科");
        assert_eq!(above("人と家庭の科"), "人(ひと)と家庭(かてい)の科");
        assert_eq!(above("家庭相談"), "家庭(かてい)相談(そうだん)");
    }

    #[test]
    fn hours_are_read_as_the_program_tells_them() {
        assert_eq!(
            above("月～金曜 午前8時30分、土・日曜"),
            "月(げつ)～金曜(きんよう) 午前(ごぜん)8時30分(さんじゅっぷん)、土・日曜(どにちよう)"
        );
    }

    #[test]
    fn numbers_are_not_cut() {
        assert_eq!(
            above("1日、21日、99日、3人"),
            "1日(ついたち)、21日、99日、3人"
        );
        assert_eq!(
            above("第3条、24時間"),
            "第(だい)3条(じょう)、24時間(じかん)"
        );
    }

    #[test]
    fn names_that_need_escapes_stay_as_they_are() {
        assert_eq!(above("相談会（A&B）"), "相談会（A&B）");
    }

    fn without_tags(html: &str) -> String {
        let mut out = String::new();
        for piece in html.split('<') {
            out.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        }
        out
    }

    proptest! {
        #[test]
        fn no_word_of_a_page_is_changed(
            pieces in proptest::collection::vec("(<b>|</b>|<i lang=ja>|</i>|[子相談1日人夜中とも育て、&; a]{0,6})", 0..30),
        ) {
            let html = format!("<html lang=ja><p>相談<main>{}</main>相談", pieces.concat());
            let page = furigana().put_into(html.clone().into_bytes());
            let page = String::from_utf8_lossy(&page).into_owned();
            prop_assert_eq!(without_tags(&page), without_tags(&html));
        }
    }
}
