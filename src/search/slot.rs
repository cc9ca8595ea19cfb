//! What a question is made of: pieces, and in them slots that a passage matches or
//! does not.

use super::key::{self, Key};

/// How much is left of what a faint letter says, in thousandths.
pub(super) const FAINT: u64 = 250;

/// A key that a slot may match, and what it is then worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Probe {
    /// That key, worth so many thousandths.
    Key(Key, u64),
    /// That key if the first one is not there: it is a part of it, so it does
    /// not make the question an easier one.
    Part(Key, u64),
    /// Every key that begins so: a word or number that is still being typed.
    Beginning(Key, u64),
    /// Keys that differ by a slip of the finger, if no other key is there.
    Similar(Key, u64),
}

/// A place in a question that a passage matches or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// How much of the meaning it carries, in thousandths.
    pub(super) weight: u64,
    /// How it may be matched, the best way first.
    pub(super) probes: Vec<Probe>,
}

impl Slot {
    /// Whether it is matched by sounds.
    pub(super) fn is_sound(&self) -> bool {
        matches!(self.probes.first(), Some(Probe::Key(key, _)) if key::is_sound(key))
    }
}

/// A word of a question, in one or several readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Ways to read it; the best one counts.
    pub(super) readings: Vec<Vec<Slot>>,
}
