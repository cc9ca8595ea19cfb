use std::sync::Arc;

use super::by_term::place_on;
use super::views::Maker;
use crate::model::Ref;
use crate::view::{Coverage, CoverageCell, CoverageRow, CoverageStage, Run};

/// How many entries a cell names before it counts the rest.
const NAMED: usize = 8;

impl Maker<'_> {
    /// What exists for each need in each life stage.
    pub(super) fn coverage(&self) -> Coverage {
        let vocabulary = &self.catalog().vocabulary;
        let rows: Vec<_> = (0..vocabulary.needs.len())
            .map(|need| self.coverage_row(need))
            .collect();
        let stages = 0..vocabulary.stages.len();
        Coverage {
            stages: stages.map(|at| self.coverage_stage(at)).collect(),
            has_unstaged: rows.iter().any(|row| !row.unstaged.links.is_empty()),
            rows,
            gaps: self.gaps(|_| true),
        }
    }

    fn coverage_stage(&self, at: usize) -> CoverageStage {
        let gaps = self.gaps(|gap| gap.ends_at(at));
        CoverageStage {
            term: self.stage(at),
            gaps: gaps.into_iter().map(|gap| gap.id).collect(),
        }
    }

    fn coverage_row(&self, need: usize) -> CoverageRow {
        let number = self.catalog().vocabulary.stages.len();
        let mut cells = vec![Vec::new(); number];
        let (mut throughout, mut unstaged) = (Vec::new(), Vec::new());
        let entries = self.plan().need_entries(need).iter().copied();
        for of in entries.filter(|of| of.is_offer()) {
            match self.catalog().entity(of).stages.as_slice() {
                [] => unstaged.push(of),
                stages if stages.len() == number && number > 1 => throughout.push(of),
                stages => stages.iter().for_each(|stage| cells[*stage].push(of)),
            }
        }
        let term = self.need(need);
        let place = |id: &str| -> Arc<str> { format!("{}#{id}", term.path).into() };
        let named = |string: &str, id: &str, of: &[Ref]| {
            let path = (!of.is_empty()).then(|| place(id));
            self.coverage_cell(self.string_run(string), path, of)
        };
        CoverageRow {
            throughout: named("coverage.throughout", "all-stages", &throughout),
            unstaged: named("coverage.unstaged", "unstaged", &unstaged),
            cells: (0..number)
                .map(|stage| {
                    let filled = !cells[stage].is_empty() || !throughout.is_empty();
                    let stage_term = self.stage(stage);
                    let path = filled.then(|| place_on(&stage_term, &term).path);
                    self.coverage_cell(stage_term.name, path, &cells[stage])
                })
                .collect(),
            need: term,
        }
    }

    fn coverage_cell(&self, stage: Run, path: Option<Arc<str>>, of: &[Ref]) -> CoverageCell {
        CoverageCell {
            stage,
            path,
            links: self.links(&of[..of.len().min(NAMED)]),
            more: of.len().saturating_sub(NAMED),
        }
    }
}
