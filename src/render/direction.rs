use memchr::memchr;

use crate::text::is_right_to_left;

/// Says beside each `lang` of markup in which direction that language is written.
/// Only sites that have a language from right to left need it.
pub(super) fn name_directions(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len() + markup.len() / 32);
    let mut rest = markup;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let tag = at..at + length_of_tag(&rest[at..]);
        out.push_str(&rest[..at]);
        push_tag(&rest[tag.clone()], &mut out);
        rest = &rest[tag.end..];
    }
    out.push_str(rest);
    out
}

/// The length of the tag that `text` begins with; `>` in quotes does not end it.
fn length_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn push_tag(tag: &str, out: &mut String) {
    const LANG: &str = " lang=\"";
    let end = tag.find(LANG).and_then(|start| {
        let start = start + LANG.len();
        Some((start, start + tag[start..].find('"')?))
    });
    let Some((start, end)) = end.filter(|_| !tag.contains(" dir=")) else {
        out.push_str(tag);
        return;
    };
    let from_the_right = is_right_to_left(&tag[start..end]);
    out.push_str(&tag[..=end]);
    out.push_str(if from_the_right {
        " dir=\"rtl\""
    } else {
        " dir=\"ltr\""
    });
    out.push_str(&tag[end + 1..]);
}

#[cfg(test)]
mod tests {
    use super::name_directions;

    #[test]
    fn every_language_has_its_direction() {
        let markup = "<html lang=\"ar\"><a lang=\"ja\" hreflang=\"ja\" title=\"<p lang=&quot;ar&quot;>\">市</a> 1 > 0 lang=\"ar\" <b dir=\"ltr\" lang=\"ar\">";
        let expected = "<html lang=\"ar\" dir=\"rtl\"><a lang=\"ja\" dir=\"ltr\" hreflang=\"ja\" title=\"<p lang=&quot;ar&quot;>\">市</a> 1 > 0 lang=\"ar\" <b dir=\"ltr\" lang=\"ar\">";
        assert_eq!(name_directions(markup), expected);
        assert_eq!(name_directions("a < b"), "a < b");
    }
}
