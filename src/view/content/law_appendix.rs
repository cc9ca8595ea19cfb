use serde::Serialize;

use super::{LawBeside, LawWords};

/// A table or form at the end of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct LawAppendix {
    /// Anchor.
    pub anchor: String,
    /// How to cite it: 別表第1.
    pub cite: String,
    /// All that its heading says: 別表第1（第3条関係）.
    pub title: String,
    /// What stands beside the label, its references as links.
    pub beside_label: LawWords,
    /// Whether it is a form, which looks like a sheet of paper.
    pub is_form: bool,
    /// What it holds.
    pub blocks: Vec<LawBlock>,
    /// The same in another language.
    pub beside: Option<LawBeside>,
}

/// A piece of a table or form: one of the two.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LawBlock {
    /// A line of text.
    pub line: Option<LawWords>,
    /// Whether the line stands at the right, as the date of a form does.
    pub at_end: bool,
    /// A table.
    pub table: Option<LawTable>,
}

/// A table of a rule.
#[derive(Debug, Clone, Serialize)]
pub struct LawTable {
    /// Its first row, which names the columns.
    pub head: Vec<LawWords>,
    /// The other rows.
    pub rows: Vec<Vec<LawWords>>,
}
