use std::process::ExitCode;

use super::arguments::ReadingsArguments;
use super::exit;
use crate::diag::Report;
use crate::model::Readings;
use crate::readings::{
    Analyser, JapaneseText, PATH, Proposals, fill, japanese_texts, unused_words,
};
use crate::scaffold::{NewFile, write_over};
use crate::{resolve, source};

/// `shirube readings`
pub(super) fn run(arguments: &ReadingsArguments) -> ExitCode {
    let root = &arguments.root;
    let (content, mut found) = source::read_tree(root, "content");
    let (catalog, mut others) = resolve::resolve(&content);
    found.append(&mut others);
    let report = Report::new(found);
    if report.errors() > 0 {
        exit::print_report(&report);
        return ExitCode::from(exit::CONTENT);
    }
    let texts = japanese_texts(&content);
    let proposals = match Analyser::new().and_then(|it| it.propose(&texts, &catalog.readings)) {
        Ok(proposals) => proposals,
        Err(error) => {
            exit::say(&format!("error: the Japanese analyser failed: {error}"));
            return ExitCode::from(exit::MACHINE);
        }
    };
    let Some(text) = fill(catalog.readings.file(), &proposals.words) else {
        exit::say(&format!(
            "error: `{PATH}` does not hold its words as `words = [ … ]`; write them so, one a line"
        ));
        return ExitCode::from(exit::USAGE);
    };
    let is_new = catalog.readings.file().is_none();
    if (is_new || !proposals.words.is_empty())
        && let Err(error) = write_over(root, &[NewFile::new(PATH, text)])
    {
        return exit::not_written(&error);
    }
    exit::say(&told(&proposals, &texts, &catalog.readings));
    ExitCode::SUCCESS
}

/// What was done and what is left to do.
fn told(proposals: &Proposals, texts: &[JapaneseText], readings: &Readings) -> String {
    let added = proposals.words.len();
    let waiting = added + readings.words().filter(|word| !word.reviewed).count();
    let mut lines = vec![format!("{PATH}: {added} words added")];
    if waiting > 0 {
        lines.push(format!(
            "{waiting} wait for a person: correct each reading and set `reviewed = true`"
        ));
    }
    let unknown: Vec<_> = proposals.unknown.iter().map(String::as_str).collect();
    if !unknown.is_empty() {
        lines.push(format!("the analyser does not know: {}", unknown.join(" ")));
    }
    let unused = unused_words(texts, readings);
    let unused: Vec<_> = unused.iter().map(|word| &*word.surface).collect();
    if !unused.is_empty() {
        lines.push(format!(
            "these stand in no text any more: {}",
            unused.join(" ")
        ));
    }
    lines.join("\n")
}
