//! Keys and their postings as bytes, in packs of which a question fetches a few.

use std::collections::BTreeMap;

use super::document::Field;
use super::index::{Entry, Posting};

/// A pack has about so many bytes at most, unless a single key has more. What
/// stands beside the key that is looked for is fetched in vain; every pack makes
/// the root longer.
const PACK: usize = 2 * 1024;

/// The passages of a small index, numbered in order. There a posting is the
/// number of its passage; in a large one, where nobody fetches them all, it says
/// all about it.
pub(super) struct Passages {
    /// Every passage once, written like postings.
    pub(super) table: Vec<u8>,
    numbers: Option<BTreeMap<(u32, u16, u8), usize>>,
}

impl Passages {
    pub(super) fn of(entries: &[Entry], split: bool) -> Self {
        let mut passages = Self {
            table: Vec::new(),
            numbers: None,
        };
        if split {
            return passages;
        }
        let all: BTreeMap<_, Posting> = entries
            .iter()
            .flat_map(|entry| &entry.postings)
            .map(|posting| (place(*posting), *posting))
            .collect();
        let postings: Vec<Posting> = all.values().copied().collect();
        write_postings(&mut passages.table, &postings);
        passages.numbers = Some(
            all.into_keys()
                .enumerate()
                .map(|(at, key)| (key, at))
                .collect(),
        );
        passages
    }

    fn write(&self, out: &mut Vec<u8>, postings: &[Posting]) {
        let Some(numbers) = &self.numbers else {
            write_postings(out, postings);
            return;
        };
        let mut here: Vec<usize> = postings
            .iter()
            .filter_map(|posting| numbers.get(&place(*posting)).copied())
            .collect();
        here.sort_unstable();
        let mut before = 0;
        for number in here {
            write_number(out, number - before);
            before = number;
        }
    }
}

fn place(posting: Posting) -> (u32, u16, u8) {
    (posting.document, posting.passage, kind_of(posting))
}

/// Field and length of a passage in a byte.
fn kind_of(posting: Posting) -> u8 {
    field_number(posting.field) << 4 | posting.length
}

/// Neighbouring keys and their postings.
pub(super) struct Pack<'a> {
    /// The beginning of its first key, as long as it takes to come after the last
    /// key of the pack before.
    pub(super) first_key: &'a str,
    pub(super) bytes: Vec<u8>,
}

/// Packs of all keys, in their order.
pub(super) fn packs<'a>(entries: &'a [Entry], passages: &Passages) -> Vec<Pack<'a>> {
    let mut packs: Vec<Pack<'_>> = Vec::new();
    let mut before = "";
    for entry in entries {
        let mut postings = Vec::new();
        passages.write(&mut postings, &entry.postings);
        let is_full = |pack: &Pack<'_>| pack.bytes.len() + postings.len() > PACK;
        if packs.last().is_none_or(is_full) {
            packs.push(Pack {
                first_key: beginning_after(before, &entry.key),
                bytes: Vec::new(),
            });
            before = "";
        }
        if let Some(pack) = packs.last_mut() {
            write_key(&mut pack.bytes, before, entry);
            pack.bytes.extend(postings);
        }
        before = &entry.key;
    }
    packs
}

/// The shortest beginning of a key that comes after the key before it.
fn beginning_after<'a>(before: &str, key: &'a str) -> &'a str {
    let same = before
        .chars()
        .zip(key.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let end = key.char_indices().nth(same + 1);
    end.map_or(key, |(end, _)| &key[..end])
}

/// Writes how much of the key before begins this one (in UTF-16 units), the rest
/// of it, its weight and how many postings it has.
fn write_key(out: &mut Vec<u8>, before: &str, entry: &Entry) {
    let same: usize = before
        .chars()
        .zip(entry.key.chars())
        .take_while(|(one, other)| one == other)
        .map(|(char, _)| char.len_utf16())
        .sum();
    let rest: String = skip_utf16(&entry.key, same);
    write_number(out, same);
    write_number(out, rest.len());
    out.extend(rest.as_bytes());
    write_number(out, entry.weight as usize);
    write_number(out, entry.postings.len());
}

/// Writes steps from document to document and from passage to passage, and the
/// kind of each passage.
fn write_postings(out: &mut Vec<u8>, postings: &[Posting]) {
    let (mut document, mut passage) = (0, 0);
    for posting in postings {
        let step = posting.document - document;
        if step > 0 {
            passage = 0;
        }
        write_number(out, step as usize);
        write_number(out, usize::from(posting.passage - passage));
        out.push(kind_of(*posting));
        document = posting.document;
        passage = posting.passage;
    }
}

/// The number of a field in the index.
pub(super) fn field_number(field: Field) -> u8 {
    let number = Field::ALL.iter().position(|other| *other == field);
    u8::try_from(number.unwrap_or_default()).unwrap_or_default()
}

fn skip_utf16(text: &str, mut units: usize) -> String {
    let rest = text.chars().skip_while(|char| {
        let skip = units > 0;
        units = units.saturating_sub(char.len_utf16());
        skip
    });
    rest.collect()
}

/// Writes a number in groups of seven bits, the lowest first (LEB128).
fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    out.push(u8::try_from(number).unwrap_or_default());
}
