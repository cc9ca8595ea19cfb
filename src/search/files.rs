//! The index as files for the browser: plain, named by their content, made so
//! that a site of any size sends little for a question.
//!
//! `search/<language>.json` says in which folder the index is. There a site of
//! up to [`LARGE`] documents has one file; a larger one has a root file, packs
//! of keys and blocks of documents, and a question fetches a few of each.
//!
//! A root file begins with the length of its head (four bytes, the lowest
//! first), then the head as JSON. In a small index passages, packs and blocks
//! follow in the same file. It stands there a second time packed with gzip, for
//! few hosts pack files of a kind that they do not know.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use serde::Serialize;
use serde_json::json;
use xxhash_rust::xxh3::xxh3_64;

use super::document::{Document, Field, Line, prior};
use super::index::{Index, LARGE, LENGTHS};
use super::packs::{Passages, field_number, packs};
use super::{english, kanji_forms, question, rank, romaji, slot};

/// A file of the index: its path from the root of the site, and its bytes.
pub type IndexFile = (String, Vec<u8>);

/// Name of the packed root file of a small index.
const PACKED: &str = "root.gz";

/// How many documents a block holds. Neighbours have like names.
const BLOCK: usize = 6;

impl Index {
    /// The files of the index. `tag` is the language tag in their names.
    #[must_use]
    pub fn files(&self, tag: &str) -> Vec<IndexFile> {
        let split = self.documents.len() > LARGE;
        let passages = Passages::of(&self.entries, split);
        let packs = packs(&self.entries, &passages);
        let blocks = self.blocks(split);
        let first_keys: Vec<&str> = packs.iter().map(|pack| pack.first_key).collect();
        let packs: Vec<Vec<u8>> = packs.iter().map(|pack| pack.bytes.clone()).collect();
        let head = self.head(&first_keys, &packs, &blocks, &passages, split);
        let mut root = Vec::new();
        let head = head.to_string();
        root.extend(u32::try_from(head.len()).unwrap_or(u32::MAX).to_le_bytes());
        root.extend(head.as_bytes());
        let mut parts = Vec::new();
        if split {
            parts.extend(numbered("k", packs));
            parts.extend(numbered("d", blocks));
        } else {
            root.extend(&passages.table);
            root.extend(packs.concat());
            root.extend(blocks.concat());
            parts.push((PACKED.to_owned(), gzip(&root)));
        }
        parts.push(("root.bin".to_owned(), root));
        let folder = format!("{tag}-{:016x}", hash(&parts));
        let mut pointer = json!({ "version": 1, "folder": format!("{folder}/") });
        if !split {
            pointer["packed"] = PACKED.into();
        }
        let mut files: Vec<IndexFile> = parts
            .into_iter()
            .map(|(name, bytes)| (format!("search/{folder}/{name}"), bytes))
            .collect();
        files.push((
            format!("search/{tag}.json"),
            pointer.to_string().into_bytes(),
        ));
        files
    }

    fn head(
        &self,
        first_keys: &[&str],
        packs: &[Vec<u8>],
        blocks: &[Vec<u8>],
        passages: &Passages,
        split: bool,
    ) -> serde_json::Value {
        let readings = if split {
            self.lexicon.words_of_questions()
        } else {
            self.lexicon.words()
        };
        let sizes = |parts: &[Vec<u8>]| {
            let sizes = parts.iter().map(Vec::len);
            if split { Vec::new() } else { sizes.collect() }
        };
        json!({
            "documents": self.documents.len(),
            "split": split,
            "unknown": self.weight_of_unknown(),
            "lengths": LENGTHS,
            "fields": Field::ALL.map(Field::weight),
            "concept": [field_number(Field::Concept), field_number(Field::Mention)],
            "leadsTo": self.leads_to,
            "priors": priors(&self.documents),
            "covered": rank::COVERED.map(|(slots, least, heard)| (slots.min(1_000_000), least, heard)),
            "inName": rank::IN_NAME,
            "rare": rank::RARE,
            "shown": Field::ALL.map(Field::is_shown),
            "names": Field::ALL.map(Field::is_name),
            "faint": slot::FAINT,
            "besideBest": rank::BESIDE_BEST,
            "completions": rank::COMPLETIONS,
            "most": rank::MOST,
            "kanji": kanji_forms::OLD_AND_NEW,
            "syllables": romaji::SYLLABLES,
            "stopWords": english::STOP_WORDS,
            "questionWords": english::QUESTION_WORDS,
            "irregular": english::IRREGULAR,
            "phrases": question::PHRASES,
            "readings": readings,
            "passages": passages.table.len(),
            "keys": first_keys,
            "packs": sizes(packs),
            "block": BLOCK,
            "blocks": sizes(blocks),
        })
    }

