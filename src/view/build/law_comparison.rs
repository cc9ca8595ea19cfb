//! Two texts of a rule side by side: 新旧対照表.

use super::law_versions::text_state;
use super::views::Maker;
use crate::law::{Marked, Piece, Revision, Role, Row, Section, SectionKind};
use crate::plan::Target;
use crate::view::{
    LawChange, LawChangeBlock, LawChangeLine, LawChangePart, LawComparison, LawPassage, LawPiece,
    LawSide, Link, Run,
};

impl Maker<'_> {
    pub(super) fn law_comparison(&self, at: usize, old: usize, new: usize) -> LawComparison {
        let ordinance = &self.catalog().ordinances[at];
        let (before, after) = (&ordinance.versions[old], &ordinance.versions[new]);
        let texts = before.both(after, self.lang);
        let rows = texts.map_or_else(Vec::new, |(_, old, new)| Revision::between(old, new).rows);
        let place = texts.map(|(place, ..)| place);
        let first = self.catalog().languages.default_language().index();
        LawComparison {
            name: self.name(&ordinance.entity),
            lang: place.and_then(|place| self.other_language(place)),
            translation: place.is_some_and(|place| place != first),
            new: self.law_side(at, new),
            old: self.law_side(at, old),
            amendments: ordinance
                .amendments_until(after.from)
                .filter(|(_, amendment)| amendment.day() > before.from)
                .filter_map(|(_, amendment)| self.optional_run(amendment.number.as_ref()))
                .collect(),
            changes: rows.iter().filter_map(|row| self.law_change(row)).collect(),
            blocks: self.blocks(&rows),
            others: self.other_comparisons(at, (old, new)),
        }
    }

    fn law_side(&self, at: usize, version: usize) -> LawSide {
        let ordinance = &self.catalog().ordinances[at];
        LawSide {
            period: self.period_of(ordinance, version, version),
            path: self.text_page(at, version),
            state: text_state(ordinance, version),
        }
    }

    fn other_comparisons(&self, at: usize, shown: (usize, usize)) -> Vec<Link> {
        let ordinance = &self.catalog().ordinances[at];
        let day = |version: usize| self.day(ordinance.versions[version].from);
        ordinance
            .pairs_of_texts()
            .filter(|pair| *pair != shown)
            .map(|(old, new)| Link {
                title: Run {
                    text: self
                        .told("versions.pair", &[("old", &day(old)), ("new", &day(new))])
                        .into(),
                    lang: None,
                },
                path: self.path(Target::LawComparison(at, old, new)),
            })
            .collect()
    }

    fn law_change(&self, row: &Row) -> Option<LawChange> {
        let state = row_state(row);
        let title = self.row_title(row);
        let before = row.old.as_ref().map(name_of);
        (state != "same").then(|| LawChange {
            before: before.filter(|before| *before != title && !before.is_empty()),
            title,
            href: format!("#{}", row.anchor()),
            state,
        })
    }

    fn row_title(&self, row: &Row) -> String {
        let Some(section) = row.section() else {
            return String::new();
        };
        match section.kind {
            SectionKind::Title => self.string("versions.title_part").to_string(),
            SectionKind::Preamble => self.string("versions.preamble").to_string(),
            _ => name_of(section),
        }
    }

    /// Rows that did not change go together.
    fn blocks(&self, rows: &[Row]) -> Vec<LawChangeBlock> {
        let runs = rows.chunk_by(|a, b| row_state(a) == "same" && row_state(b) == "same");
        runs.map(|run| self.change_block(run)).collect()
    }

    fn change_block(&self, run: &[Row]) -> LawChangeBlock {
        // Headings go with the articles below them.
        let is_part = |row: &&Row| {
            let kind = row.section().map(|section| section.kind);
            kind != Some(SectionKind::Heading)
        };
        let titles: Vec<String> = run
            .iter()
            .filter(is_part)
            .map(|row| self.row_title(row))
            .collect();
        let heading = || run.first().map(|row| self.row_title(row));
        LawChangeBlock {
            state: run.first().map_or("same", row_state),
            first: titles.first().cloned().or_else(heading).unwrap_or_default(),
            last: titles.last().filter(|_| titles.len() > 1).cloned(),
            range: if titles.len() == 2 {
                "omitted_two"
            } else {
                "omitted_range"
            },
            parts: run.iter().map(part).collect(),
        }
    }
}

/// 付　則 is set wide above the provisions, but not where they are named.
fn name_of(section: &Section) -> String {
    if section.title.is_ascii() {
        section.title.clone()
    } else {
        section.title.split('　').collect()
    }
}

fn row_state(row: &Row) -> &'static str {
    match (&row.old, &row.new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ if row.is_same() => "same",
        _ => "changed",
    }
}

fn part(row: &Row) -> LawChangePart {
    let lines = row.lines.iter();
    LawChangePart {
        anchor: row.anchor(),
        lines: lines
            .map(|line| LawChangeLine {
                same: line.is_same(),
                new: line.new.as_ref().map(passage),
                old: line.old.as_ref().map(passage),
            })
            .collect(),
    }
}

fn passage(marked: &Marked) -> LawPassage {
    LawPassage {
        role: match marked.role {
            Role::Title => "title",
            Role::Caption => "caption",
            Role::Text => "text",
            Role::Row => "row",
        },
        depth: marked.depth.min(3),
        label: marked.label.as_ref().map(piece),
        pieces: marked.pieces.iter().map(piece).collect(),
    }
}

fn piece(piece: &Piece) -> LawPiece {
    LawPiece {
        text: piece.text.clone(),
        changed: piece.changed,
    }
}
