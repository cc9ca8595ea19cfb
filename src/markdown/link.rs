use std::ops::Range;

/// A link to a place inside the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address as typed: it begins with `/` or `#`.
    pub target: String,
    /// The whole link, words and address, in bytes of the Markdown.
    pub range: Range<usize>,
}
