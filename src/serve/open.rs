use std::process::{Command, Stdio};
use std::thread;

/// Shows an address in the browser. Says whether one could be asked.
pub(super) fn open(url: &str) -> bool {
    let mut command = browser(url);
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match child {
        Ok(mut child) => {
            // It may run for as long as the browser does.
            thread::spawn(move || child.wait());
            true
        }
        Err(_) => false,
    }
}

#[cfg(windows)]
fn browser(url: &str) -> Command {
    // `start` takes a first argument in quotes for the title of a window.
    let mut command = Command::new("cmd");
    command.args(["/c", "start", "", url]);
    command
}

#[cfg(target_os = "macos")]
fn browser(url: &str) -> Command {
    let mut command = Command::new("open");
    command.arg(url);
    command
}

#[cfg(not(any(windows, target_os = "macos")))]
fn browser(url: &str) -> Command {
    let mut command = Command::new("xdg-open");
    command.arg(url);
    command
}
