//! The index: for every key, the passages that have it.

use std::collections::{BTreeSet, HashMap};

use super::document::{Document, Field};
use super::grams::grams;
use super::lexicon::Lexicon;
use super::synonyms::Synonyms;

/// Where a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Posting {
    /// The document, as a place in the index.
    pub(super) document: u32,
    /// The passage, as a place in the document.
    pub(super) passage: u16,
    /// The field of the passage.
    pub(super) field: Field,
    /// The class of its length: see [`LENGTHS`].
    pub(super) length: u8,
}

/// A key and all that is known of it.
#[derive(Debug)]
pub(super) struct Entry {
    /// The key.
    pub(super) key: Box<str>,
    /// How much a match says: the binary logarithm of 1 + documents / documents
    /// with the key, in hundredths. Counted here once, for logarithms of
    /// floating point differ from machine to machine.
    pub(super) weight: u32,
    /// In order of document and passage.
    pub(super) postings: Vec<Posting>,
}

impl Entry {
    fn new(key: &str) -> Self {
        Self {
            key: key.into(),
            weight: 0,
            postings: Vec::new(),
        }
    }
}

/// The index of one language.
#[derive(Debug)]
pub struct Index {
    pub(super) documents: Vec<Document>,
    /// In the order in which JavaScript sorts strings.
    pub(super) entries: Vec<Entry>,
    pub(super) lexicon: Lexicon,
}

/// Lengths of passages are kept as the last of these that they reach.
pub(super) const LENGTHS: [u64; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 28, 40, 60, 90];

/// Above so many documents, a key keeps only its best passages.
pub(super) const LARGE: usize = 2_000;

/// How many passages a key keeps in a large index. A key that has more says
/// little; titles and questions go before running text.
const KEPT: usize = 1_200;

impl Index {
    /// Makes the index of documents in the order of their rank where all else is
    /// equal.
    pub(super) fn new(documents: Vec<Document>, lexicon: Lexicon, synonyms: &Synonyms) -> Self {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut entries: Vec<Entry> = Vec::new();
        for (at, document) in documents.iter().enumerate() {
            for (passage, words) in document.passages.iter().enumerate() {
                let found = grams(&words.text, words.kana.as_deref(), &lexicon);
                let mut said_otherwise = BTreeSet::new();
                for other in synonyms.of(&words.text) {
                    said_otherwise.extend(grams(other, None, &lexicon).keys);
                }
                let posting = |field| Posting {
                    document: u32::try_from(at).unwrap_or(u32::MAX),
                    passage: u16::try_from(passage).unwrap_or(u16::MAX),
                    field,
                    length: length_class(found.length),
                };
                let mut add = |key: &str, posting| {
                    let place = places.get(key).copied().unwrap_or_else(|| {
                        places.insert(key.to_owned(), entries.len());
                        entries.push(Entry::new(key));
                        entries.len() - 1
                    });
                    entries[place].postings.push(posting);
                };
                for key in said_otherwise.difference(&found.keys) {
                    add(key, posting(words.field.said_otherwise()));
                }
                for key in &found.keys {
                    add(key, posting(words.field));
                }
            }
        }
        let count = documents.len();
        for entry in &mut entries {
            entry.weight = weight(count, &entry.postings);
            if count > LARGE {
                keep_best(&mut entry.postings);
            }
        }
        entries.sort_by(|a, b| a.key.encode_utf16().cmp(b.key.encode_utf16()));
        Self {
            documents,
            entries,
            lexicon,
        }
    }

    /// The entry of a key.
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        let found = self
            .entries
            .binary_search_by(|entry| entry.key.encode_utf16().cmp(key.encode_utf16()));
        found.ok().map(|at| &self.entries[at])
    }

    /// The entries of all keys that begin with `prefix`, in order.
    pub(super) fn entries_from(&self, prefix: &str) -> &[Entry] {
        let first = self
            .entries
            .partition_point(|entry| entry.key.encode_utf16().lt(prefix.encode_utf16()));
        let found = &self.entries[first..];
        let length = found.partition_point(|entry| entry.key.starts_with(prefix));
        &found[..length]
    }

    /// What a key says that no document has: more than any other.
    pub(super) fn weight_of_unknown(&self) -> u32 {
        log2_hundredths(self.documents.len() + 1)
    }
}

fn length_class(length: usize) -> u8 {
    let reached = LENGTHS
        .iter()
        .take_while(|limit| **limit <= length as u64)
        .count();
    u8::try_from(reached.saturating_sub(1)).unwrap_or(u8::MAX)
}

fn weight(documents: usize, postings: &[Posting]) -> u32 {
    let mut with_key: Vec<u32> = postings.iter().map(|posting| posting.document).collect();
    with_key.dedup();
    let with_key = with_key.len().max(1);
    log2_hundredths(documents + with_key).saturating_sub(log2_hundredths(with_key))
}

fn keep_best(postings: &mut Vec<Posting>) {
    if postings.len() > KEPT {
        postings.sort_by_key(|posting| std::cmp::Reverse(posting.field.weight()));
        postings.truncate(KEPT);
        postings.sort_by_key(|posting| (posting.document, posting.passage));
    }
}

/// The binary logarithm in hundredths, rounded down, by whole numbers alone:
/// the same on every machine.
fn log2_hundredths(number: usize) -> u32 {
    let number = (number as u64).max(1);
    let whole = number.ilog2();
    // The mantissa, from 1 to 2, with 31 binary places.
    let mut mantissa = if whole <= 31 {
        number << (31 - whole)
    } else {
        number >> (whole - 31)
    };
    let mut fraction = 0u64;
    const PLACES: u32 = 16;
    for _ in 0..PLACES {
        mantissa = (mantissa * mantissa) >> 31;
        fraction <<= 1;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            fraction |= 1;
        }
    }
    let hundredths = (fraction * 100) >> PLACES;
    whole * 100 + u32::try_from(hundredths).unwrap_or(99)
}

#[cfg(test)]
mod tests {
    use super::log2_hundredths;

    #[test]
    fn logarithms_are_those_of_mathematics() {
        assert_eq!(
            [1, 2, 3, 10, 68, 1000, 1 << 40].map(log2_hundredths),
            [0, 100, 158, 332, 608, 996, 4000]
        );
    }
}
