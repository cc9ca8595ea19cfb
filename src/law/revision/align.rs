//! The passages of two sections beside each other.

use super::likeness::Pairs;
use super::passage::Passage;
use super::words::{Marked, marked};

/// A passage in both texts, or in one of them.
#[derive(Debug, Clone)]
pub struct Line {
    /// As it was.
    pub old: Option<Marked>,
    /// As it is.
    pub new: Option<Marked>,
}

impl Line {
    /// Whether both texts say the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => !old.is_changed() && !new.is_changed(),
            _ => false,
        }
    }
}

/// How alike two passages with different labels must be to be the same one, in
/// thousandths.
const ALIKE: usize = 500;

/// What a common label counts, where little else is the same.
const SAME_LABEL: usize = 60;

/// Aligns two lists in their order, so that as much as can be is the same.
pub(super) fn lines(old: &[Passage], new: &[Passage]) -> Vec<Line> {
    let scores = scores(old, new);
    let best = best_sums(&scores, old.len(), new.len());
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < old.len() || j < new.len() {
        let pair = i < old.len() && j < new.len();
        let score = if pair { scores[i][j] } else { 0 };
        if score > 0 && best[i][j] == score + best[i + 1][j + 1] {
            let (old, new) = marked(&old[i], &new[j]);
            lines.push(Line {
                old: Some(old),
                new: Some(new),
            });
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j == new.len() || best[i][j] == best[i + 1][j]) {
            lines.push(Line {
                old: Some(Marked::all(&old[i])),
                new: None,
            });
            i += 1;
        } else {
            lines.push(Line {
                old: None,
                new: Some(Marked::all(&new[j])),
            });
            j += 1;
        }
    }
    lines
}

/// How much speaks for each pair; 0 where the two cannot be the same.
fn scores(old: &[Passage], new: &[Passage]) -> Vec<Vec<usize>> {
    let pairs = |passages: &[Passage]| -> Vec<Pairs> {
        passages.iter().map(|of| Pairs::of(&of.text)).collect()
    };
    let (old_words, new_words) = (pairs(old), pairs(new));
    let score = |i: usize, j: usize| {
        let (a, b) = (&old[i], &new[j]);
        if (a.role, a.depth) != (b.role, b.depth) {
            return 0;
        }
        let likeness = old_words[i].likeness(&new_words[j]);
        if a.label == b.label {
            likeness + SAME_LABEL
        } else if likeness >= ALIKE || i == j && i == 0 {
            // What a section begins with is its own, whatever its number.
            likeness.max(1)
        } else {
            0
        }
    };
    (0..old.len())
        .map(|i| (0..new.len()).map(|j| score(i, j)).collect())
        .collect()
}

/// The highest sum of scores from each place to the end.
fn best_sums(scores: &[Vec<usize>], old: usize, new: usize) -> Vec<Vec<usize>> {
    let mut best = vec![vec![0; new + 1]; old + 1];
    for i in (0..old).rev() {
        for j in (0..new).rev() {
            let paired = match scores[i][j] {
                0 => 0,
                score => score + best[i + 1][j + 1],
            };
            best[i][j] = paired.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    best
}
