//! Two texts of one law side by side, and a part through all of its texts.
//!
//! 1. `section` cuts a law into what is compared as a whole: headings, articles,
//!    supplementary provisions, tables and forms, each with its `passage`s.
//! 2. `matching` finds the same section in the other text, under another number
//!    too; `likeness` says how much of two texts is the same.
//! 3. `align` puts the passages of two such sections beside each other, and
//!    `words` marks in them what changed.
//! 4. [`Revision`] is the whole comparison, [`PartHistory`] what became of a part.

mod align;
#[cfg(test)]
mod generated;
mod history;
mod likeness;
mod matching;
mod passage;
mod section;
mod words;

pub use self::align::Line;
pub use self::history::{Histories, PartHistory, Wording};
pub use self::passage::{Passage, Role};
pub use self::section::{Section, SectionKind};
pub use self::words::{Marked, Piece};
use super::Law;

/// What changed from one text of a law to another.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Every section of either text, in the order of the new one; what is in the
    /// old one alone stands behind what it stood behind there.
    pub rows: Vec<Row>,
}

/// A section in both texts, or in one of them.
#[derive(Debug, Clone)]
pub struct Row {
    /// As it was.
    pub old: Option<Section>,
    /// As it is.
    pub new: Option<Section>,
    /// Its passages beside each other.
    pub lines: Vec<Line>,
}

impl Revision {
    /// Compares two texts in the same language.
    #[must_use]
    pub fn between(old: &Law, new: &Law) -> Self {
        let (old, new) = section::sections_of_both(old, new);
        let pairs = matching::rows(&old, &new).into_iter();
        let (mut old, mut new) = (slots(old), slots(new));
        // Each section stands in one row.
        let rows = pairs.map(|(before, after)| {
            let before = before.and_then(|at| old[at].take());
            Row::new(before, after.and_then(|at| new[at].take()))
        });
        Self {
            rows: rows.collect(),
        }
    }
}

fn slots(sections: Vec<Section>) -> Vec<Option<Section>> {
    sections.into_iter().map(Some).collect()
}

fn passages(section: Option<&Section>) -> &[Passage] {
    section.map_or(&[], |section| &section.passages)
}

impl Row {
    fn new(old: Option<Section>, new: Option<Section>) -> Self {
        let lines = align::lines(passages(old.as_ref()), passages(new.as_ref()));
        Self { old, new, lines }
    }

    /// Whether both texts say the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.lines.iter().all(Line::is_same)
    }

    /// The section as it is, else as it was.
    #[must_use]
    pub fn section(&self) -> Option<&Section> {
        self.new.as_ref().or(self.old.as_ref())
    }

    /// Its anchor in a comparison: that of the new text, or one that no part of
    /// the new text can have.
    #[must_use]
    pub fn anchor(&self) -> String {
        match (&self.new, &self.old) {
            (Some(new), _) => new.anchor.clone(),
            (None, Some(old)) => gone_anchor(&old.anchor),
            (None, None) => String::new(),
        }
    }
}

/// Where a part that the new text has not got stands in a comparison, by its
/// anchor in the old text.
#[must_use]
pub fn gone_anchor(anchor: &str) -> String {
    format!("old-{anchor}")
}

#[cfg(test)]
mod tests {
    use super::Revision;
    use crate::law::parse;

    const OLD: &str = "(設置)\n第1条　会議を置く。\n(組織)\n第2条　会議は、次の者とする。\n(1)　部長\n(2)　次長\n(3)　課長\n(事務局)\n第3条　事務局は、こども課に置く。\n付　則\nこの要綱は、施行する。\n別表\n部長\t1人\n課長\t2人\n";

    /// A line for each row: its anchors, `=` where nothing changed.
    fn rows(old: &str, new: &str) -> Vec<String> {
        let revision = Revision::between(&parse(old).0, &parse(new).0);
        let row = |row: &super::Row| {
            let anchor = |of: &Option<super::Section>| {
                let anchor = of.as_ref().map(|section| section.anchor.clone());
                anchor.unwrap_or_else(|| "-".to_owned())
            };
            let sign = if row.is_same() { '=' } else { '>' };
            format!("{}{sign}{}", anchor(&row.old), anchor(&row.new))
        };
        revision.rows.iter().map(row).collect()
    }

    #[test]
    fn a_text_is_the_same_as_itself() {
        assert_eq!(
            rows(OLD, OLD),
            ["a1=a1", "a2=a2", "a3=a3", "sp1=sp1", "t1=t1"]
        );
    }

    #[test]
    fn renumbered_articles_are_found_again() {
        let new = OLD
            .replace(
                "(事務局)\n第3条",
                "(座長)\n第3条　座長は、部長がこれに当たり、会務を総括する。\n(事務局)\n第4条",
            )
            .replace("(2)　次長\n(3)", "(2)");
        assert_eq!(
            rows(OLD, &new),
            ["a1=a1", "a2>a2", "->a3", "a3>a4", "sp1=sp1", "t1=t1"]
        );
        assert_eq!(
            rows(&new, OLD),
            ["a1=a1", "a2>a2", "a3>-", "a4>a3", "sp1=sp1", "t1=t1"]
        );
    }

    #[test]
    fn an_article_written_anew_keeps_its_place() {
        let new = OLD.replace(
            "事務局は、こども課に置く。",
            "議事の手続その他必要な事項は、別に定める。",
        );
        assert_eq!(rows(OLD, &new)[2], "a3>a3");
    }

    #[test]
    fn a_deleted_item_moves_no_other() {
        let new = OLD.replace("(2)　次長\n(3)", "(2)");
        let revision = Revision::between(&parse(OLD).0, &parse(&new).0);
        let lines: Vec<_> = revision.rows[1]
            .lines
            .iter()
            .map(|line| {
                let side = |side: &Option<super::Marked>| {
                    side.as_ref().map_or_else(String::new, super::Marked::shown)
                };
                format!("{} | {}", side(&line.old), side(&line.new))
            })
            .collect();
        assert_eq!(
            lines,
            [
                "（組織） | （組織）",
                "第2条 会議は、次の者とする。 | 第2条 会議は、次の者とする。",
                "(1) 部長 | (1) 部長",
                "[(2) 次長] | ",
                "[(3)] 課長 | [(2)] 課長",
            ]
        );
    }

    #[test]
    fn provisions_of_amendments_are_told_by_their_law() {
        let with = |number: &str| {
            OLD.replace(
                "別表",
                &format!("付　則（{number}）\nこの要綱は、施行する。\n別表"),
            )
        };
        let (first, both) = (with("令和2年要綱第2号"), {
            let text = with("令和2年要綱第2号");
            text.replace(
                "別表",
                "付　則（令和3年要綱第3号）\nこの要綱は、施行する。\n別表",
            )
        });
        assert_eq!(
            rows(&first, &both)[3..],
            ["sp1=sp1", "sp2=sp2", "->sp3", "t1=t1"]
        );
    }
}
