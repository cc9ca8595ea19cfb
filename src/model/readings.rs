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

    /// The longest word with which `text` begins.
    #[must_use]
    pub fn longest(&self, text: &str) -> Option<&Reading> {
        let mut rest = text;
        loop {
            let at = self.words.partition_point(|word| *word.surface <= *rest);
            let word = &self.words[at.checked_sub(1)?];
            if rest.starts_with(&*word.surface) {
                return Some(word);
            }
            // Words between this one and the text are no beginnings of it, so
            // one that is can only be what the two have in common, or shorter.
            rest = &rest[..in_common(&word.surface, rest)];
            if rest.is_empty() {
                return None;
            }
        }
    }

    /// The file of the words, if the site has one.
    #[must_use]
    pub fn file(&self) -> Option<&Arc<File>> {
        self.file.as_ref()
    }
}

/// How many bytes of whole characters two texts begin with alike.
fn in_common(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    same.map(|(c, _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Reading, Readings};

    proptest! {
        #[test]
        fn finds_the_longest_of_all_that_fit(
            surfaces in proptest::collection::btree_set("[一二三]{1,4}", 0..12),
            text in "[一二三]{0,6}",
        ) {
            let words = surfaces.iter().map(|surface| Reading {
                surface: surface.as_str().into(),
                reading: "".into(),
                reviewed: false,
            });
            let readings = Readings::new(words.collect(), None);
            let fitting = surfaces.iter().filter(|surface| text.starts_with(surface.as_str()));
            let expected = fitting.max_by_key(|surface| surface.len());
            let found = readings.longest(&text).map(|word| word.surface.to_string());
            prop_assert_eq!(found.as_ref(), expected);
        }
    }
}
