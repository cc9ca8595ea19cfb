use std::process::ExitCode;

use super::arguments::BuildArguments;
use super::exit;
use super::site_options::options;
use crate::output::Published;
use crate::pipeline;

/// `shirube build`
pub(super) fn run(arguments: &BuildArguments) -> ExitCode {
    let options = options(
        &arguments.site,
        arguments.base_url.clone(),
        arguments.drafts,
    );
    let (site, report) = pipeline::load(&arguments.site.root, &options);
    exit::print_report(&report);
    if !report.passes(false) {
        exit::say("nothing was written; the last good output, if there is one, is as it was");
        return ExitCode::from(exit::CONTENT);
    }
    let target = arguments
        .out
        .clone()
        .unwrap_or_else(|| arguments.site.root.join("public"));
    match site.publish(&target) {
        Ok(published) => {
            exit::say(&summary(&published, &target.display().to_string()));
            ExitCode::SUCCESS
        }
        Err(failure) => exit::failure(&failure),
    }
}

fn summary(published: &Published, target: &str) -> String {
    let Published {
        files,
        written,
        unchanged,
        removed,
        ..
    } = published;
    format!(
        "{files} files in {target}: {written} written, {unchanged} unchanged, {removed} removed"
    )
}
