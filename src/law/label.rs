use super::Number;
use super::numeral::{branched, branches, kanji, roman};
use super::scan::{Gap, gap, leading_bracket};

const AIU: &str =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const IROHA: &str = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

/// The label of an item as it stands, before its list says what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign<'a> {
    /// `(1)`, `(2の2)`, `(2)の2`.
    Bracket,
    /// 一, 二の二.
    Kanji,
    /// ア.
    Kana(char),
    /// (ア).
    BracketKana(char),
    /// (a), (iv).
    Latin(&'a str),
}

/// The family of labels that the items of one list share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Bracket,
    Kanji,
    Kana,
    BracketKana,
    Letter,
    Roman,
}

/// The label that `line` begins with, its number if that is sure, and the rest.
pub(super) fn label(line: &str) -> Option<(Sign<'_>, Option<Number>, &str)> {
    bracketed(line).or_else(|| bare(line))
}

/// A kana's place in ア, イ, ウ … or in イ, ロ, ハ …
pub(super) fn kana_number(kana: char, iroha: bool) -> Option<Number> {
    let series = if iroha { IROHA } else { AIU };
    let place = series.chars().position(|c| c == kana)?;
    u16::try_from(place + 1).ok().map(Number::new)
}

/// A letter's place in the alphabet.
pub(super) fn letter_number(text: &str) -> Option<u16> {
    let &[letter @ b'a'..=b'z'] = text.as_bytes() else {
        return None;
    };
    Some(u16::from(letter - b'a') + 1)
}

fn bracketed(line: &str) -> Option<(Sign<'_>, Option<Number>, &str)> {
    let (inside, rest) = leading_bracket(line)?;
    if let Some((number, "")) = branched(inside) {
        let (number, rest) = with_outer_branches(number, rest);
        return Some((Sign::Bracket, Some(number), rest));
    }
    if let Some(kana) = only_char(inside).filter(|c| AIU.contains(*c)) {
        return Some((Sign::BracketKana(kana), None, rest));
    }
    let is_latin = letter_number(inside).is_some() || roman(inside).is_some();
    (is_latin && gap(rest).0 != Gap::None).then_some((Sign::Latin(inside), None, rest))
}

/// `(2)の2　…` is item 2の2, `(2)の2人は…` is item 2.
fn with_outer_branches(number: Number, rest: &str) -> (Number, &str) {
    let (outer, after) = branches(rest);
    if outer.is_empty() || gap(after).0 == Gap::None {
        return (number, rest);
    }
    let all = number.branches().iter().copied().chain(outer).collect();
    (Number::with_branches(number.main(), all), after)
}

fn bare(line: &str) -> Option<(Sign<'_>, Option<Number>, &str)> {
    if let Some((main, rest)) = kanji(line) {
        let (branches, rest) = branches(rest);
        let number = Number::with_branches(main, branches);
        return stands_apart(rest).then_some((Sign::Kanji, Some(number), rest));
    }
    let kana = line.chars().next().filter(|c| AIU.contains(*c))?;
    let rest = &line[kana.len_utf8()..];
    stands_apart(rest).then_some((Sign::Kana(kana), None, rest))
}

fn stands_apart(rest: &str) -> bool {
    matches!(gap(rest).0, Gap::Wide | Gap::Single)
}

fn only_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::{Sign, kana_number, label};
    use crate::law::Number;

    fn numbered(line: &str) -> Option<(String, &str)> {
        let (_, number, rest) = label(line)?;
        Some((number?.to_string(), rest))
    }

    #[test]
    fn reads_numbers_in_brackets() {
        assert_eq!(numbered("(1)　市"), Some(("1".to_owned(), "　市")));
        assert_eq!(numbered("（１２）市"), Some(("12".to_owned(), "市")));
        assert_eq!(numbered("(2)の2　市"), Some(("2_2".to_owned(), "　市")));
        assert_eq!(numbered("(2の2) 市"), Some(("2_2".to_owned(), " 市")));
        assert_eq!(numbered("(2)の2人"), Some(("2".to_owned(), "の2人")));
        assert_eq!(numbered("(2-2)  the"), Some(("2_2".to_owned(), "  the")));
    }

    #[test]
    fn reads_kana_and_letters() {
        assert_eq!(label("ア　市"), Some((Sign::Kana('ア'), None, "　市")));
        assert_eq!(
            label("(イ) 市"),
            Some((Sign::BracketKana('イ'), None, " 市"))
        );
        assert_eq!(label("(iv) the"), Some((Sign::Latin("iv"), None, " the")));
        assert_eq!(label("アイ　市"), None);
        assert_eq!(label("(設置)"), None);
        assert_eq!(label("一部の市"), None);
    }

    #[test]
    fn counts_kana_in_both_series() {
        assert_eq!(kana_number('イ', false), Some(Number::new(2)));
        assert_eq!(kana_number('イ', true), Some(Number::new(1)));
    }
}
