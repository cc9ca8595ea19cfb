use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, File};
use crate::model::{Catalog, LawPlace, Members, Seats};

/// What a report says otherwise than the rule under which it was made: who sits
/// on the council, and who its secretariat is.
///
/// Each is noted at its own place. Where the sources themselves differ nothing
/// is to be mended: the pages show both and say so.
pub(super) fn council(catalog: &Catalog) -> Vec<Diagnostic> {
    let reports = 0..catalog.reports.len();
    reports
        .flat_map(|report| of_report(catalog, report))
        .collect()
}

fn of_report(catalog: &Catalog, report: usize) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    let members = catalog.reports[report].members.as_ref();
    if let Some((members, seats)) = members.zip(catalog.seats(report)) {
        notes.extend(not_in_article(catalog, members, &seats));
        notes.extend(not_in_roster(catalog, report, &seats));
    }
    notes.extend(other_secretariat(catalog, report));
    notes
}

fn not_in_article(catalog: &Catalog, members: &Members, seats: &Seats<'_>) -> Vec<Diagnostic> {
    let offices = members.offices.iter().zip(&seats.offices);
    let unlisted = offices.filter(|(_, item)| item.is_none());
    unlisted
        .map(|(office, _)| {
            let name = catalog.original(&office.name);
            let message = format!("`{name}` is not in {}", seats.article.title);
            let place = (&members.file, &office.span);
            note(Code::RosterNotInArticle, place, message).hint(
                "if the article only writes it otherwise, add that as `aliases`; if the sources differ, leave it: the pages say so",
            )
        })
        .collect()
}

fn not_in_roster(catalog: &Catalog, report: usize, seats: &Seats<'_>) -> Vec<Diagnostic> {
    let Some(file) = law_file(catalog, report) else {
        return Vec::new();
    };
    let vacant = seats.vacant.iter();
    vacant
        .map(|item| {
            let message = format!("`{}` is not in the roster", item.text);
            let id = &catalog.reports[report].entity.id;
            let hint = format!(
                "compare `content/reports/{id}/members.toml`; if the sources differ, leave it: the pages say so"
            );
            note(Code::ArticleNotInRoster, (file, &item.range), message).hint(hint)
        })
        .collect()
}

fn other_secretariat(catalog: &Catalog, report: usize) -> Option<Diagnostic> {
    let article = catalog.other_secretariat(report)?;
    let secretariat = catalog.reports[report].secretariat.as_ref()?;
    let LawPlace { file, .. } = &secretariat.article;
    let office = catalog.original(&secretariat.office);
    let message = format!(
        "{} does not name `{office}` as the secretariat",
        article.title
    );
    let words: Vec<_> = article
        .paragraphs
        .iter()
        .map(|of| of.text.as_str())
        .collect();
    let note = note(
        Code::OtherSecretariat,
        (file, &secretariat.office_span),
        message,
    );
    Some(
        note.hint(format!("it says: {}", words.join(" ")))
            .hint("if the sources differ, leave it: the pages say so"),
    )
}

fn law_file(catalog: &Catalog, report: usize) -> Option<&Arc<File>> {
    catalog.version_under(report)?.file.as_ref()
}

fn note(code: Code, (file, range): (&Arc<File>, &Range<usize>), message: String) -> Diagnostic {
    Diagnostic::new(code, file, range.clone(), message)
}
