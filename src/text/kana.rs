//! Readings, and their order in a kana index.

/// A row of an index of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IndexRow {
    /// Names that begin with a digit, before all others.
    Digits,
    /// A row of the gojūon, by its first kana.
    Kana(char),
    /// A Latin letter.
    Latin(char),
    /// Anything else, after all others.
    Other,
}

impl IndexRow {
    /// The rows of a Japanese index, in order.
    #[must_use]
    pub fn japanese() -> Vec<Self> {
        let kana = ROWS.iter().map(|(head, _)| Self::Kana(*head));
        std::iter::once(Self::Digits)
            .chain(kana)
            .chain([Self::Other])
            .collect()
    }

    /// The rows of an index in Latin letters, in order.
    #[must_use]
    pub fn latin() -> Vec<Self> {
        let letters = ('A'..='Z').map(Self::Latin);
        std::iter::once(Self::Digits)
            .chain(letters)
            .chain([Self::Other])
            .collect()
    }

    /// What stands above the row.
    #[must_use]
    pub fn heading(self) -> String {
        match self {
            Self::Digits => "0–9".to_owned(),
            Self::Kana(head) | Self::Latin(head) => head.to_string(),
            Self::Other => "#".to_owned(),
        }
    }

    /// A name for URLs and anchors.
    #[must_use]
    pub fn slug(self) -> String {
        match self {
            Self::Digits => "digits".to_owned(),
            Self::Kana(head) => ROWS
                .iter()
                .zip(ROW_SLUGS)
                .find(|((row, _), _)| *row == head)
                .map_or_else(String::new, |(_, slug)| format!("row-{slug}")),
            Self::Latin(head) => format!("letter-{}", head.to_ascii_lowercase()),
            Self::Other => "other".to_owned(),
        }
    }
}

/// The rows of the gojūon and their kana, small and voiced ones among them.
const ROWS: [(char, &str); 10] = [
    ('あ', "あいうえおぁぃぅぇぉゔ"),
    ('か', "かきくけこがぎぐげごゕゖ"),
    ('さ', "さしすせそざじずぜぞ"),
    ('た', "たちつてとだぢづでどっ"),
    ('な', "なにぬねの"),
    ('は', "はひふへほばびぶべぼぱぴぷぺぽ"),
    ('ま', "まみむめも"),
    ('や', "やゆよゃゅょ"),
    ('ら', "らりるれろ"),
    ('わ', "わをんゎゐゑ"),
];

const ROW_SLUGS: [&str; 10] = ["a", "ka", "sa", "ta", "na", "ha", "ma", "ya", "ra", "wa"];

/// The row under which a name stands. Digits are seen in the name itself, the
/// rest in its reading (Japanese) or in the name (other languages).
#[must_use]
pub fn index_row(name: &str, reading: Option<&str>) -> IndexRow {
    let first = name.chars().next().unwrap_or(' ');
    if first.is_ascii_digit() || ('０'..='９').contains(&first) {
        return IndexRow::Digits;
    }
    let first = reading.unwrap_or(name).chars().next().map_or(' ', hiragana);
    if let Some((head, _)) = ROWS.iter().find(|(_, kana)| kana.contains(first)) {
        return IndexRow::Kana(*head);
    }
    if first.is_ascii_alphabetic() {
        return IndexRow::Latin(first.to_ascii_uppercase());
    }
    IndexRow::Other
}

/// What names are sorted by: the reading (or name) in hiragana and lower case,
/// voiced and small kana beside their plain forms first, as dictionaries do.
#[must_use]
pub fn index_key(name: &str, reading: Option<&str>) -> (String, String) {
    let exact = to_hiragana(reading.unwrap_or(name)).to_lowercase();
    let plain = exact
        .chars()
        .filter(|c| !matches!(c, 'ー' | ' ' | '　' | '・'))
        .map(plain_kana)
        .collect();
    (plain, exact)
}

