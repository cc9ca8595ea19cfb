use serde::Serialize;

use super::fault::Fault;
use crate::diag::Report;

/// A page cannot show thousands of faults, and nobody could read them.
const SHOWN: usize = 100;

/// What an open page is told: whether it is out of date, and what is wrong.
#[derive(Serialize)]
pub(super) struct Status<'a> {
    generation: &'a str,
    edition: u64,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Fault<'a>>,
}

impl<'a> Status<'a> {
    /// Errors come first: they must not be crowded out by warnings.
    pub(super) fn new(generation: &'a str, edition: u64, report: &'a Report) -> Self {
        let mut diagnostics: Vec<_> = report.diagnostics().iter().collect();
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity());
        Self {
            generation,
            edition,
            errors: report.errors(),
            warnings: report.warnings(),
            diagnostics: diagnostics
                .into_iter()
                .take(SHOWN)
                .map(Fault::new)
                .collect(),
        }
    }

    pub(super) fn to_json(&self) -> String {
        // Strings and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}
