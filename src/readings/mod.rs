//! The words of the Japanese texts and their readings: which words have none,
//! and the file in which an editor reviews them.
//!
//! Texts are looked at as they stand in the files, so that a key that is new in
//! some kind of file is covered as soon as it holds Japanese.

#[cfg(feature = "analyser")]
mod analyser;
mod cover;
mod fill;
#[cfg(feature = "analyser")]
mod known;
mod texts;
mod unread;

#[cfg(feature = "analyser")]
pub use analyser::{Analyser, AnalyserError, Proposals};
pub use cover::{gaps, words_in};
pub use fill::{PATH, fill};
pub use texts::{JapaneseText, japanese_texts};
pub use unread::{unread_words, unused_words};
