use crate::diag::{Diagnostic, Report};
use crate::output::OutputError;

/// Why nothing was published.
#[derive(Debug)]
pub enum Failure {
    /// The content or the theme has faults.
    Content(Report),
    /// The machine failed.
    Output(OutputError),
}

pub(super) fn template_failure(diagnostics: Vec<Diagnostic>) -> Failure {
    Failure::Content(Report::new(diagnostics))
}

/// The failures of all pages as one: every fault of a template once, in order of
/// place, or the first that the machine could not do.
pub(super) fn all_of(failures: Vec<Failure>) -> Result<(), Failure> {
    if failures.is_empty() {
        return Ok(());
    }
    let mut diagnostics = Vec::new();
    for failure in failures {
        match failure {
            Failure::Content(report) => diagnostics.extend_from_slice(report.diagnostics()),
            output @ Failure::Output(_) => return Err(output),
        }
    }
    Err(template_failure(diagnostics))
}
