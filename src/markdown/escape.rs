/// Appends `text` so that it is safe between tags and in quoted attributes.
pub(super) fn push(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let Some(entity) = entity(byte) else { continue };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn markup_signs_become_entities() {
        let mut out = String::new();
        push(&mut out, "a<b>東\"京&\"");
        assert_eq!(out, "a&lt;b&gt;東&quot;京&amp;&quot;");
    }
}
