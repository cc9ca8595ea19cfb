//! The lines of a table or form, cut into texts and tables.

use crate::law::scan::{is_blank, trim, trim_end};
use crate::law::{Appendix, AppendixKind};

/// A piece of an appendix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// A line of text. In a form the blanks before it stay: they place it.
    Line(&'a str),
    /// Rows of a table with their cells.
    Table(Vec<Vec<&'a str>>),
}

impl<'a> Block<'a> {
    /// Its texts in the order of reading: the line, or all cells, empty ones too.
    #[must_use]
    pub fn texts(&self) -> Vec<&'a str> {
        match self {
            Self::Line(line) => vec![line],
            Self::Table(rows) => rows.concat(),
        }
    }
}

impl Appendix {
    /// Its lines, rows that stand together as a table.
    ///
    /// Cells stand apart by tabs, as spreadsheets paste them; in a 別表 of two
    /// rows or more also by wide gaps, as scans have them. A form has wide gaps
    /// where people are to write.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        let lines: Vec<&str> = self.lines.iter().map(String::as_str).collect();
        let mut at = 0;
        while at < lines.len() {
            let rows = self.rows_at(&lines[at..]);
            if rows.is_empty() {
                let text = self.line(lines[at]);
                blocks.extend((!text.is_empty()).then_some(Block::Line(text)));
                at += 1;
            } else {
                at += rows.len();
                blocks.push(Block::Table(rows));
            }
        }
        blocks
    }

    /// Its blocks as tables alone, lines that stand together as one of single cells:
    /// the standard XML has no plain text in a 別表.
    pub(super) fn tables(&self) -> Vec<Vec<Vec<&str>>> {
        let mut tables: Vec<Vec<Vec<&str>>> = Vec::new();
        let mut in_lines = false;
        for block in self.blocks() {
            match block {
                Block::Table(rows) => {
                    tables.push(rows);
                    in_lines = false;
                }
                Block::Line(line) => {
                    match tables.last_mut().filter(|_| in_lines) {
                        Some(table) => table.push(vec![line]),
                        None => tables.push(vec![vec![line]]),
                    }
                    in_lines = true;
                }
            }
        }
        tables
    }

    fn line<'a>(&self, line: &'a str) -> &'a str {
        match self.kind {
            AppendixKind::Table => trim(line),
            AppendixKind::Form => trim_end(line),
        }
    }

    /// The rows of the table that `lines` begin with.
    fn rows_at<'a>(&self, lines: &[&'a str]) -> Vec<Vec<&'a str>> {
        let tabbed = lines.iter().take_while(|line| trim(line).contains('\t'));
        let tabbed: Vec<_> = tabbed
            .map(|line| cells(line, |gap| gap.contains('\t')))
            .collect();
        if !tabbed.is_empty() || self.kind == AppendixKind::Form {
            return tabbed;
        }
        let gapped = lines
            .iter()
            .map(|line| cells(line, |gap| gap.chars().count() > 1));
        let mut rows: Vec<Vec<&str>> = Vec::new();
        for row in gapped {
            if row.len() < 2 || rows.first().is_some_and(|first| first.len() != row.len()) {
                break;
            }
            rows.push(row);
        }
        if rows.len() > 1 { rows } else { Vec::new() }
    }
}

/// The pieces of a line between gaps of blanks. Two tabs together hold an empty cell.
fn cells(line: &str, is_border: impl Fn(&str) -> bool) -> Vec<&str> {
    let line = trim(line);
    let (mut cells, mut start, mut rest) = (Vec::new(), 0, 0);
    while let Some(gap_start) = line[rest..].find(is_blank).map(|at| rest + at) {
        let after = line[gap_start..].trim_start_matches(is_blank);
        let gap = &line[gap_start..line.len() - after.len()];
        rest = gap_start + gap.len();
        if is_border(gap) {
            cells.push(&line[start..gap_start]);
            let empty = gap.matches('\t').count().saturating_sub(1);
            cells.extend(std::iter::repeat_n("", empty));
            start = rest;
        }
    }
    cells.push(&line[start..]);
    cells
}

#[cfg(test)]
mod tests {
    use super::Block;
    use crate::law::{Appendix, AppendixKind};

    fn appendix(kind: AppendixKind, lines: &[&str]) -> Appendix {
        Appendix {
            kind,
            number: None,
            label: "別表".to_owned(),
            title: None,
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            anchor: "t1".to_owned(),
            range: 0..0,
        }
    }

    #[test]
    fn finds_tables_among_lines() {
        let table = appendix(
            AppendixKind::Table,
            &[
                "単位　円",
                "区分\t\t額",
                "大人 1人\t市内\t100",
                "",
                "備考　市長が定める。",
            ],
        );
        let rows = vec![vec!["区分", "", "額"], vec!["大人 1人", "市内", "100"]];
        assert_eq!(
            table.blocks(),
            [
                Block::Line("単位　円"),
                Block::Table(rows),
                Block::Line("備考　市長が定める。")
            ]
        );
    }

    #[test]
    fn reads_wide_gaps_in_tables_but_not_in_forms() {
        let lines = ["区分　　額", "大人　　100円"];
        let rows = vec![vec!["区分", "額"], vec!["大人", "100円"]];
        assert_eq!(
            appendix(AppendixKind::Table, &lines).blocks(),
            [Block::Table(rows)]
        );
        let form = appendix(AppendixKind::Form, &lines);
        assert_eq!(form.blocks(), lines.map(Block::Line));
        let date = appendix(AppendixKind::Form, &["　　　年　月　日　", ""]);
        assert_eq!(date.blocks(), [Block::Line("　　　年　月　日")]);
    }
}
