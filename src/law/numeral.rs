//! Reads a number at the beginning of a text: digits of either width, kanji, Roman.

use super::Number;

/// A number at the beginning of `text`, and what stands after it.
///
/// Reads `12`, `１２`, `十二` and `一二`. A number above 65535 is none.
pub(super) fn numeral(text: &str) -> Option<(u16, &str)> {
    digits(text).or_else(|| kanji(text))
}

/// A number with its branches behind it: `3の2`, `3-2`.
pub(super) fn branched(text: &str) -> Option<(Number, &str)> {
    let (main, rest) = numeral(text)?;
    let (branches, rest) = branches(rest);
    Some((Number::with_branches(main, branches), rest))
}

/// The branches at the beginning of `text`: `の2`, `の2の3`, `-2`.
pub(super) fn branches(text: &str) -> (Vec<u16>, &str) {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some((number, after)) = rest.strip_prefix(['の', '-', '－']).and_then(numeral) {
        found.push(number);
        rest = after;
    }
    (found, rest)
}

/// Digits of either width at the beginning of `text`.
pub(super) fn digits(text: &str) -> Option<(u16, &str)> {
    let (run, rest) = split_run(text, |c| digit(c).is_some())?;
    Some((positional(run, digit)?, rest))
}

/// Kanji at the beginning of `text`: 十二, 百三, or digit by digit 一〇三.
pub(super) fn kanji(text: &str) -> Option<(u16, &str)> {
    let is_kanji = |c| kanji_digit(c).is_some() || kanji_unit(c).is_some();
    let (run, rest) = split_run(text, is_kanji)?;
    let number = if run.chars().any(|c| kanji_unit(c).is_some()) {
        with_units(run)?
    } else {
        positional(run, kanji_digit)?
    };
    Some((number, rest))
}

/// A whole text as a small Roman number, in either case: `iv` is 4.
pub(super) fn roman(text: &str) -> Option<u16> {
    const TENS: [&str; 4] = ["", "x", "xx", "xxx"];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let small = text.to_ascii_lowercase();
    (1..40u16).find(|n| {
        let (tens, ones) = (TENS[usize::from(n / 10)], ONES[usize::from(n % 10)]);
        small.strip_prefix(tens) == Some(ones)
    })
}

fn split_run(text: &str, belongs: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn positional(run: &str, value: impl Fn(char) -> Option<u16>) -> Option<u16> {
    run.chars()
        .try_fold(0u16, |sum, c| sum.checked_mul(10)?.checked_add(value(c)?))
}

/// 二千三百十五: each unit smaller than the one before, each digit before its unit.
fn with_units(run: &str) -> Option<u16> {
    let (mut sum, mut pending, mut last_unit) = (0u16, None, u16::MAX);
    for c in run.chars() {
        if let Some(unit) = kanji_unit(c) {
            if unit >= last_unit {
                return None;
            }
            sum = sum.checked_add(pending.take().unwrap_or(1) * unit)?;
            last_unit = unit;
        } else if pending.replace(kanji_digit(c)?).is_some() {
            return None;
        }
    }
    sum.checked_add(pending.unwrap_or(0))
}

fn digit(c: char) -> Option<u16> {
    let zero = if c.is_ascii_digit() { '0' } else { '０' };
    let value = u32::from(c).checked_sub(u32::from(zero))?;
    u16::try_from(value).ok().filter(|value| *value < 10)
}

fn kanji_digit(c: char) -> Option<u16> {
    let position = "〇一二三四五六七八九".chars().position(|k| k == c)?;
    u16::try_from(position).ok()
}

fn kanji_unit(c: char) -> Option<u16> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{numeral, roman};

    #[test]
    fn reads_every_way_of_writing_a_number() {
        assert_eq!(numeral("12条"), Some((12, "条")));
        assert_eq!(numeral("１２条"), Some((12, "条")));
        assert_eq!(numeral("十二条"), Some((12, "条")));
        assert_eq!(numeral("二百十条"), Some((210, "条")));
        assert_eq!(numeral("一〇三条"), Some((103, "条")));
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", "条", "70000", "十十", "一二十", "千千", "壱"] {
            assert_eq!(numeral(text), None, "{text}");
        }
    }

    #[test]
    fn reads_small_roman_numbers_only() {
        assert_eq!(roman("iv"), Some(4));
        assert_eq!(roman("XIX"), Some(19));
        assert_eq!(roman("iiii"), None);
        assert_eq!(roman(""), None);
    }
}
