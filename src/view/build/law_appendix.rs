//! Tables and forms of a rule.

use crate::law::{Appendix, Block, Language};
use crate::view::{LawBlock, LawTable};

/// How many lines and rows a preview shows.
const PREVIEW_LINES: usize = 10;

/// How many columns are blank before a line that is to stand at the right.
const AT_END: usize = 12;

/// All that a table or form holds.
pub(super) fn blocks(appendix: &Appendix) -> Vec<LawBlock> {
    appendix.blocks().iter().map(block).collect()
}

/// What it begins with, for a preview.
pub(super) fn beginning(appendix: &Appendix) -> Vec<LawBlock> {
    let mut left = PREVIEW_LINES;
    let mut blocks = Vec::new();
    for mut block in self::blocks(appendix) {
        if left == 0 {
            blocks.push(LawBlock::line("…"));
            break;
        }
        if let Some(table) = &mut block.table
            && table.rows.len() > left
        {
            table.rows.truncate(left);
            blocks.extend([block, LawBlock::line("…")]);
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

fn block(block: &Block<'_>) -> LawBlock {
    match block {
        Block::Line(line) => LawBlock::line(line),
        Block::Table(rows) => LawBlock {
            table: Some(table(rows)),
            ..LawBlock::default()
        },
    }
}

/// Tables of rules name their columns in the first row.
fn table(rows: &[Vec<&str>]) -> LawTable {
    let mut rows = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    LawTable {
        head: rows.next().unwrap_or_default(),
        rows: rows.collect(),
    }
}

impl LawBlock {
    /// Wide gaps stay as wide, as HTML alone would not have them; a line that
    /// begins far to the right stands at the end of any width.
    fn line(line: &str) -> Self {
        let text = line.trim_start();
        let indent = &line[..line.len() - text.len()];
        let at_end = indent.chars().map(width).sum::<usize>() >= AT_END;
        let line = if at_end { text } else { line };
        Self {
            line: Some(line.replace("  ", "\u{a0} ")),
            at_end,
            table: None,
        }
    }
}

/// How many columns a blank takes.
fn width(blank: char) -> usize {
    if blank == '　' { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::{beginning, blocks};
    use crate::law::parse;
    use crate::view::LawBlock;

    #[test]
    fn lines_keep_their_place() {
        let line = |text: &str| {
            let block = LawBlock::line(text);
            (block.line.unwrap_or_default(), block.at_end)
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
        let [line, table] = &*blocks(appendix) else {
            panic!("not a line and a table");
        };
        assert_eq!(line.line.as_deref(), Some("単位　円"));
        assert_eq!(table.table.as_ref().map(|of| of.rows.len()), Some(30));
        let [_, table, rest] = &*beginning(appendix) else {
            panic!("not a line, a table and the sign that it goes on");
        };
        assert_eq!(table.table.as_ref().map(|of| of.rows.len()), Some(9));
        assert_eq!(rest.line.as_deref(), Some("…"));
    }
}
