use crate::model::{Reading, Readings};

/// Words of child support and of ordinances that the analyser's dictionary, which
/// is of 2007, lacks or reads wrong.
const WORDS: [(&str, &str); 14] = [
    ("令和", "れいわ"),
    ("付　則", "ふそく"),
    ("附　則", "ふそく"),
    ("健診", "けんしん"),
    ("喃語", "なんご"),
    ("始語", "しご"),
    ("後追い", "あとおい"),
    ("子育て", "こそだて"),
    ("子ども", "こども"),
    ("寝返り", "ねがえり"),
    ("抱っこ", "だっこ"),
    ("続柄", "つづきがら"),
    ("一人", "ひとり"),
    ("二人", "ふたり"),
];

/// They as readings, which go before what the dictionary says.
pub(super) fn known_words() -> Readings {
    let words = WORDS.map(|(surface, reading)| Reading {
        surface: surface.into(),
        reading: reading.into(),
        reviewed: false,
    });
    Readings::new(words.into(), None)
}
