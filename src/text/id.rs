/// Whether `id` can be the permanent name of a thing, and so a part of its
/// address: the letters a–z, digits and hyphens.
#[must_use]
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn knows_ids() {
        assert!(is_id("0123-kichijoji"));
        for id in ["", "Hoken", "hoken_center", "保健", "a b", "../a", "a.toml"] {
            assert!(!is_id(id), "{id}");
        }
    }
}
