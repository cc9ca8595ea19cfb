use std::path::Path;
use std::process::ExitCode;

use super::arguments::AddArguments;
use super::exit;
use crate::diag::{Code, Diagnostic, Report};
use crate::scaffold::{Kind, NewFile, files_to_fill_in, write_files};
use crate::{resolve, source};

/// `shirube add`
pub(super) fn run(arguments: &AddArguments) -> ExitCode {
    let AddArguments { kind, id, root } = arguments;
    if !root.join(SITE).exists() {
        exit::say(&format!(
            "error: there is no `{SITE}` in `{}`; name the folder of the site with `--root`, or write one with `shirube new`",
            root.display()
        ));
        return ExitCode::from(exit::USAGE);
    }
    let (tree, mut found) = source::read_tree(root, "content");
    let (catalog, mut others) = resolve::resolve(&tree);
    found.append(&mut others);
    found.retain(hides_the_languages);
    if !found.is_empty() {
        exit::print_report(&Report::new(found));
        return ExitCode::from(exit::CONTENT);
    }
    let files = without_texts_that_wait(root, files_to_fill_in(*kind, id, &catalog));
    if let Err(error) = write_files(root, &files) {
        return exit::not_written(&error);
    }
    exit::say(&summary(*kind, id, &files));
    ExitCode::SUCCESS
}

const SITE: &str = "content/site.toml";

/// Whether the fault leaves it open which languages the site has.
fn hides_the_languages(diagnostic: &Diagnostic) -> bool {
    let unreadable = matches!(
        diagnostic.code,
        Code::Unreadable | Code::BadUtf8 | Code::Cp932 | Code::Syntax
    );
    unreadable && diagnostic.file.path() == SITE
}

/// A text that was there before its facts is kept as it is.
fn without_texts_that_wait(root: &Path, mut files: Vec<NewFile>) -> Vec<NewFile> {
    let facts = files.first().map(|file| file.path.clone());
    files.retain(|file| Some(&file.path) == facts.as_ref() || !root.join(&file.path).exists());
    files
}

fn summary(kind: Kind, id: &str, files: &[NewFile]) -> String {
    let mut lines: Vec<_> = files
        .iter()
        .map(|file| format!("wrote {}", file.path))
        .collect();
    let write = match kind {
        Kind::Ordinance => {
            "write between the quotes and paste the text of the rule into the .txt files"
        }
        Kind::News | Kind::Page => "write between the quotes and the text into the .md files",
        _ => "write between the quotes",
    };
    lines.push(format!(
        "next: {write}; `shirube check` names every place that is still empty"
    ));
    if kind == Kind::Sheet {
        lines.push(format!(
            "then add \"{id}\" to `sheets` in content/step-note/guide.toml"
        ));
    }
    lines.join("\n")
}
