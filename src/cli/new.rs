use std::process::ExitCode;

use super::arguments::NewArguments;
use super::exit;
use crate::scaffold::{starter, write_folder};

/// `shirube new`
pub(super) fn run(arguments: &NewArguments) -> ExitCode {
    let files = starter();
    if let Err(error) = write_folder(&arguments.folder, &files) {
        return exit::not_written(&error);
    }
    let folder = arguments.folder.display();
    exit::say(&format!(
        "{} files of an example site in {folder}; everything in it is invented\n\
         next: read {folder}/README.md, then see the site with `shirube serve --root {folder} --open`",
        files.len()
    ));
    ExitCode::SUCCESS
}
