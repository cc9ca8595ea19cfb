use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use super::arguments::ServeArguments;
use super::exit;
use super::site_options::options;
use crate::pipeline::Options;
use crate::serve::{self, Progress, ServeError, Settings, Shows};

/// `shirube serve`
pub(super) fn run(arguments: ServeArguments) -> ExitCode {
    let ServeArguments {
        site,
        port,
        open,
        drafts,
    } = arguments;
    let settings = Settings {
        root: site.root.clone(),
        port,
        open,
        options: Box::new(move |base_url| Options {
            offline: false,
            ..options(&site, Some(base_url), drafts)
        }),
        tell: Arc::new(tell),
    };
    match serve::run(settings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            exit::say(&format!("error: {error}"));
            ExitCode::from(match error {
                ServeError::NoRoot(_) => exit::USAGE,
                _ => exit::MACHINE,
            })
        }
    }
}

fn tell(progress: Progress<'_>) {
    match progress {
        Progress::PortTaken { usual, used } => exit::say(&format!(
            "port {usual} is taken, perhaps by another preview; using {used}"
        )),
        Progress::Listening(url) => {
            // Programs that start a preview read this line; nobody else need.
            let _ = writeln!(std::io::stdout(), "preview at {url} (Ctrl-C ends it)");
        }
        Progress::Loaded { report, shows } => {
            exit::print_report(report);
            exit::say(match shows {
                Shows::Now => "the preview is up to date",
                Shows::LastGood => "the preview still shows the last version without errors",
                Shows::Faults => "the preview shows these errors until they are mended",
            });
        }
        Progress::Blind(reason) => exit::say(&format!(
            "warning: changes cannot be seen ({reason}); start the preview again after a change"
        )),
        Progress::NoBrowser => {
            exit::say("no browser could be started; open the address above in one");
        }
    }
}
