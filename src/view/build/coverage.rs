use super::views::Maker;
use crate::model::Ref;
use crate::view::{Coverage, CoverageCell, CoverageRow, Run};

/// How many entries a cell names before it counts the rest.
const NAMED: usize = 8;

impl Maker<'_> {
    /// What exists for each need in each life stage.
    pub(super) fn coverage(&self) -> Coverage {
        let vocabulary = &self.catalog().vocabulary;
        let rows: Vec<_> = (0..vocabulary.needs.len())
            .map(|need| self.coverage_row(need))
            .collect();
        Coverage {
            stages: (0..vocabulary.stages.len())
                .map(|at| self.stage(at))
                .collect(),
            has_unstaged: rows.iter().any(|row| !row.unstaged.links.is_empty()),
            rows,
        }
    }

    fn coverage_row(&self, need: usize) -> CoverageRow {
        let mut cells = vec![Vec::new(); self.catalog().vocabulary.stages.len()];
        let mut unstaged = Vec::new();
        for of in self
            .plan()
            .need_entries(need)
            .iter()
            .copied()
            .filter(|of| of.is_offer())
        {
            let stages = &self.catalog().entity(of).stages;
            for stage in stages {
                cells[*stage].push(of);
            }
            if stages.is_empty() {
                unstaged.push(of);
            }
        }
        let cells = cells.iter().enumerate();
        CoverageRow {
            need: self.need(need),
            cells: cells
                .map(|(stage, entries)| self.cell(self.stage(stage).name, entries))
                .collect(),
            unstaged: self.cell(self.string_run("coverage.unstaged"), &unstaged),
        }
    }

    fn cell(&self, stage: Run, entries: &[Ref]) -> CoverageCell {
        CoverageCell {
            stage,
            links: entries
                .iter()
                .take(NAMED)
                .map(|of| self.link(*of))
                .collect(),
            more: entries.len().saturating_sub(NAMED),
        }
    }
}
