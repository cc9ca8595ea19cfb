//! Any two laws can be compared, and nothing of either is lost.

use proptest::prelude::*;

use super::{Marked, Passage, Revision, Row, Section};
use crate::law::generated::law;
use crate::law::{Law, parse, print};

/// The passages of one side of a row, put together of its pieces again.
fn again(row: &Row, side: fn(&super::Line) -> Option<&Marked>) -> Vec<Passage> {
    let passages = row.lines.iter().filter_map(side);
    passages
        .map(|marked| Passage {
            role: marked.role,
            depth: marked.depth,
            label: marked
                .label
                .as_ref()
                .map_or_else(String::new, |of| of.text.clone()),
            text: marked.pieces.iter().map(|of| of.text.as_str()).collect(),
        })
        .collect()
}

fn anchors<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<&'a str> {
    sections.map(|of| of.anchor.as_str()).collect()
}

/// As it is read, with its anchors.
fn read(law: &Law) -> Law {
    parse(&print(law)).0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_comparison_loses_nothing(old in law(), new in law()) {
        let (old, new) = (read(&old), read(&new));
        let rows = Revision::between(&old, &new).rows;
        for row in &rows {
            if let Some(section) = &row.old {
                prop_assert_eq!(&again(row, |line| line.old.as_ref()), &section.passages);
            }
            if let Some(section) = &row.new {
                prop_assert_eq!(&again(row, |line| line.new.as_ref()), &section.passages);
            }
        }
        let (before, after) = super::section::sections_of_both(&old, &new);
        let news = rows.iter().filter_map(|row| row.new.as_ref());
        prop_assert_eq!(anchors(news), anchors(after.iter()), "in the order of the new text");
        let mut olds = anchors(rows.iter().filter_map(|row| row.old.as_ref()));
        let mut all = anchors(before.iter());
        olds.sort_unstable();
        all.sort_unstable();
        prop_assert_eq!(olds, all, "each of the old text once");
        let mut places: Vec<_> = rows.iter().map(Row::anchor).collect();
        places.sort_unstable();
        places.dedup();
        prop_assert_eq!(places.len(), rows.len(), "places are unique");
    }

    #[test]
    fn a_law_is_the_same_as_itself(law in law()) {
        let law = read(&law);
        prop_assert!(Revision::between(&law, &law).rows.iter().all(Row::is_same));
    }
}
