use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Where each key of a TOML text stands, by its dotted name; those of tables too.
/// Nothing of a text that is no TOML.
#[must_use]
pub fn places_of_keys(text: &str) -> BTreeMap<String, Range<usize>> {
    let mut places = BTreeMap::new();
    if let Ok(table) = DeTable::parse(text) {
        collect(table.get_ref(), "", &mut places);
    }
    places
}

fn collect(table: &DeTable<'_>, prefix: &str, places: &mut BTreeMap<String, Range<usize>>) {
    for (key, value) in table {
        let name = format!("{prefix}{}", key.get_ref());
        if let DeValue::Table(inner) = Spanned::get_ref(value) {
            collect(inner, &format!("{name}."), places);
        }
        places.insert(name, key.span());
    }
}

#[cfg(test)]
mod tests {
    use super::places_of_keys;

    #[test]
    fn every_key_has_its_place() {
        let text = "a = \"1\"\n[b]\nc = \"2\"\nd.e = \"3\"\n";
        let found: Vec<_> = places_of_keys(text)
            .into_iter()
            .map(|(name, range)| (name, &text[range]))
            .collect();
        let found: Vec<_> = found.iter().map(|(name, key)| (&**name, *key)).collect();
        let expected = [
            ("a", "a"),
            ("b", "b"),
            ("b.c", "c"),
            ("b.d", "d"),
            ("b.d.e", "e"),
        ];
        assert_eq!(found, expected);
    }
}
