//! Questions over the whole catalogue whose answers are no faults: what those
//! who look after the content may want to know.
//!
//! What may be true of many things is counted in one note for the whole site, so
//! that `shirube check` stays short; with `verbose` its advice names every case.
//! Where two sources differ, or a text can be mended, each place has a note of
//! its own.

mod council;
mod coverage;
mod dead_ends;
mod easy;
mod name;

pub use easy::hard_sentences;

use crate::diag::Diagnostic;
use crate::model::Catalog;

/// All notes on a site.
#[must_use]
pub fn notes(catalog: &Catalog, verbose: bool) -> Vec<Diagnostic> {
    let notes = [
        dead_ends::dead_ends(catalog, verbose),
        coverage::coverage_gaps(catalog, verbose),
    ];
    let notes = notes.into_iter().flatten();
    let notes = notes.chain(council::council(catalog));
    notes.chain(easy::missing_easy(catalog)).collect()
}
