/// Languages that are written from right to left, by their primary tags.
const FROM_THE_RIGHT: [&str; 13] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi",
];

/// The same, where the script is in the tag: `ku-Arab`.
const SCRIPTS_FROM_THE_RIGHT: [&str; 8] = [
    "Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa",
];

/// Whether the language of a tag is written from right to left, by its script
/// if the tag names one.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let is_script =
        |part: &&str| part.len() == 4 && part.starts_with(|c: char| c.is_ascii_alphabetic());
    match parts.find(is_script) {
        Some(script) => SCRIPTS_FROM_THE_RIGHT
            .iter()
            .any(|known| known.eq_ignore_ascii_case(script)),
        None => FROM_THE_RIGHT.contains(&primary),
    }
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;

    #[test]
    fn the_script_counts_before_the_language() {
        for tag in ["ar", "fa", "ur-PK", "ku-Arab", "yi", "he-IL"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["ja", "en", "ku", "ar-Latn", "az-1994", "sd-Deva"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
