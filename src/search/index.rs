//! The index: for every key, the passages that have it.

use std::collections::{HashMap, HashSet};

use xxhash_rust::xxh3::Xxh3DefaultBuilder;

use super::document::{Document, Field, Signpost};
use super::fold::{Letter, fold};
use super::grams::{Cut, grams};
use super::key::{Key, is_sound};
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
    pub(super) key: Key,
    /// How much a match says: the binary logarithm of 1 + documents / documents
    /// with the key, in hundredths. Counted here once, for logarithms of
    /// floating point differ from machine to machine.
    pub(super) weight: u32,
    /// In order of document and passage.
    pub(super) postings: Vec<Posting>,
}

impl Entry {
    fn new(key: &Key) -> Self {
        Self {
            key: key.clone(),
            weight: 0,
            postings: Vec::new(),
        }
    }
}

/// The index of one language.
#[derive(Debug)]
pub struct Index {
    pub(super) documents: Vec<Document>,
    /// For each concept, the documents to which it leads. In postings concepts
    /// are numbered after the documents.
    pub(super) leads_to: Vec<Vec<usize>>,
    /// In the order in which JavaScript sorts strings.
    pub(super) entries: Vec<Entry>,
    pub(super) lexicon: Lexicon,
}

/// Lengths of passages are kept as the last of these that they reach.
pub(super) const LENGTHS: [u64; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 28, 40, 60, 90];

/// The number of the first passage of a concept among those of a document.
pub(super) const FIRST_OF_CONCEPTS: u32 = 1 << 16;

/// How many words of a concept have a number of their own.
pub(super) const WORDS_OF_CONCEPT: u32 = 256;

/// Above so many documents, an index is in many files, and a key keeps only its
/// best passages. One file would be half a megabyte there, packed.
pub(super) const LARGE: usize = 500;

/// How many passages a key keeps in a large index. A key that has more says
/// little; titles and questions go before running text.
const KEPT: usize = 800;

/// Entries while passages are added.
struct Builder<'a> {
    lexicon: &'a Lexicon,
    synonyms: &'a Synonyms<'a>,
    /// Keys of words said otherwise, which come again and again.
    otherwise: HashMap<(&'a str, Cut), Vec<Key>>,
    places: HashMap<Key, usize, Xxh3DefaultBuilder>,
    entries: Vec<Entry>,
}

impl<'a> Builder<'a> {
    fn new(lexicon: &'a Lexicon, synonyms: &'a Synonyms<'a>) -> Self {
        Self {
            lexicon,
            synonyms,
            otherwise: HashMap::new(),
            places: HashMap::default(),
            entries: Vec::new(),
        }
    }

    fn add_document(&mut self, at: usize, document: &Document) {
        // Sounds are many and say little of running text, so each is kept once
        // for all of it.
        let mut heard = HashSet::new();
        for (passage, words) in document.passages.iter().enumerate() {
            let letters = fold(&words.text);
            let kana = words.kana.as_deref();
            let mut found = grams(&letters, kana, words.field.cut(), self.lexicon);
            if words.field == Field::Body {
                found
                    .keys
                    .retain(|key| !is_sound(key) || heard.insert(key.clone()));
            }
            let otherwise = self.said_otherwise(&letters, words.field, &found.keys);
            let length = length_class(found.length);
            let posting = |field| posting(at, passage, field, length);
            self.add(&otherwise, posting(words.field.said_otherwise()));
            self.add(&found.keys, posting(words.field));
        }
    }

    fn add_signpost(&mut self, at: usize, signpost: &Signpost) {
        for (passage, (words, own)) in signpost.words.iter().enumerate() {
            let cut = if *own { Cut::Sounds } else { Cut::Shapes };
            let found = grams(&fold(words), None, cut, self.lexicon);
            let length = length_class(found.length);
            self.add(&found.keys, posting(at, passage, Field::Concept, length));
        }
    }

    /// The keys of words that mean the same as some of a passage, without those
    /// that it has.
    fn said_otherwise(&mut self, letters: &[Letter], field: Field, known: &[Key]) -> Vec<Key> {
        let text: String = letters.iter().map(|letter| letter.char).collect();
        let cut = field.said_otherwise().cut();
        let mut keys = Vec::new();
        for words in self.synonyms.of(&text) {
            let of_words = self
                .otherwise
                .entry((words, cut))
                .or_insert_with(|| grams(&fold(words), None, cut, self.lexicon).keys);
            keys.extend_from_slice(of_words);
        }
        keys.sort_unstable();
        keys.dedup();
        keys.retain(|key| known.binary_search(key).is_err());
        keys
    }

