use serde::Serialize;

use crate::view::{Link, Run, Term};

/// `coverage`: a table of needs (rows) by stages (columns).
#[derive(Debug, Clone, Serialize)]
pub struct Coverage {
    /// Column headings.
    pub stages: Vec<Term>,
    /// Rows.
    pub rows: Vec<CoverageRow>,
    /// Whether any offer has no stage: then there is a column for those.
    pub has_unstaged: bool,
}

/// A row of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageRow {
    /// Row heading.
    pub need: Term,
    /// One cell for each stage; an empty one is a gap.
    pub cells: Vec<CoverageCell>,
    /// Offers of which the source does not say for which stage they are.
    pub unstaged: CoverageCell,
}

/// A cell of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageCell {
    /// Name of the stage, for narrow screens.
    pub stage: Run,
    /// The first few entries.
    pub links: Vec<Link>,
    /// How many more there are.
    pub more: usize,
}
