use std::sync::Arc;

use crate::diag::File;

/// How words of running text are read, sorted by the words.
#[derive(Debug, Default)]
pub struct Readings {
    words: Vec<Reading>,
    file: Option<Arc<File>>,
}

/// A word and its reading.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The word as it stands in texts.
    pub surface: Arc<str>,
    /// How it is read, in hiragana.
    pub reading: Arc<str>,
    /// Whether a person has looked at the reading.
    pub reviewed: bool,
}

impl Readings {
    /// Sorts words whose surfaces all differ. Without a file the site does not
    /// keep readings.
    #[must_use]
    pub fn new(mut words: Vec<Reading>, file: Option<Arc<File>>) -> Self {
        words.sort_by(|one, other| one.surface.cmp(&other.surface));
        Self { words, file }
    }

    /// All words, sorted by their surfaces.
    pub fn words(&self) -> impl Iterator<Item = &Reading> {
        self.words.iter()
    }

    /// The word with just that surface.
    #[must_use]
    pub fn get(&self, surface: &str) -> Option<&Reading> {
        let at = self
            .words
            .binary_search_by(|word| (*word.surface).cmp(surface));
        at.ok().map(|at| &self.words[at])
    }

    /// The file of the words, if the site has one.
    #[must_use]
    pub fn file(&self) -> Option<&Arc<File>> {
        self.file.as_ref()
    }
}
