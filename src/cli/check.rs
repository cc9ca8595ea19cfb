use std::io::Write;
use std::process::ExitCode;

use super::arguments::{CheckArguments, Format};
use super::exit;
use super::site_options::options;
use super::told_hours::told_hours;
use crate::check;
use crate::diag::{Report, print_json, print_short};
use crate::pipeline::{self, Failure, Site};
use crate::readings::{japanese_texts, unread_words};
use crate::source;

/// `shirube check`
pub(super) fn run(arguments: &CheckArguments) -> ExitCode {
    let options = options(&arguments.site, None, false);
    let (site, mut report) = pipeline::load(&arguments.site.root, &options);
    if report.errors() == 0 {
        match site.check_templates() {
            Ok(()) => {}
            Err(Failure::Content(found)) => {
                report = Report::new([report.diagnostics(), found.diagnostics()].concat());
            }
            Err(failure) => return exit::failure(&failure),
        }
        let (content, _) = source::read_tree(&arguments.site.root, "content");
        let texts = japanese_texts(&content);
        let unread = unread_words(&texts, &site.catalog().readings);
        let notes = check::notes(site.catalog(), arguments.verbose);
        let hard = check::hard_sentences(&texts);
        report = Report::new([report.diagnostics(), &unread, &notes, &hard].concat());
    }
    if arguments.verbose {
        print_hours(&site, arguments.format);
    }
    print(&report, arguments.format);
    if report.passes(arguments.strict) {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(exit::CONTENT)
    }
}

/// To standard output, unless a program reads the diagnostics there.
fn print_hours(site: &Site, format: Format) {
    let told = told_hours(site);
    match format {
        Format::Human | Format::Short => {
            let _ = std::io::stdout().write_all(told.as_bytes());
        }
        Format::Json => exit::say(told.trim_end_matches('\n')),
    }
}

fn print(report: &Report, format: Format) {
    match format {
        Format::Human => exit::print_report(report),
        Format::Short => exit::say(print_short(report).trim_end_matches('\n')),
        Format::Json => {
            // A reader that has gone away needs nothing more.
            let _ = std::io::stdout().write_all(print_json(report).as_bytes());
        }
    }
}
