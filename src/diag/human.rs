use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Report, Severity};

/// For people: the line in question, a mark under the right characters, advice.
#[must_use]
pub fn print_human(report: &Report, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for diagnostic in report.diagnostics() {
        out.push_str(&print_one(&renderer, diagnostic));
        out.push_str("\n\n");
    }
    out
}

fn print_one(renderer: &Renderer, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.name());
    let file = &diagnostic.file;
    let group = match &diagnostic.range {
        Some(range) => {
            // The end of a file may lie behind its last line: mark what is there.
            let range = file.original_range(range);
            let mark = AnnotationKind::Primary.span(range);
            title.element(
                Snippet::source(file.original_text())
                    .path(file.path())
                    .annotation(mark),
            )
        }
        None => title.element(Origin::path(file.path()).line(1).char_column(1)),
    };
    let hints = diagnostic
        .hints
        .iter()
        .map(|hint| Level::HELP.message(hint));
    renderer.render(&[group.elements(hints)])
}
