//! A law in the notations that other programs read, made from the same tree as
//! its page.
//!
//! - [`standard_xml`]: 法令標準XML (v3), the XML of e-Gov, as its published schema
//!   has it. A city's rule has no law type of its own there: it is `Misc`.
//! - [`lawtext()`]: Lawtext, plain text that has a well-defined way to that XML.

mod blocks;
mod contents;
mod lawtext;
mod sentences;
mod standard;
mod standard_appendix;
mod standard_contents;
mod xml;

pub use blocks::Block;
pub use lawtext::lawtext;
pub use standard::standard_xml;
