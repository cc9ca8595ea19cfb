use crate::model::Reading;

/// Words that stand in no content: those in which the program tells opening
/// hours, and some of the default theme. A site may read them otherwise.
const WORDS: [(&str, &str); 43] = [
    ("午前", "ごぜん"),
    ("午後", "ごご"),
    ("正午", "しょうご"),
    ("15分", "じゅうごふん"),
    ("20分", "にじゅっぷん"),
    ("30分", "さんじゅっぷん"),
    ("40分", "よんじゅっぷん"),
    ("45分", "よんじゅうごふん"),
    ("50分", "ごじゅっぷん"),
    ("月曜", "げつよう"),
    ("火曜", "かよう"),
    ("水曜", "すいよう"),
    ("木曜", "もくよう"),
    ("金曜", "きんよう"),
    ("土曜", "どよう"),
    ("日曜", "にちよう"),
    ("月～", "げつ"),
    ("火～", "か"),
    ("水～", "すい"),
    ("木～", "もく"),
    ("金～", "きん"),
    ("土～", "ど"),
    ("月・火", "げつか"),
    ("月・水", "げつすい"),
    ("火・木", "かもく"),
    ("水・金", "すいきん"),
    ("木・金", "もくきん"),
    ("金・日", "きんにち"),
    ("土・日", "どにち"),
    ("土・日曜", "どにちよう"),
    ("金・日曜", "きんにちよう"),
    ("祝日", "しゅくじつ"),
    ("年末年始", "ねんまつねんし"),
    ("始まり", "はじまり"),
    ("表示", "ひょうじ"),
    ("道のり", "みちのり"),
    ("閉じる", "とじる"),
    ("見つかる", "みつかる"),
    ("以上", "いじょう"),
    ("別の", "べつの"),
    ("言い方", "いいかた"),
    ("残す", "のこす"),
    ("設定", "せってい"),
];

/// They as readings.
pub(super) fn own_words() -> impl Iterator<Item = Reading> {
    WORDS.iter().map(|(surface, reading)| Reading {
        surface: (*surface).into(),
        reading: (*reading).into(),
        reviewed: true,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::own_words;
    use crate::furigana::split::split;
    use crate::text::{has_kanji, is_hiragana};

    #[test]
    fn every_word_stands_once_and_can_be_shown() {
        let mut seen = BTreeSet::new();
        for word in own_words() {
            assert!(
                seen.insert(word.surface.to_string()),
                "{} twice",
                word.surface
            );
            assert!(has_kanji(&word.surface) && is_hiragana(&word.reading));
            assert!(!split(&word.surface, &word.reading).is_empty());
        }
    }
}
