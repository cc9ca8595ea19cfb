use super::likeness::Pairs;
use super::section::{Section, SectionKind};

/// How alike two sections of one number must be to be the same one, in
/// thousandths, where another may be more like it.
const SAME_NUMBER: usize = 350;

/// How alike two sections of different numbers must be to be the same one.
const RENUMBERED: usize = 550;

/// Every section of either text, beside the same one of the other: places in
/// `old` and `new`.
pub(super) fn rows(old: &[Section], new: &[Section]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut matching = Matching::new(old, new);
    // The same number comes first, but a number may have been handed on.
    matching.pair(|old, new| (old.is_like(new, 1000) && old.has_key_of(new)).then_some(0));
    matching.pair(|old, new| (old.may_move() && old.is_like(new, 1000)).then_some(0));
    matching.pair(|old, new| (old.is_like(new, SAME_NUMBER) && old.has_key_of(new)).then_some(0));
    matching.pair(|old, new| {
        let likeness = old.words.likeness(&new.words);
        (old.may_move() && likeness >= RENUMBERED).then_some(1000 - likeness)
    });
    matching.pair(|old, new| old.has_key_of(new).then_some(0));
    matching.rows()
}

struct Matching<'a> {
    old: Vec<Candidate<'a>>,
    new: Vec<Candidate<'a>>,
    /// For each of `new` the place of the same in `old`.
    found: Vec<Option<usize>>,
}

/// A section with what is looked at again and again.
struct Candidate<'a> {
    section: &'a Section,
    words: Pairs,
}

impl<'a> Candidate<'a> {
    fn all(sections: &'a [Section]) -> Vec<Self> {
        let one = |section: &'a Section| {
            let words: String = section
                .passages
                .iter()
                .map(|passage| &*passage.text)
                .collect();
            Self {
                section,
                words: Pairs::of(&words),
            }
        };
        sections.iter().map(one).collect()
    }

    fn is_like(&self, other: &Self, wanted: usize) -> bool {
        self.words.likeness(&other.words) >= wanted
    }

    fn has_key_of(&self, other: &Self) -> bool {
        self.section.key == other.section.key
    }

    /// Supplementary provisions have no number of their own: they belong to the
    /// law that brought them, and all say nearly the same.
    fn may_move(&self) -> bool {
        self.section.kind != SectionKind::Supplement
    }
}

impl<'a> Matching<'a> {
    fn new(old: &'a [Section], new: &'a [Section]) -> Self {
        Self {
            old: Candidate::all(old),
            new: Candidate::all(new),
            found: vec![None; new.len()],
        }
    }

    /// Pairs what is still alone and of one kind, best first: `distance` says how
    /// far two are apart, or that they are not the same.
    fn pair(&mut self, distance: impl Fn(&Candidate<'_>, &Candidate<'_>) -> Option<usize>) {
        let mut pairs = Vec::new();
        for (at, new) in self.new.iter().enumerate() {
            if self.found[at].is_some() {
                continue;
            }
            for (before, old) in self.old.iter().enumerate() {
                if old.section.kind == new.section.kind && !self.found.contains(&Some(before)) {
                    pairs.extend(distance(old, new).map(|distance| (distance, at, before)));
                }
            }
        }
        pairs.sort_unstable();
        for (_, at, before) in pairs {
            if self.found[at].is_none() && !self.found.contains(&Some(before)) {
                self.found[at] = Some(before);
            }
        }
    }

    /// In the order of the new text; what is gone stands behind what it stood
    /// behind in the old one.
    fn rows(self) -> Vec<(Option<usize>, Option<usize>)> {
        let is_gone = |before: usize| !self.found.contains(&Some(before));
        let gone_from = |start: usize| {
            let rest = start..self.old.len();
            rest.take_while(|before| is_gone(*before))
                .map(|before| (Some(before), None))
        };
        let mut rows: Vec<_> = gone_from(0).collect();
        for (at, before) in self.found.iter().enumerate() {
            rows.push((*before, Some(at)));
            rows.extend(before.iter().flat_map(|before| gone_from(*before + 1)));
        }
        rows
    }
}
