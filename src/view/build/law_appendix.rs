//! Tables and forms of a rule.

use crate::law::{Appendix, Block, Language};
use crate::view::{LawBlock, LawTable, LawWords};

/// Makes words of a line or cell, given its place in the order of reading.
type Words<'a> = dyn Fn(usize, &str) -> LawWords + 'a;

/// How many lines and rows a preview shows.
const PREVIEW_LINES: usize = 10;

/// How many columns are blank before a line that is to stand at the right.
const AT_END: usize = 12;

/// All that a table or form holds.
pub(super) fn blocks(appendix: &Appendix, words: &Words<'_>) -> Vec<LawBlock> {
    let mut at = 0;
    let blocks = appendix.blocks().into_iter();
    blocks
        .map(|of| {
            let first = at;
            at += of.texts().len();
            block(&of, first, words)
        })
        .collect()
}

/// The same without links.
pub(super) fn plain_blocks(appendix: &Appendix) -> Vec<LawBlock> {
    blocks(appendix, &|_, text| LawWords::plain(text))
}

/// What it begins with, for a preview.
pub(super) fn beginning(appendix: &Appendix) -> Vec<LawBlock> {
    let mut left = PREVIEW_LINES;
    let mut blocks = Vec::new();
    for mut block in plain_blocks(appendix) {
        if left == 0 {
            blocks.push(LawBlock::rest());
            break;
        }
        if let Some(table) = &mut block.table
            && table.rows.len() > left
        {
            table.rows.truncate(left);
            blocks.extend([block, LawBlock::rest()]);
            break;
        }
        left -= block.table.as_ref().map_or(1, |table| table.rows.len());
        blocks.push(block);
    }
    blocks
}

/// Its label and what stands beside that: 別表第1（第3条関係）.
pub(super) fn title(appendix: &Appendix, language: Language) -> String {
    let label = &appendix.label;
    match (&appendix.title, language) {
        (None, _) => label.clone(),
        (Some(title), Language::Japanese) if title.starts_with('（') => format!("{label}{title}"),
        (Some(title), Language::Japanese) => format!("{label}　{title}"),
        (Some(title), Language::English) => format!("{label} {title}"),
    }
}

/// A piece whose texts are counted from `first`.
fn block(block: &Block<'_>, first: usize, words: &Words<'_>) -> LawBlock {
    match block {
        Block::Line(line) => LawBlock::line(line, words(first, line)),
        Block::Table(rows) => LawBlock {
            table: Some(table(rows, first, words)),
            ..LawBlock::default()
        },
    }
}

/// Tables of rules name their columns in the first row.
fn table(rows: &[Vec<&str>], first: usize, words: &Words<'_>) -> LawTable {
    let mut places = first..;
    let mut rows = rows.iter().map(|row| {
        let cells = row.iter().zip(places.by_ref());
        cells.map(|(cell, at)| words(at, cell)).collect()
    });
    LawTable {
        head: rows.next().unwrap_or_default(),
        rows: rows.collect(),
    }
}

impl LawBlock {
    /// Wide gaps stay as wide, as HTML alone would not have them; a line that
    /// begins far to the right stands at the end of any width.
    fn line(line: &str, mut words: LawWords) -> Self {
        let text = line.trim_start();
        let indent = &line[..line.len() - text.len()];
        let at_end = indent.chars().map(width).sum::<usize>() >= AT_END;
        if at_end && let Some(first) = words.phrases.first_mut() {
            first.text = first.text.trim_start().to_owned();
        }
        for phrase in &mut words.phrases {
            phrase.text = phrase.text.replace("  ", "\u{a0} ");
        }
        Self {
            line: Some(words),
            at_end,
            table: None,
        }
    }

    /// The sign that it goes on.
    fn rest() -> Self {
        Self::line("…", LawWords::plain("…"))
    }
}

/// How many columns a blank takes.
fn width(blank: char) -> usize {
    if blank == '　' { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::{beginning, plain_blocks};
    use crate::law::parse;
    use crate::view::{LawBlock, LawWords};

    fn said(block: &LawBlock) -> String {
        let words = block.line.iter().flat_map(|words| &words.phrases);
        words.map(|phrase| phrase.text.as_str()).collect()
    }

    #[test]
    fn lines_keep_their_place() {
        let line = |text: &str| {
            let block = LawBlock::line(text, LawWords::plain(text));
            (said(&block), block.at_end)
        };
        assert_eq!(line("　　氏名　　印"), ("　　氏名　　印".to_owned(), false));
        assert_eq!(
            line("　　　　　　　年　月　日"),
            ("年　月　日".to_owned(), true)
        );
        assert_eq!(
            line("Name    Seal"),
            ("Name\u{a0} \u{a0} Seal".to_owned(), false)
        );
    }

    #[test]
    fn a_preview_shows_the_beginning_of_a_long_table() {
        let rows = "大人\t100円\n".repeat(30);
        let text = format!("第1条　別表による。\n\n別表\n単位　円\n番号\t額\n{rows}");
        let (law, _) = parse(&text);
        let [appendix] = &*law.appendices else {
            panic!("not one appendix");
        };
        let [line, table] = &*plain_blocks(appendix) else {
            panic!("not a line and a table");
        };
        assert_eq!(said(line), "単位　円");
        assert_eq!(table.table.as_ref().map(|of| of.rows.len()), Some(30));
        let [_, table, rest] = &*beginning(appendix) else {
            panic!("not a line, a table and the sign that it goes on");
        };
        assert_eq!(table.table.as_ref().map(|of| of.rows.len()), Some(9));
        assert_eq!(said(rest), "…");
    }
}
