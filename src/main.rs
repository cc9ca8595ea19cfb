//! The program `shirube`: reads its arguments, calls, and exits.

use std::process::ExitCode;

fn main() -> ExitCode {
    shirube::cli::run()
}
