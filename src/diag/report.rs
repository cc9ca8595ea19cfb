use super::{Diagnostic, Severity};

/// Everything that was found wrong, in order of place.
#[derive(Debug, Clone, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Sorts by path and place, errors and warnings together, without doubles.
    #[must_use]
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort_by(|a, b| key(a).cmp(&key(b)));
        diagnostics.dedup_by(|a, b| key(a) == key(b));
        Self { diagnostics }
    }

    /// What was found, in order of place.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Number of errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// Number of warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// Number of notes, of which none is a fault.
    #[must_use]
    pub fn notes(&self) -> usize {
        self.count(Severity::Note)
    }

    /// Whether a site may be published with it.
    #[must_use]
    pub fn passes(&self, strict: bool) -> bool {
        self.errors() == 0 && !(strict && self.warnings() > 0)
    }

    fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count()
    }
}

type Key<'a> = (&'a str, usize, usize, &'static str, &'a str);

fn key(diagnostic: &Diagnostic) -> Key<'_> {
    let (start, end) = diagnostic
        .range
        .as_ref()
        .map_or((0, 0), |range| (range.start, range.end));
    (
        diagnostic.file.path(),
        start,
        end,
        diagnostic.code.name(),
        &diagnostic.message,
    )
}

/// "2 errors, 1 warning", or "no errors, no warnings, 1 note".
#[must_use]
pub fn count_line(report: &Report) -> String {
    let mut line = format!(
        "{}, {}",
        counted(report.errors(), "error"),
        counted(report.warnings(), "warning")
    );
    if report.notes() > 0 {
        line.push_str(", ");
        line.push_str(&counted(report.notes(), "note"));
    }
    line
}

fn counted(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
