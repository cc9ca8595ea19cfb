use super::name::named;
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
        number => format!(", and only {} for {number}", general_desk(catalog)),
    };
    let message = format!(
        "nothing is named for {empty} of {total} pairs of a need and a life stage{general}"
    );
    let note = Diagnostic::whole_file(Code::CoverageGap, &catalog.file_of_vocabulary, message);
    if !verbose {
        return Some(note.hint("`shirube check -v` names them; `/coverage/` shows the table"));
    }
    let hints = rows.iter().enumerate();
    let hints = hints.filter_map(|(need, row)| of_need(catalog, need, row));
    Some(hints.fold(note, Diagnostic::hint))
}

/// What is missing for a need, and what may be there all the same.
fn of_need(catalog: &Catalog, need: usize, row: &[Cell]) -> Option<String> {
    let general = format!("only {} for", general_desk(catalog));
    let empty = of_kind(catalog, row, Cell::Empty, "nothing for");
    let general = of_kind(catalog, row, Cell::GeneralOnly, &general);
    let mut parts: Vec<String> = empty.into_iter().chain(general).collect();
    if parts.is_empty() {
        return None;
    }
    parts.extend(unstaged(catalog, need));
    let need = &catalog.vocabulary.needs[need];
    Some(format!(
        "{}: {}",
        named(&need.name, &need.id),
        parts.join("; ")
    ))
}

/// The stages of a row whose cells are of that kind, in words.
fn of_kind(catalog: &Catalog, row: &[Cell], cell: Cell, words: &str) -> Option<String> {
    let stages: Vec<_> = catalog
        .vocabulary
        .stages
        .iter()
        .zip(row)
        .filter(|(_, each)| **each == cell)
        .map(|(stage, _)| named(&stage.name, &stage.id))
        .collect();
    match stages.len() {
        0 => None,
        all if all == row.len() && all > 1 => Some(format!("{words} all {all} life stages")),
        _ => Some(format!("{words} {}", stages.join(", "))),
    }
}

/// Offers for a need that stand in no cell, since nothing says for which stage
/// they are.
fn unstaged(catalog: &Catalog, need: usize) -> Option<String> {
    let kind = |of: Ref| match of {
        Ref::Center(_) => ("place", "places"),
        Ref::Program(_) => ("program", "programs"),
        _ => ("group", "groups"),
    };
    let mut counts: Vec<((&str, &str), usize)> = Vec::new();
    for of in catalog.refs().filter(|of| of.is_offer()) {
        let entity = catalog.entity(of);
        if !entity.stages.is_empty() || !entity.needs.contains(&need) {
            continue;
        }
        match counts.last_mut() {
            Some((known, count)) if *known == kind(of) => *count += 1,
            _ => counts.push((kind(of), 1)),
        }
    }
    let counts: Vec<String> = counts
        .into_iter()
        .map(|((one, many), count)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    (!counts.is_empty()).then(|| format!("without a life stage: {}", counts.join(", ")))
}

/// The place that takes any question, by its name.
fn general_desk(catalog: &Catalog) -> String {
    let contact = catalog.site.general_contact.as_ref();
    contact.map_or_else(String::new, |contact| {
        let desk = &catalog.centers[contact.center].entity;
        named(&desk.name, &format!("centers/{}", desk.id))
    })
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
