use serde::Serialize;

use super::Report;

#[derive(Serialize)]
struct Object<'a> {
    code: &'a str,
    severity: &'a str,
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    hints: &'a [String],
}

/// One JSON object a line.
#[must_use]
pub fn print_json(report: &Report) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        let range = diagnostic.range.clone().unwrap_or(0..0);
        let (start, end) = diagnostic.file.positions(&range);
        let object = Object {
            code: diagnostic.code.name(),
            severity: diagnostic.severity().name(),
            path: diagnostic.file.path(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: &diagnostic.message,
            hints: &diagnostic.hints,
        };
        // Strings and numbers always serialise.
        if let Ok(json) = serde_json::to_string(&object) {
            out.push_str(&json);
            out.push('\n');
        }
    }
    out
}
