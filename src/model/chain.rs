use std::collections::BTreeSet;

use super::{Catalog, Ref};

/// How many steps a chain is followed before its reader is sent on to a page.
const LONGEST: usize = 4;

/// How many steps may stand there in all. Where ways part again and again, a
/// chain is followed less far.
const MOST: usize = 12;

/// A step of a chain: from a program to what usually comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainStep {
    /// How many steps it is from the program at which the chain begins, from 1.
    pub depth: usize,
    /// The program that it leads on from.
    pub from: usize,
    /// Its place among the next steps of that program.
    pub step: usize,
    /// Why it is not followed further, where there would be more.
    pub end: Option<ChainEnd>,
}

/// Why a chain is not followed further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainEnd {
    /// What comes after it stands in the chain already.
    Known,
    /// It would be too long.
    Long,
}

/// A chain while it is followed.
struct Following {
    longest: usize,
    known: BTreeSet<usize>,
    steps: Vec<ChainStep>,
}

impl Catalog {
    /// All that comes after a program, step by step: below each step those that
    /// follow it. Every program is followed once, so that there is an end.
    #[must_use]
    pub fn chain(&self, program: usize) -> Vec<ChainStep> {
        let mut steps = self.chain_up_to(program, 1);
        for longest in 2..=LONGEST {
            let longer = self.chain_up_to(program, longest);
            if longer.len() > MOST {
                break;
            }
            steps = longer;
        }
        steps
    }

    fn chain_up_to(&self, program: usize, longest: usize) -> Vec<ChainStep> {
        let mut following = Following {
            longest,
            known: BTreeSet::from([program]),
            steps: Vec::new(),
        };
        self.follow(program, 1, &mut following);
        following.steps
    }

    fn follow(&self, from: usize, depth: usize, following: &mut Following) {
        for (step, next) in self.programs[from].next.iter().enumerate() {
            let leads_on = match next.to {
                Ref::Program(to) if !self.programs[to].next.is_empty() => Some(to),
                _ => None,
            };
            let end = leads_on.and_then(|to| match () {
                () if following.known.contains(&to) => Some(ChainEnd::Known),
                () if depth == following.longest => Some(ChainEnd::Long),
                () => None,
            });
            following.steps.push(ChainStep {
                depth,
                from,
                step,
                end,
            });
            if let Some(to) = leads_on.filter(|_| end.is_none()) {
                following.known.insert(to);
                self.follow(to, depth + 1, following);
            }
        }
    }
}
