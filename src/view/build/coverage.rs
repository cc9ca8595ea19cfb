use super::views::Maker;
use crate::model::Ref;
use crate::view::{Coverage, CoverageCell, CoverageRow};

/// How many entries a cell names before it counts the rest.
const NAMED: usize = 8;

impl Maker<'_> {
    /// What exists for each need in each life stage.
    pub(super) fn coverage(&self) -> Coverage {
        let vocabulary = &self.catalog().vocabulary;
        let rows = (0..vocabulary.needs.len()).map(|need| {
            let cells = self.cells_of(need);
            CoverageRow {
                need: self.need(need),
                cells: cells
                    .into_iter()
                    .enumerate()
                    .map(|(stage, entries)| self.cell(stage, &entries))
                    .collect(),
            }
        });
        Coverage {
            stages: (0..vocabulary.stages.len())
                .map(|at| self.stage(at))
                .collect(),
            rows: rows.collect(),
        }
    }

    /// The offers for a need, by life stage.
    fn cells_of(&self, need: usize) -> Vec<Vec<Ref>> {
        let mut cells = vec![Vec::new(); self.catalog().vocabulary.stages.len()];
        let offers = self
            .plan()
            .need_entries(need)
            .iter()
            .filter(|of| is_offer(**of));
        for of in offers {
            for stage in &self.catalog().entity(*of).stages {
                cells[*stage].push(*of);
            }
        }
        cells
    }

    fn cell(&self, stage: usize, entries: &[Ref]) -> CoverageCell {
        CoverageCell {
            stage: self.stage(stage).name,
            links: entries
                .iter()
                .take(NAMED)
                .map(|of| self.link(*of))
                .collect(),
            more: entries.len().saturating_sub(NAMED),
        }
    }
}

/// Leaflets and sheets tell of help; they are none.
fn is_offer(of: Ref) -> bool {
    matches!(of, Ref::Center(_) | Ref::Program(_) | Ref::Group(_))
}
