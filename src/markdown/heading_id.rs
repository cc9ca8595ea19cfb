use comrak::Node;

/// Takes `{#id}` off the end of a heading and returns what stands for the id,
/// right or wrong.
///
/// The text node stays in the tree even when nothing is left of it: the tree is
/// being walked.
pub(super) fn take(heading: Node<'_>) -> Option<String> {
    let last = heading.last_child()?;
    let mut data = last.data_mut();
    let text = data.value.text_mut()?;
    let (words, id) = split(text)?;
    let (words, id) = (words.to_owned(), id.to_owned());
    *text = words.into();
    Some(id)
}

fn split(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim_end().strip_suffix('}')?;
    let (words, id) = inner.rsplit_once("{#")?;
    (!id.contains('}')).then(|| (words.trim_end(), id))
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::text::is_id;

    #[test]
    fn only_the_tail_is_an_id() {
        assert_eq!(split("目的 {#about}"), Some(("目的", "about")));
        assert_eq!(split("目的{#a_b} "), Some(("目的", "a_b")));
        assert_eq!(split("{#about} 目的"), None);
        assert_eq!(split("目的 {about}"), None);
    }

    #[test]
    fn ids_are_small_letters_digits_and_hyphens() {
        assert!(is_id("topic-12"));
        assert!(!is_id("") && !is_id("About") && !is_id("目的"));
    }
}
