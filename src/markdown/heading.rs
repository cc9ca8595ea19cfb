use std::ops::Range;

/// A heading of a body text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6: level 1 belongs to the page.
    pub level: u8,
    /// The name after `{#`, which links can lead to.
    pub id: Option<String>,
    /// Its words, without markup.
    pub text: String,
    /// Where it stands, in bytes of the Markdown.
    pub range: Range<usize>,
}
