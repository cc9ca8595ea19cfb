//! The commands, one file each. The clock and the locale are read here alone.

mod add;
mod arguments;
mod build;
mod check;
mod exit;
mod new;
#[cfg(feature = "analyser")]
mod readings;
#[cfg(not(feature = "analyser"))]
#[path = "readings_without_analyser.rs"]
mod readings;
mod schema;
mod search;
mod serve;
mod site_options;
mod told_hours;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Reads the arguments, runs the command and gives the exit code: 0 done,
/// 1 the content has errors, 2 usage, 3 the machine failed.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return exit::usage(&error),
    };
    match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Add(arguments) => add::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Readings(arguments) => readings::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    }
}