/// `text` with its katakana as hiragana, anything else as it is.
#[must_use]
pub fn to_hiragana(text: &str) -> String {
    text.chars().map(hiragana).collect()
}

/// Katakana to hiragana, anything else as it is.
fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// A voiced, half-voiced or small kana in its plain form.
fn plain_kana(c: char) -> char {
    const FORMS: &str = "がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほ\
                         ぱはぴひぷふぺへぽほゔうぁあぃいぅうぇえぉおっつゃやゅゆょよゎわ";
    let mut forms = FORMS.chars();
    while let (Some(voiced), Some(plain)) = (forms.next(), forms.next()) {
        if voiced == c {
            return plain;
        }
    }
    c
}

/// Whether `text` can be a reading: hiragana, the long-vowel mark, middle dots,
/// blanks, and digits or Latin letters that are read as they stand.
#[must_use]
pub fn is_reading(text: &str) -> bool {
    text.chars()
        .all(|c| matches!(c, 'ぁ'..='ゖ' | 'ー' | '・' | ' ' | '　' | '、' | '。'))
}

/// Whether `text` can be the reading of one word: hiragana and the long-vowel
/// mark alone.
#[must_use]
pub fn is_hiragana(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'ぁ'..='ゖ' | 'ー'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{IndexRow, index_key, index_row, is_reading};

    #[test]
    fn sorts_names_into_rows() {
        assert_eq!(
            index_row("保健センター", Some("ほけんせんたー")),
            IndexRow::Kana('は')
        );
        assert_eq!(
            index_row("0123吉祥寺", Some("ぜろいちにさん きちじょうじ")),
            IndexRow::Digits
        );
        assert_eq!(index_row("ハビット", None), IndexRow::Kana('は'));
        assert_eq!(index_row("Health Center", None), IndexRow::Latin('H'));
        assert_eq!(index_row("要綱", None), IndexRow::Other);
        assert!(IndexRow::Digits < IndexRow::Kana('あ'));
    }

    #[test]
    fn voiced_kana_stand_beside_plain_ones() {
        let mut names = ["がくしゅう", "かてい", "かくにん"];
        names.sort_by_key(|name| index_key(name, None));
        assert_eq!(names, ["がくしゅう", "かくにん", "かてい"]);
    }

    proptest! {
        #[test]
        fn every_reading_stands_in_a_row_of_the_japanese_index(reading in "[ぁ-ゖ][ぁ-ゖー・ ]{0,8}") {
            prop_assert!(is_reading(&reading));
            let row = index_row("名前", Some(&reading));
            prop_assert!(matches!(row, IndexRow::Kana(_)), "{row:?}");
            prop_assert!(IndexRow::japanese().contains(&row));
        }

        #[test]
        fn katakana_and_hiragana_are_sorted_alike(reading in "[ぁ-ゖー]{0,8}") {
            let katakana: String = reading
                .chars()
                .map(|c| match c {
                    'ぁ'..='ゖ' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
                    _ => c,
                })
                .collect();
            prop_assert_eq!(index_key("", Some(&reading)), index_key("", Some(&katakana)));
            prop_assert_eq!(index_row("名", Some(&reading)), index_row("名", Some(&katakana)));
        }

        #[test]
        fn rows_come_in_the_order_of_their_names(one in "[あ-ん]{1,4}", other in "[あ-ん]{1,4}") {
            // Sorted names never go back to a row that was left.
            if index_key(&one, None) <= index_key(&other, None) {
                prop_assert!(index_row(&one, None) <= index_row(&other, None), "{one} {other}");
            }
        }

        #[test]
        fn any_name_has_a_row_and_a_key(name in "\\PC{0,12}", reading in proptest::option::of("\\PC{0,12}")) {
            let row = index_row(&name, reading.as_deref());
            prop_assert!(!row.slug().is_empty() && !row.heading().is_empty());
            let _ = index_key(&name, reading.as_deref());
        }
    }
}
