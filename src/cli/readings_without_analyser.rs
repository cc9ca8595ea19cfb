use std::path::Path;
use std::process::ExitCode;

use super::arguments::ReadingsArguments;
use super::exit;

/// `shirube readings`
pub(super) fn run(arguments: &ReadingsArguments) -> ExitCode {
    let root = &arguments.root;
    let option = if root == Path::new(".") {
        String::new()
    } else {
        format!(" --root {}", root.display())
    };
    exit::say(&format!(
        "error: this program was built without the Japanese analyser, which makes it 75 MB larger\n\
         in the folder of its source, run the one that has it:\n\
         \n    cargo run --release --features analyser -- readings{option}\n\n\
         or write the words that `shirube check` names into content/readings.toml yourself"
    ));
    ExitCode::from(exit::USAGE)
}
