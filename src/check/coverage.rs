use crate::diag::{Code, Diagnostic};
use crate::model::{Catalog, Ref};

/// What stands in a cell of the table of needs by life stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    /// Nothing.
    Empty,
    /// The place that takes any question, and nothing else.
    GeneralOnly,
    /// More than that.
    Filled,
}

/// Cells of the table for which the site names nothing, or only the place that
/// takes any question.
pub(super) fn coverage_gaps(catalog: &Catalog, verbose: bool) -> Option<Diagnostic> {
    let rows = cells(catalog);
    let count = |cell: Cell| rows.iter().flatten().filter(|each| **each == cell).count();
    let (empty, general) = (count(Cell::Empty), count(Cell::GeneralOnly));
    if empty + general == 0 {
        return None;
    }
    let total: usize = rows.iter().map(Vec::len).sum();
    let general = match general {
        0 => String::new(),
        number => format!(", and only the general desk for {number}"),
    };
    let message = format!(
        "nothing is named for {empty} of {total} pairs of a need and a life stage{general}"
    );
    let note = Diagnostic::whole_file(Code::CoverageGap, &catalog.file_of_site, message);
    if !verbose {
        return Some(note.hint("`shirube check -v` names them; `/coverage/` shows the table"));
    }
    let hints = rows.iter().enumerate().flat_map(|(need, row)| {
        let of = |cell, words| of_need(catalog, need, row, cell, words);
        let empty = of(Cell::Empty, "nothing for");
        let general = of(Cell::GeneralOnly, "only the general desk for");
        empty.into_iter().chain(general)
    });
    Some(hints.fold(note, Diagnostic::hint))
}

/// The stages of a need whose cells are of that kind, in words.
fn of_need(
    catalog: &Catalog,
    need: usize,
    row: &[Cell],
    cell: Cell,
    words: &str,
) -> Option<String> {
    let vocabulary = &catalog.vocabulary;
    let stages: Vec<_> = vocabulary
        .stages
        .iter()
        .zip(row)
        .filter(|(_, each)| **each == cell)
        .map(|(stage, _)| format!("`{}`", stage.id))
        .collect();
    let need = &vocabulary.needs[need].id;
    (!stages.is_empty()).then(|| format!("`{need}`: {words} {}", stages.join(", ")))
}

/// The table: a row for each need, in it a cell for each stage.
fn cells(catalog: &Catalog) -> Vec<Vec<Cell>> {
    let vocabulary = &catalog.vocabulary;
    let mut rows = vec![vec![Cell::Empty; vocabulary.stages.len()]; vocabulary.needs.len()];
    let general = catalog.site.general_contact.as_ref();
    let general = general.map(|contact| Ref::Center(contact.center));
    for of in catalog.refs().filter(|of| of.is_offer()) {
        let entity = catalog.entity(of);
        for need in &entity.needs {
            for stage in &entity.stages {
                let cell = &mut rows[*need][*stage];
                let counts = Some(of) != general || *cell == Cell::Filled;
                *cell = if counts {
                    Cell::Filled
                } else {
                    Cell::GeneralOnly
                };
            }
        }
    }
    rows
}
