use std::process::ExitCode;

use super::arguments::SchemaArguments;
use super::exit;
use crate::scaffold::{schemas, write_over};

/// `shirube schema`. Schemas are made anew each time: nobody edits them.
pub(super) fn run(arguments: &SchemaArguments) -> ExitCode {
    let folder = &arguments.folder;
    if folder.exists() && !folder.is_dir() {
        exit::say(&format!(
            "error: `{}` is not a folder; name another one",
            folder.display()
        ));
        return ExitCode::from(exit::USAGE);
    }
    let files = schemas();
    if let Err(error) = write_over(folder, &files) {
        return exit::not_written(&error);
    }
    let above = if folder.is_absolute() { "" } else { "../../" };
    exit::say(&format!(
        "{} schemas in {folder}\n\
         next: write the path from a content file to its schema into its first line, such as\n\
         \n    #:schema {above}{folder}/center.schema.json\n\n\
         in content/centers/<id>.toml; an editor with Tombi or another TOML\n\
         language server then completes the keys and says what each of them means",
        files.len(),
        folder = folder.display()
    ));
    ExitCode::SUCCESS
}
