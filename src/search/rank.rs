//! The order of results. All numbers are whole, so that JavaScript comes to the
//! same ones.

use std::collections::{BTreeMap, BTreeSet};

use super::document::prior;
use super::index::{Entry, Index, LENGTHS};
use super::question::pieces;
use super::similar::slips;
use super::slot::{Piece, Probe, Slot};

/// A result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The document, as a place in the index.
    pub document: usize,
    /// How well it fits; only the order means something.
    pub score: u64,
    /// How much of the meaning of the question it has, in thousandths.
    pub covered: u64,
    /// The passage that fits best, as a place in the document.
    pub passage: usize,
}

/// At most so many results are given.
pub(super) const MOST: usize = 100;

/// How much of the meaning of a question a result must have, in thousandths, by
/// the number of its slots: the shorter a question, the more its every word
/// counts. And how much where all of it is known by its sound alone, for sounds
/// are alike by chance.
pub(super) const COVERED: [(usize, u64, u64); 3] =
    [(3, 600, 780), (8, 340, 440), (usize::MAX, 250, 250)];

/// How much of that is enough where a name has a rare word of the question, in
/// thousandths.
pub(super) const IN_NAME: u64 = 700;

/// How much a rare key says, in thousandths of one that no document has.
pub(super) const RARE: u64 = 500;

/// How good a result must be beside the best one, in thousandths.
pub(super) const BESIDE_BEST: u64 = 150;

/// How many keys the beginning of a word stands for at most.
pub(super) const COMPLETIONS: usize = 24;

/// What a passage has of a piece or of all of a question.
#[derive(Debug, Clone, Copy, Default)]
struct Match {
    /// What of the meaning it has.
    value: u64,
    /// The same, weighed by the fields where it stands.
    weighed: u64,
    /// How many slots of the question it matches.
    slots: u64,
    /// How long the passage is.
    length: u64,
    /// Whether it matches something rare in a name.
    named: bool,
}

impl Match {
    fn add(&mut self, other: Self) {
        self.value += other.value;
        self.weighed += other.weighed;
        self.slots += other.slots;
        self.length = other.length;
        self.named |= other.named;
    }
}

/// Passages by document and place in it.
type Passages = BTreeMap<(u32, u32), Match>;

/// The results of a question, best first.
pub(super) fn rank(index: &Index, question: &str) -> Vec<Hit> {
    let pieces = pieces(question, &index.lexicon);
    let mut sum = Passages::new();
    let mut best_of_pieces: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    let mut whole = 0;
    let mut heard = true;
    for piece in &pieces {
        let (matches, weight, by_sound) = match_piece(index, piece);
        whole += weight;
        heard &= by_sound;
        for (document, (covered, weighted)) in best_by_document(&matches) {
            let total = best_of_pieces.entry(document).or_default();
            total.0 += covered;
            total.1 += weighted;
        }
        for (place, found) in matches {
            sum.entry(place).or_default().add(found);
        }
    }
    let slots = pieces.iter().map(|piece| piece.readings[0].len()).sum();
    let least = least_covered(slots, heard);
    hits(index, &sum, &best_of_pieces, whole, least)
}

/// How much of a question of so many slots a result must have.
fn least_covered(slots: usize, heard: bool) -> u64 {
    let of_length = COVERED.iter().find(|(most, ..)| slots <= *most);
    of_length.map_or(
        0,
        |(_, least, by_sound)| if heard { *by_sound } else { *least },
    )
}

/// For each document, the most that a passage has of a piece: as it is, and
/// with the weight of its field.
fn best_by_document(matches: &Passages) -> BTreeMap<u32, (u64, u64)> {
    let mut best: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    for ((document, _), found) in matches {
        let best = best.entry(*document).or_default();
        best.0 = best.0.max(found.value);
        best.1 = best.1.max(found.weighed);
    }
    best
}

fn hits(
    index: &Index,
    sum: &Passages,
    best_of_pieces: &BTreeMap<u32, (u64, u64)>,
    whole: u64,
    least: u64,
) -> Vec<Hit> {
    let mut hits: BTreeMap<u32, Hit> = BTreeMap::new();
    let mut named: BTreeSet<usize> = BTreeSet::new();
    for ((document, passage), found) in sum {
        let score = passage_score(found);
        if found.named {
            named.insert(*document as usize);
        }
        let hit = hits.entry(*document).or_insert(Hit {
            document: *document as usize,
            score: 0,
            covered: 0,
            passage: 0,
        });
        if score > hit.score {
            hit.score = score;
            hit.passage = *passage as usize;
        }
    }
    let mut hits: Vec<Hit> = hits
        .into_values()
        .filter_map(|mut hit| {
            let (covered, weighted) = best_of_pieces[&u32::try_from(hit.document).ok()?];
            let covered = covered * 1000 / whole.max(1);
            hit.covered = covered;
            let kind = index.documents[hit.document].kind;
            let fit = (hit.score * 700 + weighted * 300) / 1000;
            hit.score = fit * (250 + covered * 3 / 4) / 1000 * prior(kind) / 1000;
            let least = if named.contains(&hit.document) {
                least * IN_NAME / 1000
            } else {
                least
            };
            (covered >= least).then_some(hit)
        })
        .collect();
    hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.document.cmp(&b.document)));
    let best = hits.first().map_or(0, |hit| hit.score);
    hits.retain(|hit| hit.score * 1000 >= best * BESIDE_BEST);
    hits.truncate(MOST);
    hits
}

