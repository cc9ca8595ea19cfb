//! What people say for what the pages say. A passage with the page's word is
//! found by the others too, so that a question needs no table of its own.

use aho_corasick::{AhoCorasick, MatchKind};

use super::fold::{Class, class, fold_to_string};
use crate::model::Synonym;

/// The synonyms of a site.
#[derive(Debug, Default)]
pub(super) struct Synonyms<'a> {
    /// Finds the words of the pages. Nothing where there are none.
    words: Option<AhoCorasick>,
    /// The synonym of each word.
    synonym_of: Vec<&'a Synonym>,
}

impl<'a> Synonyms<'a> {
    pub(super) fn new(synonyms: &'a [Synonym]) -> Self {
        let mut words = Vec::new();
        let mut synonym_of = Vec::new();
        for synonym in synonyms {
            for word in &synonym.to {
                words.push(fold_to_string(word));
                synonym_of.push(synonym);
            }
        }
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&words);
        Self {
            words: finder.ok().filter(|_| !words.is_empty()),
            synonym_of,
        }
    }

    /// Words by which a folded passage is found though it does not have them.
    pub(super) fn of(&self, folded: &str) -> Vec<&'a str> {
        let Some(words) = &self.words else {
            return Vec::new();
        };
        let mut places: Vec<usize> = words
            .find_overlapping_iter(folded)
            .filter(|found| is_whole(folded, found.range()))
            .map(|found| found.pattern().as_usize())
            .collect();
        places.sort_unstable();
        places.dedup();
        places
            .into_iter()
            .flat_map(|at| self.synonym_of[at].from.iter().map(|word| &**word))
            .collect()
    }
}

/// Whether a word in Latin letters or digits is not a part of a longer one. A
/// plural is the same word.
fn is_whole(text: &str, range: std::ops::Range<usize>) -> bool {
    let joins = |char: Option<char>, inside: Option<char>| match (char, inside) {
        (Some(char), Some(inside)) => {
            class(char) == class(inside) && matches!(class(char), Class::Latin | Class::Digit)
        }
        _ => false,
    };
    let word = &text[range.clone()];
    let behind = &text[range.end..];
    let behind = behind.strip_prefix('s').unwrap_or(behind);
    !joins(text[..range.start].chars().next_back(), word.chars().next())
        && !joins(behind.chars().next(), word.chars().next_back())
}
