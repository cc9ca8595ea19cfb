use std::sync::Arc;

use serde::Serialize;

use super::Gap;
use crate::view::{Link, Run, Term};

/// `coverage`: a table of needs (rows) by stages (columns).
#[derive(Debug, Clone, Serialize)]
pub struct Coverage {
    /// Column headings.
    pub stages: Vec<CoverageStage>,
    /// Rows.
    pub rows: Vec<CoverageRow>,
    /// Whether any offer has no stage: then there is a column for those.
    pub has_unstaged: bool,
    /// What reports say is missing.
    pub gaps: Vec<Gap>,
}

/// A column heading of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageStage {
    /// The stage.
    pub term: Term,
    /// Anchors of the gaps that begin or end at it.
    pub gaps: Vec<String>,
}

/// A row of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageRow {
    /// Row heading; its id is the anchor of the row.
    pub need: Term,
    /// Offers for all stages.
    pub throughout: CoverageCell,
    /// One cell for each stage, with what is not for all of them.
    pub cells: Vec<CoverageCell>,
    /// Offers of which the source does not say for which stage they are.
    pub unstaged: CoverageCell,
}

/// A cell of the coverage table.
#[derive(Debug, Clone, Serialize)]
pub struct CoverageCell {
    /// Name of the stage.
    pub stage: Run,
    /// Where all of it stands; nothing where there is nothing.
    pub path: Option<Arc<str>>,
    /// The first few entries.
    pub links: Vec<Link>,
    /// How many more there are.
    pub more: usize,
}
