//! The town in an address: 緑町 in 武蔵野市緑町2丁目2番28号, Midoricho in
//! "2-2-28 Midoricho, Musashino City".

/// The town of a Japanese address. `municipality` is taken off its beginning
/// where it stands there; of other addresses what ends in 市, 区, or 町 and 村 of
/// a 郡 is.
#[must_use]
pub fn town_of_japanese<'a>(address: &'a str, municipality: Option<&str>) -> Option<&'a str> {
    let address = address.trim();
    let own = municipality.and_then(|name| address.split_once(name));
    let rest = own.map_or_else(|| after_municipality(address), |(_, rest)| rest);
    let rest = rest.trim_start();
    let town = &rest[..number_at(rest)];
    let town = town.trim_end();
    (!town.is_empty()).then_some(town)
}

/// The town of an address in Latin letters: what stands beside the number
/// that begins a part between commas, or else ends one.
#[must_use]
pub fn town_of_latin(address: &str) -> Option<&str> {
    let digit = |c: char| c.is_ascii_digit();
    let parts = || address.split(',').map(str::trim);
    let begins = parts().filter(|part| part.starts_with(digit));
    let ends = parts().filter(|part| part.ends_with(digit));
    begins
        .chain(ends)
        .map(|part| part.trim_matches(|c: char| digit(c) || matches!(c, '-' | '–' | ' ')))
        .find(|town| town.contains(char::is_alphabetic))
}

/// What follows 都道府県 and 市区町村.
fn after_municipality(address: &str) -> &str {
    let rest = after_prefecture(address);
    if let Some(rest) = after(rest, '郡').and_then(|rest| after_any(rest, &['町', '村'])) {
        return rest;
    }
    let Some(city) = after(rest, '市').map(after_doubled) else {
        return after(rest, '区').unwrap_or(rest);
    };
    // The wards of a large city.
    let ward = after(city, '区').filter(|rest| city.len() - rest.len() <= "〇〇〇〇区".len());
    ward.filter(|rest| !rest.is_empty()).unwrap_or(city)
}

fn after_prefecture(address: &str) -> &str {
    let long = ["神奈川県", "和歌山県", "鹿児島県"];
    if let Some(rest) = long.iter().find_map(|name| address.strip_prefix(name)) {
        return rest;
    }
    let mut chars = address.char_indices();
    match chars.nth(2) {
        Some((at, end @ ('都' | '道' | '府' | '県'))) => &address[at + end.len_utf8()..],
        _ => address,
    }
}

/// Cities such as 四日市市 and 廿日市市 have the sign twice.
fn after_doubled(rest: &str) -> &str {
    rest.strip_prefix('市').unwrap_or(rest)
}

/// What follows the first `end` that does not begin the text, before any number.
fn after(text: &str, end: char) -> Option<&str> {
    let name = &text[..number_at(text)];
    let first = name.chars().next()?.len_utf8();
    let at = name[first..].find(end)? + first;
    Some(&text[at + end.len_utf8()..])
}

fn after_any<'a>(text: &'a str, ends: &[char]) -> Option<&'a str> {
    ends.iter().find_map(|end| after(text, *end))
}

/// Where the number of the block begins: at a digit, or at the numerals before 丁目.
fn number_at(text: &str) -> usize {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let digit = text.find(is_digit).unwrap_or(text.len());
    let Some(chome) = text[..digit].find("丁目") else {
        return digit;
    };
    let numerals = |c: char| "一二三四五六七八九十".contains(c);
    text[..chome].trim_end_matches(numerals).len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{town_of_japanese, town_of_latin};

    #[test]
    fn finds_the_town_of_a_japanese_address() {
        let cases = [
            ("武蔵野市緑町2丁目2番28号", "緑町"),
            ("武蔵野市吉祥寺北町4-11-37", "吉祥寺北町"),
            ("東京都武蔵野市吉祥寺東町２丁目29番12号", "吉祥寺東町"),
            ("武蔵野市桜堤二丁目1番29号", "桜堤"),
            ("八幡町1丁目3番24号", "八幡町"),
            ("四日市市諏訪町1-5", "諏訪町"),
            ("市川市八幡1-1-1", "八幡"),
            ("千葉県市原市国分寺台中央1-1-1", "国分寺台中央"),
            ("横浜市中区山下町2", "山下町"),
            ("東京都杉並区阿佐谷南1-15-1", "阿佐谷南"),
            ("西多摩郡瑞穂町箱根ケ崎2335", "箱根ケ崎"),
            ("千代田区三番町4-5", "三番町"),
        ];
        for (address, town) in cases {
            assert_eq!(town_of_japanese(address, None), Some(town), "{address}");
        }
        assert_eq!(
            town_of_japanese("武蔵野市境2-1", Some("武蔵野市")),
            Some("境")
        );
        assert_eq!(town_of_japanese("武蔵野市", Some("武蔵野市")), None);
        assert_eq!(town_of_japanese("", None), None);
    }

    #[test]
    fn finds_the_town_of_an_address_in_latin_letters() {
        let cases = [
            ("2-2-28 Midoricho, Musashino City", "Midoricho"),
            (
                "4-8-10 Kichijoji-Kitamachi, Musashino City",
                "Kichijoji-Kitamachi",
            ),
            (
                "Onoden School, 4-11-37 Kichijoji-Kitamachi, Musashino",
                "Kichijoji-Kitamachi",
            ),
            ("Midoricho 2-2-28, Musashino City", "Midoricho"),
            ("Building 3, 2-2-28 Midoricho, Musashino", "Midoricho"),
        ];
        for (address, town) in cases {
            assert_eq!(town_of_latin(address), Some(town), "{address}");
        }
        assert_eq!(town_of_latin("Musashino City"), None);
    }

    proptest! {
        #[test]
        fn a_town_is_a_piece_of_its_address(address in "[東京都武蔵野市郡区町村緑丁目一二12 -]{0,14}") {
            if let Some(town) = town_of_japanese(&address, None) {
                prop_assert!(address.contains(town) && !town.is_empty());
                prop_assert!(!town.contains(|c: char| c.is_ascii_digit()));
            }
        }
    }
}
