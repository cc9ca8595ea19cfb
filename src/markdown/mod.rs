//! Body text: Markdown to HTML with holes for the links, or to plain text.
//!
//! The text is `CommonMark` with tables, read by comrak with its rule for emphasis
//! in Chinese and Japanese. Two things are ours: `{#id}` at the end of a heading
//! names it, and `{東京|とうきょう}` puts a reading over a word. The HTML is
//! written from the tree by `formatter`, so nothing that an author types can
//! reach a page as markup: raw HTML and refused links are [`Fault`]s with a place.
//!
//! A link inside the site is written as it would be on the Japanese page at the
//! root (`/centers/hoken-center/`). Where it leads from a given page only the plan
//! knows, so a [`Document`] keeps a hole there, filled by [`Document::html`].

mod address;
mod block;
mod document;
mod escape;
mod fault;
mod formatter;
mod heading;
mod heading_id;
mod html_writer;
mod link;
mod outline;
mod places;
mod plain_writer;
mod raw_html;
mod ruby;
mod soft_break;
mod syntax;
mod table;

#[cfg(test)]
mod tests;

pub use block::Block;
pub use document::Document;
pub use fault::Fault;
pub use heading::Heading;
pub use link::Link;

use comrak::Arena;

use formatter::Formatter;
use plain_writer::PlainWriter;

/// Reads a body text; the faults come in the order of the text.
///
/// The document is whole even when there are faults: what was refused is left
/// out, the words around it stay, so that a preview can show the rest.
#[must_use]
pub fn parse(markdown: &str) -> (Document, Vec<Fault>) {
    let arena = Arena::new();
    let root = syntax::tree(&arena, markdown);
    Formatter::new(markdown).format(root)
}

/// The words of a body text, for summaries and search: one block a line, words
/// without their ruby readings, headings without their ids.
#[must_use]
pub fn plain_text(markdown: &str) -> String {
    let arena = Arena::new();
    let root = syntax::tree(&arena, markdown);
    PlainWriter::text_of(root)
}
