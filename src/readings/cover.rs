use std::ops::Range;

use crate::model::{Reading, Readings};
use crate::text::is_kanji;

/// The words of `readings` in a text, where at each place of it, from the left,
/// the longest word that fits is taken; and their places.
#[must_use]
pub fn words_in<'a>(text: &str, readings: &'a Readings) -> Vec<(Range<usize>, &'a Reading)> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let word = readings.longest(&text[at..]);
        let end = at + word.map_or(c.len_utf8(), |word| word.surface.len());
        words.extend(word.map(|word| (at..end, word)));
        at = end;
    }
    words
}

/// The runs of kanji in a text that are in none of its words.
#[must_use]
pub fn gaps(text: &str, readings: &Readings) -> Vec<Range<usize>> {
    let words = words_in(text, readings);
    let mut words = words.iter().map(|(range, _)| range).peekable();
    let mut gaps: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        while words.next_if(|word| word.end <= at).is_some() {}
        let is_covered = words.peek().is_some_and(|word| word.start <= at);
        if is_covered || !is_kanji(c) {
            continue;
        }
        let end = at + c.len_utf8();
        match gaps.last_mut() {
            Some(gap) if gap.end == at => gap.end = end,
            _ => gaps.push(at..end),
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::gaps;
    use crate::model::{Reading, Readings};

    #[test]
    fn the_longest_word_from_the_left_counts() {
        let words = ["子", "子育て", "相談"].map(|surface| Reading {
            surface: surface.into(),
            reading: "…".into(),
            reviewed: true,
        });
        let readings = Readings::new(words.into(), None);
        let gaps = |text: &str| -> Vec<String> {
            let found = gaps(text, &readings).into_iter();
            found.map(|gap| text[gap].to_owned()).collect()
        };
        assert_eq!(gaps("子育ての相談、子ども"), [""; 0]);
        assert_eq!(gaps("子育む教育相談と夜の家"), ["育", "教育", "夜", "家"]);
        assert_eq!(gaps("ひろば"), [""; 0]);
    }
}
