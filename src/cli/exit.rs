use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use crate::diag::{Report, count_line, print_human};
use crate::output::OutputError;
use crate::pipeline::Failure;
use crate::scaffold::ScaffoldError;

/// The content has errors.
pub(super) const CONTENT: u8 = 1;

/// The arguments are wrong.
pub(super) const USAGE: u8 = 2;

/// The machine failed.
pub(super) const MACHINE: u8 = 3;

/// Prints what clap says: help to standard output, mistakes to standard error.
pub(super) fn usage(error: &clap::Error) -> ExitCode {
    // Nothing can be said where even printing fails.
    let _ = error.print();
    if error.use_stderr() {
        ExitCode::from(USAGE)
    } else {
        ExitCode::SUCCESS
    }
}

/// Prints what was found, and how much of it, to standard error.
pub(super) fn print_report(report: &Report) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    say(print_human(report, colour).trim_end_matches('\n'));
    say(&count_line(report));
}

/// Prints why nothing was published.
pub(super) fn failure(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Content(report) => {
            print_report(report);
            ExitCode::from(CONTENT)
        }
        Failure::Output(error) => machine(error),
    }
}

/// Prints what the machine could not do.
pub(super) fn machine(error: &OutputError) -> ExitCode {
    say(&format!("error: {error}"));
    ExitCode::from(MACHINE)
}

/// Prints why files were not written: what stands there already is for the
/// caller to decide on, the rest is the machine's.
pub(super) fn not_written(error: &ScaffoldError) -> ExitCode {
    say(&format!("error: {error}"));
    match error {
        ScaffoldError::Exists { .. } | ScaffoldError::NoName { .. } => ExitCode::from(USAGE),
        ScaffoldError::Io { .. } => ExitCode::from(MACHINE),
    }
}

/// A line to standard error, if there is anything to say and anybody listens.
pub(super) fn say(text: &str) {
    if !text.is_empty() {
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}
