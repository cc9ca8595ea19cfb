//! Finds and reads the files of a site; the only room that reads from disk.
//!
//! A byte order mark, CRLF and decomposed (NFD) text are taken in silently.
//! Files that editors and file managers leave behind are passed over.

mod decode;
mod fold;
mod keys;
mod read;
mod toml_error;
mod toml_syntax;
mod tree;

pub use decode::{Decoded, decode};
pub use keys::places_of_keys;
pub use read::{is_left_behind, read_tree, read_tree_if_present};
pub use tree::Tree;
