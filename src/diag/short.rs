use std::fmt::Write;

use super::Report;

/// One line each: `path:line:col: error[code]: message (hint; hint)`.
#[must_use]
pub fn print_short(report: &Report) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        let range = diagnostic.range.clone().unwrap_or(0..0);
        let (start, _) = diagnostic.file.positions(&range);
        let _ = write!(
            out,
            "{}:{}:{}: {}[{}]: {}",
            diagnostic.file.path(),
            start.line,
            start.column,
            diagnostic.severity().name(),
            diagnostic.code.name(),
            diagnostic.message,
        );
        if !diagnostic.hints.is_empty() {
            let _ = write!(out, " ({})", diagnostic.hints.join("; "));
        }
        out.push('\n');
    }
    out
}
