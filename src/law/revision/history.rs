use std::collections::BTreeMap;

use super::section::{Section, SectionKind};
use super::{Revision, Row};
use crate::law::Law;

/// What became of every part through all texts of a law.
#[derive(Debug, Clone, Default)]
pub struct Histories {
    /// From each text to the next.
    steps: Vec<Step>,
}

/// Every part that both of two neighbouring texts have.
#[derive(Debug, Clone, Default)]
struct Step {
    /// By its anchor in the older text.
    later: BTreeMap<String, Link>,
    /// By its anchor in the newer text.
    earlier: BTreeMap<String, Link>,
}

/// The same part in a neighbouring text.
#[derive(Debug, Clone)]
struct Link {
    anchor: String,
    same: bool,
}

/// A part through all texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartHistory {
    /// Its wordings, oldest first; at least one.
    pub wordings: Vec<Wording>,
    /// Which of them was asked for.
    pub own: usize,
    /// Whether it was added to the law after the first text.
    pub added: bool,
    /// Whether it is gone from the law before the last text.
    pub removed: bool,
}

/// Texts in a row in which a part says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The first of them, and the part's anchor there.
    pub first: (usize, String),
    /// The last of them, and the part's anchor there.
    pub last: (usize, String),
}

impl Histories {
    /// Follows every part through texts in one language, oldest first.
    #[must_use]
    pub fn of(laws: &[&Law]) -> Self {
        let steps = laws.windows(2);
        Self {
            steps: steps.map(|pair| Step::between(pair[0], pair[1])).collect(),
        }
    }

    /// The history of the part that has an anchor in one of the texts.
    #[must_use]
    pub fn part(&self, text: usize, anchor: &str) -> PartHistory {
        let place = (text, anchor.to_owned());
        let mut wordings = vec![Wording {
            first: place.clone(),
            last: place,
        }];
        self.follow_back(&mut wordings);
        let own = wordings.len() - 1;
        self.follow(&mut wordings);
        let added = wordings.first().is_some_and(|first| first.first.0 > 0);
        let last = wordings.last().map_or(text, |last| last.last.0);
        PartHistory {
            wordings,
            own,
            added,
            removed: last < self.steps.len(),
        }
    }

    fn follow_back(&self, wordings: &mut Vec<Wording>) {
        while let Some((text, anchor)) = wordings.first().map(|first| first.first.clone()) {
            let step = text.checked_sub(1).and_then(|at| self.steps.get(at));
            let Some(link) = step.and_then(|step| step.earlier.get(&anchor)) else {
                return;
            };
            let place = (text - 1, link.anchor.clone());
            if link.same {
                wordings[0].first = place;
            } else {
                let (first, last) = (place.clone(), place);
                wordings.insert(0, Wording { first, last });
            }
        }
    }

    fn follow(&self, wordings: &mut Vec<Wording>) {
        while let Some(last) = wordings.last_mut() {
            let (text, anchor) = last.last.clone();
            let step = self.steps.get(text);
            let Some(link) = step.and_then(|step| step.later.get(&anchor)) else {
                return;
            };
            let place = (text + 1, link.anchor.clone());
            if link.same {
                last.last = place;
            } else {
                let (first, last) = (place.clone(), place);
                wordings.push(Wording { first, last });
            }
        }
    }
}

impl Step {
    fn between(old: &Law, new: &Law) -> Self {
        let mut step = Self::default();
        for row in &Revision::between(old, new).rows {
            if let Some((old, new)) = part_of_both(row) {
                let link = |section: &Section| Link {
                    anchor: section.anchor.clone(),
                    same: row.is_same(),
                };
                step.later.insert(old.anchor.clone(), link(new));
                step.earlier.insert(new.anchor.clone(), link(old));
            }
        }
        step
    }
}

/// Headings have no history of their own.
fn part_of_both(row: &Row) -> Option<(&Section, &Section)> {
    let (old, new) = (row.old.as_ref()?, row.new.as_ref()?);
    let is_part = matches!(
        new.kind,
        SectionKind::Article | SectionKind::Supplement | SectionKind::Appendix
    );
    is_part.then_some((old, new))
}

#[cfg(test)]
mod tests {
    use super::{Histories, PartHistory};
    use crate::law::parse;

    /// The wordings as `first-last` with the anchors at the end, and what else is known.
    fn told(history: &PartHistory) -> String {
        let wordings = history.wordings.iter().enumerate();
        let wordings: Vec<_> = wordings
            .map(|(at, wording)| {
                let own = if at == history.own { "*" } else { "" };
                let ((first, _), (last, anchor)) = (&wording.first, &wording.last);
                format!("{own}{first}-{last} {anchor}")
            })
            .collect();
        let added = if history.added { " added" } else { "" };
        let removed = if history.removed { " removed" } else { "" };
        wordings.join(", ") + added + removed
    }

    #[test]
    fn follows_parts_through_all_texts() {
        let texts = [
            "第1条　会議を置く。\n第2条　座長は、部長がこれに当たる。\n第3条　この要綱で定めるもののほかは、別に定める。",
            "第1条　会議を置く。\n第2条　座長は、課長がこれに当たる。\n第3条　この要綱で定めるもののほかは、別に定める。",
            "第1条　会議を置く。\n第2条　座長は、課長がこれに当たる。\n第2条の2　会議は、年に二回、座長が招集して開く。\n第3条　削除",
            "第1条　会議を置く。\n第2条　会議は、年に二回、座長が招集して開く。",
        ];
        let laws = texts.map(|text| parse(text).0);
        let laws: Vec<_> = laws.iter().collect();
        let histories = Histories::of(&laws);
        let part = |text, anchor| told(&histories.part(text, anchor));
        assert_eq!(part(0, "a1"), "*0-3 a1");
        assert_eq!(part(0, "a2"), "*0-0 a2, 1-2 a2 removed");
        assert_eq!(part(2, "a2"), "0-0 a2, *1-2 a2 removed");
        assert_eq!(part(2, "a2_2"), "*2-2 a2_2, 3-3 a2 added");
        assert_eq!(part(3, "a2"), "2-2 a2_2, *3-3 a2 added");
        assert_eq!(part(2, "a3"), "0-1 a3, *2-2 a3 removed");
    }
}
