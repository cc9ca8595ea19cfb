/// Puts the script of the preview at the end of a page. It is a file of the same
/// origin, so the page's own content security policy lets it in.
pub(super) fn inject(mut html: Vec<u8>, generation: &str) -> Vec<u8> {
    let end = b"</body>";
    let at = html
        .windows(end.len())
        .rposition(|window| window == end)
        .unwrap_or(html.len());
    html.splice(
        at..at,
        script(&format!("generation={generation}")).into_bytes(),
    );
    html
}

/// The element that loads the script.
pub(super) fn script(query: &str) -> String {
    format!("<script type=\"module\" src=\"/__shirube/preview.js?{query}\"></script>")
}

#[cfg(test)]
mod tests {
    use super::inject;

    #[test]
    fn stands_before_the_end_of_the_body() {
        let page = inject(b"<body>&lt;/body> a</body></html>".to_vec(), "7-1");
        let script =
            "<script type=\"module\" src=\"/__shirube/preview.js?generation=7-1\"></script>";
        let expected = format!("<body>&lt;/body> a{script}</body></html>");
        assert_eq!(String::from_utf8(page).as_deref(), Ok(expected.as_str()));
        assert!(inject(b"<p>".to_vec(), "7-1").ends_with(b"</script>"));
    }
}
