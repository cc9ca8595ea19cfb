//! English words: their stems, and those that say nothing in a question.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words that are left out of a question when others stand in it.
pub(super) const STOP_WORDS: &str = "a an and any anyone anything are as at be because been but by can could do does for from \
    get give had has have he her here hers him his how i i'd i'll i'm i've if in into is it its just like me \
    my of on or our out please she should so some somebody someone something somewhere tell than that the their them then there \
    these they this those to too us very want was we what when where which who whom whose why will \
    with would you your don't can't doesn't isn't won't didn't it's there's what's where's about am need find looking look know let us";

/// Those among them that say what kind of answer is wanted.
pub(super) const QUESTION_WORDS: &str = "where when who how why what get";

/// Words whose plural or other form no rule gives.
pub(super) const IRREGULAR: &str = "children child childs child men man women woman people person mice mouse feet foot teeth tooth \
    fed feed felt feel left leave taught teach told tell wrote write written write paid pay gave give given give went go gone go \
    came come met meet spoke speak spoken speak slept sleep";

/// The stem of a folded word: plural, -ed, -ing, -ly and a silent e taken off
/// (step 1 of M. F. Porter, "An algorithm for suffix stripping", 1980, and a
/// little more).
pub(super) fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word).replace('\'', "");
    let word = irregular(&word).map_or(word, str::to_owned);
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word;
    }
    let mut stem = without_plural(&word);
    if let Some(base) = stem.strip_suffix("ied") {
        stem = format!("{base}y");
    } else if let Some(base) = ["ing", "ed"]
        .iter()
        .find_map(|suffix| stem.strip_suffix(suffix))
        .filter(|base| base.len() >= 3 && has_vowel(base))
    {
        stem = undoubled(base);
    } else if let Some(base) = stem.strip_suffix("ly").filter(|base| base.len() >= 4) {
        stem = base.into();
    }
    if stem.len() > 3
        && let Some(base) = stem.strip_suffix('y').filter(|base| has_vowel(base))
    {
        return format!("{base}i");
    }
    match stem.strip_suffix('e') {
        Some(base) if base.len() >= 3 => base.to_owned(),
        _ => stem,
    }
}

/// Whether a word says nothing in a question.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.split_whitespace().any(|stop| stop == word)
}

/// Whether a word says what kind of answer is wanted.
pub(super) fn is_question_word(word: &str) -> bool {
    QUESTION_WORDS
        .split_whitespace()
        .any(|question| question == word)
}

fn irregular(word: &str) -> Option<&'static str> {
    BASES.get(word).copied()
}

/// [`IRREGULAR`] as a map: every word of the site is looked up in it.
static BASES: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let mut words = IRREGULAR.split_whitespace();
    std::iter::from_fn(|| Some((words.next()?, words.next()?))).collect()
});

fn without_plural(word: &str) -> String {
    if let Some(base) = word.strip_suffix("sses") {
        return format!("{base}ss");
    }
    if let Some(base) = word.strip_suffix("ies") {
        return format!("{base}y");
    }
    if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word.to_owned();
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

/// `stopp` of stopping is `stop`; `call`, `press` and `buzz` keep both letters.
fn undoubled(base: &str) -> String {
    let mut chars = base.chars().rev();
    match (chars.next(), chars.next()) {
        (Some(last), Some(other))
            if last == other && !matches!(last, 'l' | 's' | 'z' | 'a' | 'e' | 'i' | 'o' | 'u') =>
        {
            base[..base.len() - last.len_utf8()].to_owned()
        }
        _ => base.to_owned(),
    }
}

fn has_vowel(text: &str) -> bool {
    text.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}