    /// Documents as results show them, some in a block. A large index keeps of
    /// each only what introduces it.
    fn blocks(&self, brief: bool) -> Vec<Vec<u8>> {
        let blocks = self.documents.chunks(BLOCK);
        blocks
            .map(|documents| {
                let cards: Vec<Card<'_>> = documents
                    .iter()
                    .map(|document| Card::new(document, brief))
                    .collect();
                serde_json::to_vec(&cards).unwrap_or_default()
            })
            .collect()
    }
}

fn numbered(name: &str, parts: Vec<Vec<u8>>) -> impl Iterator<Item = IndexFile> {
    parts
        .into_iter()
        .enumerate()
        .map(move |(at, bytes)| (format!("{name}{at}.bin"), bytes))
}

/// Packs bytes with gzip, without a time in it, so that the same bytes come out.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn hash(files: &[IndexFile]) -> u64 {
    let hashes: Vec<u8> = files
        .iter()
        .flat_map(|(_, bytes)| xxh3_64(bytes).to_le_bytes())
        .collect();
    xxh3_64(&hashes)
}

/// What documents count by their kind: runs of neighbours that count the same.
fn priors(documents: &[Document]) -> Vec<(u64, usize)> {
    let mut runs: Vec<(u64, usize)> = Vec::new();
    for document in documents {
        let prior = prior(document.kind);
        match runs.last_mut() {
            Some((last, count)) if *last == prior => *count += 1,
            _ => runs.push((prior, 1)),
        }
    }
    runs
}

/// A document as results show it.
#[derive(Serialize)]
struct Card<'a> {
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a str>,
    kind: &'a str,
    group: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    stages: &'a [std::sync::Arc<str>],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    needs: &'a [std::sync::Arc<str>],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    lines: &'a [Line],
    /// Words that introduce it.
    text: &'a str,
    /// Passages that can be shown: place and words.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    texts: Vec<(usize, &'a str)>,
    /// Places on the page by passage: the first passage of each.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    anchors: Vec<(usize, &'a str)>,
}

impl<'a> Card<'a> {
    fn new(document: &'a Document, brief: bool) -> Self {
        let passages = || document.passages.iter().enumerate();
        let shown = |fields: &[Field]| {
            let found = fields.iter().find_map(|field| {
                let of_field = document.passages.iter().find(|part| part.field == *field);
                of_field.map(|passage| &*passage.text)
            });
            found.unwrap_or_default()
        };
        let texts = passages().filter(|(_, passage)| passage.field.is_shown() && !brief);
        let mut anchors: Vec<(usize, &str)> = Vec::new();
        if document.page.is_none() {
            for (at, passage) in passages() {
                let anchor = passage.anchor.as_deref().unwrap_or_default();
                if anchors.last().map_or("", |(_, last)| last) != anchor {
                    anchors.push((at, anchor));
                }
            }
        }
        Self {
            url: &document.url,
            title: &document.title,
            page: document.page.as_deref(),
            kind: document.kind,
            group: document.group.name(),
            stages: &document.stages,
            needs: &document.needs,
            lines: &document.lines,
            text: shown(&[Field::Summary, Field::Body, Field::Label, Field::Fact]),
            texts: texts.map(|(at, passage)| (at, &*passage.text)).collect(),
            anchors,
        }
    }
}
