//! Japanese written in Latin letters, in the Hepburn and Kunrei systems and as
//! keyboards take it.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Syllables and their kana, in turn.
pub(super) const SYLLABLES: &str = "a あ i い u う e え o お \
    ka か ki き ku く ke け ko こ ga が gi ぎ gu ぐ ge げ go ご \
    sa さ si し shi し su す se せ so そ za ざ zi じ ji じ zu ず ze ぜ zo ぞ \
    ta た ti ち chi ち tu つ tsu つ te て to と da だ di ぢ du づ dzu づ de で do ど \
    na な ni に nu ぬ ne ね no の ha は hi ひ hu ふ fu ふ he へ ho ほ \
    ba ば bi び bu ぶ be べ bo ぼ pa ぱ pi ぴ pu ぷ pe ぺ po ぽ \
    ma ま mi み mu む me め mo も ya や yu ゆ yo よ \
    ra ら ri り ru る re れ ro ろ la ら li り lu る le れ lo ろ wa わ wi うぃ we うぇ wo を \
    va ゔぁ vi ゔぃ vu ゔ ve ゔぇ vo ゔぉ fa ふぁ fi ふぃ fe ふぇ fo ふぉ \
    kya きゃ kyu きゅ kyo きょ gya ぎゃ gyu ぎゅ gyo ぎょ \
    sya しゃ syu しゅ syo しょ sha しゃ shu しゅ she しぇ sho しょ \
    zya じゃ zyu じゅ zyo じょ ja じゃ ju じゅ je じぇ jo じょ jya じゃ jyu じゅ jyo じょ \
    tya ちゃ tyu ちゅ tyo ちょ cha ちゃ chu ちゅ che ちぇ cho ちょ cya ちゃ cyu ちゅ cyo ちょ \
    dya ぢゃ dyu ぢゅ dyo ぢょ tha てゃ thi てぃ thu てゅ dhi でぃ dhu でゅ twu とぅ \
    nya にゃ nyu にゅ nyo にょ hya ひゃ hyu ひゅ hyo ひょ \
    bya びゃ byu びゅ byo びょ pya ぴゃ pyu ぴゅ pyo ぴょ \
    mya みゃ myu みゅ myo みょ rya りゃ ryu りゅ ryo りょ";

static KANA: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut words = SYLLABLES.split_whitespace();
    std::iter::from_fn(|| Some((words.next()?, words.next()?))).collect()
});

/// The kana of a word in folded Latin letters; nothing if it is no romaji. A
/// syllable that is not finished yet at the end is left out, so that results
/// come while somebody types.
pub(super) fn kana_of(word: &str) -> Option<String> {
    let mut kana = String::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        if let Some((syllable, sound)) = syllable(rest) {
            kana.push_str(sound);
            rest = &rest[syllable..];
        } else if is_moraic_n(rest) {
            kana.push('ん');
            rest = &rest[1..];
        } else if is_doubled(rest) {
            kana.push('っ');
            rest = &rest[first.len_utf8()..];
        } else if !kana.is_empty() && KANA.keys().any(|syllable| syllable.starts_with(rest)) {
            break;
        } else {
            return None;
        }
    }
    (!kana.is_empty()).then_some(kana)
}

fn syllable(rest: &str) -> Option<(usize, &'static str)> {
    (1..=3)
        .rev()
        .filter_map(|length| rest.get(..length))
        .find_map(|candidate| Some((candidate.len(), *KANA.get(candidate)?)))
}

/// ん: an n before a consonant, at the end or before an apostrophe, and the m of
/// older spellings (shimbun).
fn is_moraic_n(rest: &str) -> bool {
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some('n'), next) => next.is_none_or(|next| !is_vowel(next) && next != 'y'),
        (Some('m'), Some('b' | 'p' | 'm')) => true,
        _ => false,
    }
}

/// っ: a doubled consonant, and tch for っち.
fn is_doubled(rest: &str) -> bool {
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (Some('t'), Some('c')) => true,
        (Some(first), Some(second)) => first == second && !is_vowel(first),
        _ => false,
    }
}

fn is_vowel(char: char) -> bool {
    matches!(char, 'a' | 'i' | 'u' | 'e' | 'o')
}
