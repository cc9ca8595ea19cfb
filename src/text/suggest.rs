/// The candidate that `word` was probably meant to be, when one is near.
///
/// Near is at most a third of the longer word's characters, by
/// Damerau–Levenshtein distance; the first of equals wins.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let distance = strsim::damerau_levenshtein(word, candidate);
            let limit = length.max(candidate.chars().count()).div_ceil(3);
            (distance <= limit).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_the_near_one_only() {
        assert_eq!(nearest("tell", ["name", "tel", "fax"]), Some("tel"));
        assert_eq!(
            nearest("hoken-centre", ["hoken-center", "0123-harappa"]),
            Some("hoken-center")
        );
        assert_eq!(nearest("zzzz", ["name", "tel"]), None);
    }
}