    fn add(&mut self, keys: &[Key], posting: Posting) {
        for key in keys {
            let place = self.places.get(key).copied().unwrap_or_else(|| {
                self.places.insert(key.clone(), self.entries.len());
                self.entries.push(Entry::new(key));
                self.entries.len() - 1
            });
            self.entries[place].postings.push(posting);
        }
    }
}

fn posting(document: usize, passage: usize, field: Field, length: u8) -> Posting {
    Posting {
        document: u32::try_from(document).unwrap_or(u32::MAX),
        passage: u16::try_from(passage).unwrap_or(u16::MAX),
        field,
        length,
    }
}

impl Index {
    /// Makes the index of documents in the order of their rank where all else is
    /// equal.
    pub(super) fn new(
        documents: Vec<Document>,
        signposts: &[Signpost],
        lexicon: Lexicon,
        synonyms: &Synonyms,
    ) -> Self {
        let mut builder = Builder::new(&lexicon, synonyms);
        for (at, document) in documents.iter().enumerate() {
            builder.add_document(at, document);
        }
        for (at, signpost) in signposts.iter().enumerate() {
            builder.add_signpost(documents.len() + at, signpost);
        }
        let entries = builder.entries;
        let leads_to = signposts
            .iter()
            .map(|signpost| signpost.leads_to.clone())
            .collect();
        let mut index = Self {
            documents,
            leads_to,
            entries,
            lexicon,
        };
        index.weigh();
        index
    }

    /// Counts what keys say, and puts them in order.
    fn weigh(&mut self) {
        let count = self.documents.len();
        let mut entries = std::mem::take(&mut self.entries);
        for entry in &mut entries {
            let with_key = self.documents_with(&entry.postings);
            entry.weight =
                log2_hundredths(count + with_key).saturating_sub(log2_hundredths(with_key));
            if count > LARGE {
                keep_best(&mut entry.postings);
            }
        }
        entries.sort_by(|a, b| a.key.encode_utf16().cmp(b.key.encode_utf16()));
        self.entries = entries;
    }

    /// In how many documents a key is, those among them to which concepts lead.
    fn documents_with(&self, postings: &[Posting]) -> usize {
        let mut found: Vec<usize> = Vec::with_capacity(postings.len());
        for posting in postings {
            found.extend(
                self.places(*posting)
                    .map(|(document, ..)| document as usize),
            );
        }
        found.sort_unstable();
        found.dedup();
        found.len().max(1)
    }

    /// The passages that a posting stands for: one, or for a concept one on each
    /// page to which it leads. Passages of concepts are numbered from
    /// [`FIRST_OF_CONCEPTS`] on.
    pub(super) fn places(&self, posting: Posting) -> impl Iterator<Item = (u32, u32, Field)> {
        let concept = (posting.document as usize).checked_sub(self.documents.len());
        let leads = concept.map_or(&[][..], |concept| &self.leads_to[concept]);
        let passage = u32::from(posting.passage);
        let of_concept = FIRST_OF_CONCEPTS
            + u32::try_from(concept.unwrap_or_default()).unwrap_or_default() * WORDS_OF_CONCEPT
            + passage;
        let own = concept
            .is_none()
            .then_some((posting.document, passage, posting.field));
        own.into_iter()
            .chain(leads.iter().enumerate().map(move |(rank, document)| {
                let field = if rank == 0 {
                    Field::Concept
                } else {
                    Field::Mention
                };
                (
                    u32::try_from(*document).unwrap_or(u32::MAX),
                    of_concept,
                    field,
                )
            }))
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

fn keep_best(postings: &mut Vec<Posting>) {
    if postings.len() > KEPT {
        postings.sort_by_key(|posting| std::cmp::Reverse(posting.field.weight()));
        postings.truncate(KEPT);
        postings.sort_by_key(|posting| (posting.document, posting.passage));
    }
}

/// Binary places of the fraction of a logarithm.
const PLACES: u32 = 16;

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
