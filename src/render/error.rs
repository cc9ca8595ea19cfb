use std::sync::Arc;

use tera::ErrorKind;

use super::theme::Theme;
use crate::diag::{Code, Diagnostic, File};

/// An error of the template engine as one of ours, at its place in the file.
/// The engine's own report counts characters where it should count columns.
pub(super) fn template_error(theme: &Theme, template: &str, error: &tera::Error) -> Diagnostic {
    let (name, range, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
            report.filename(),
            Some(report.span().range.clone()),
            report.message().to_owned(),
        ),
        _ => (template, None, error.to_string()),
    };
    let path = format!("templates/{name}");
    let found = theme
        .below("templates/")
        .find(|(inner, _)| *inner == name)
        .map(|(_, file)| Arc::clone(file));
    let file = found.unwrap_or_else(|| Arc::new(File::new(format!("themes/default/{path}"), "")));
    let message = message.lines().next().unwrap_or_default().to_owned();
    let diagnostic = match range.filter(|range| range.end <= file.text().len()) {
        Some(range) => Diagnostic::new(Code::Template, &file, range, message),
        None => Diagnostic::whole_file(Code::Template, &file, message),
    };
    diagnostic.hint(
        "compare the template with the one of the default theme, and the names with `src/view/`",
    )
}