/// What a passage is worth: what matches, weighed by its field, and more where
/// the match is all of it.
fn passage_score(found: &Match) -> u64 {
    let part = (found.slots * 1000 / found.length.max(1)).min(1000);
    found.weighed * (600 + part * 400 / 1000) / 1000
}

/// What every passage has of a piece, and what all of the piece would be: as much
/// as in the first reading that is found at all. And whether that is one of
/// sounds.
fn match_piece(index: &Index, piece: &Piece) -> (Passages, u64, bool) {
    let readings: Vec<(Passages, u64)> = piece
        .readings
        .iter()
        .map(|slots| match_slots(index, slots))
        .collect();
    let known = readings.iter().position(|(matches, _)| !matches.is_empty());
    let known = known.unwrap_or_default();
    let weight = readings[known].1;
    let heard = piece.readings[known].iter().all(Slot::is_sound);
    let mut best = Passages::new();
    for (matches, whole) in readings {
        for (place, mut found) in matches {
            found.value = found.value * weight / whole.max(1);
            found.weighed = found.weighed * weight / whole.max(1);
            let best = best.entry(place).or_default();
            if found.weighed > best.weighed {
                *best = found;
            }
        }
    }
    (best, weight, heard)
}

fn match_slots(index: &Index, slots: &[Slot]) -> (Passages, u64) {
    let mut sum = Passages::new();
    let mut whole = 0;
    for slot in slots {
        let (matches, weight) = match_slot(index, slot);
        whole += weight;
        for (place, found) in matches {
            sum.entry(place).or_default().add(found);
        }
    }
    (sum, whole)
}

fn match_slot(index: &Index, slot: &Slot) -> (Passages, u64) {
    let found = resolve(index, slot);
    let full = found.iter().filter(|way| !way.part);
    let weight = full.map(|way| u64::from(way.entry.weight)).max();
    let unknown = u64::from(index.weight_of_unknown());
    let weight = weight.unwrap_or(unknown);
    let mut matches = Passages::new();
    for way in &found {
        // A longer word that is common covers what was typed as well as a rare one.
        let own = u64::from(way.entry.weight).min(weight);
        let told = own * way.worth * slot.weight / 1_000_000;
        let value = if way.part {
            told
        } else {
            weight * way.worth * slot.weight / 1_000_000
        };
        let rare =
            !way.part && slot.weight >= 500 && u64::from(way.entry.weight) * 1000 >= unknown * RARE;
        for posting in &way.entry.postings {
            let length = LENGTHS[usize::from(posting.length)];
            for (document, passage, field) in index.places(*posting) {
                let best = matches.entry((document, passage)).or_default();
                let weighed = told * field.weight() / 1000;
                if weighed > best.weighed {
                    *best = Match {
                        value,
                        weighed,
                        slots: 1,
                        length,
                        named: rare && field.is_name(),
                    };
                }
            }
        }
    }
    (matches, weight * slot.weight / 1000)
}

/// A key of the index by which a slot is matched.
struct Way<'a> {
    entry: &'a Entry,
    worth: u64,
    part: bool,
}

fn resolve<'a>(index: &'a Index, slot: &Slot) -> Vec<Way<'a>> {
    let mut found: Vec<Way<'a>> = Vec::new();
    for option in &slot.probes {
        let way = |entry: &'a Entry, worth: u64, part: bool| Way { entry, worth, part };
        match option {
            Probe::Key(key, worth) => {
                found.extend(index.entry(key).map(|entry| way(entry, *worth, false)));
            }
            Probe::Part(key, worth) => {
                found.extend(index.entry(key).map(|entry| way(entry, *worth, true)));
            }
            Probe::Beginning(key, worth) => {
                let longer = index.entries_from(key).iter();
                found.extend(
                    longer
                        .take(COMPLETIONS)
                        .map(|entry| way(entry, *worth, false)),
                );
            }
            Probe::Similar(key, worth) if found.is_empty() => {
                let area: String = key.chars().take(3).collect();
                let near: Vec<(usize, &Entry)> = index
                    .entries_from(&area)
                    .iter()
                    .filter_map(|entry| Some((slips(&entry.key, key)?, entry)))
                    .collect();
                let fewest = near.iter().map(|(slips, _)| *slips).min();
                let similar = near.into_iter().filter(|(slips, _)| Some(*slips) == fewest);
                let similar = similar.map(|(_, entry)| entry);
                found.extend(
                    similar
                        .take(COMPLETIONS)
                        .map(|entry| way(entry, *worth, false)),
                );
            }
            Probe::Similar(..) => {}
        }
    }
    found
}
