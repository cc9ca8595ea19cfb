use crate::text::BaseUrl;

/// `robots.txt` (RFC 9309). A demonstration is not forbidden here: a crawler must
/// read a page to find that it asks not to be listed.
pub(super) fn robots(base_url: Option<&BaseUrl>) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = base_url {
        text.push_str("Sitemap: ");
        text.push_str(&base.absolute("sitemap.xml"));
        text.push('\n');
    }
    text
}
