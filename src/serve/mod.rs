//! The preview for whoever edits the content: the pipeline in memory, pages
//! rendered when they are asked for, an open page that keeps itself up to date,
//! and what is wrong shown where one is looking.
//!
//! ```text
//! watch ──changed──▶ desk (owns the site) ◀──asked── front (HTTP) ◀── browser
//!                     └──────── status ────────▶ events (SSE) ─────▶
//! ```
//!
//! Nothing is written to disk, and only this machine is answered.

mod address;
mod client;
mod desk;
mod error;
mod escape;
mod fault;
mod fault_page;
mod front;
mod host;
mod inject;
mod media_type;
mod open;
mod status;
mod watch;

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, mpsc};
use std::thread;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag::register_conditional_shutdown;
use tokio::sync::watch as async_watch;

use crate::diag::Report;
use crate::pipeline::Options;
use crate::text::BaseUrl;

use address::bind;
use desk::{Desk, Letter};
use front::Front;

pub use error::ServeError;

/// What a preview is asked for.
pub struct Settings {
    /// Folder that holds `content/`.
    pub root: PathBuf,
    /// The port, if it must be a certain one; 0 takes any that is free.
    pub port: Option<u16>,
    /// Whether to show it in the browser at once.
    pub open: bool,
    /// The options of a build whose site stands at the given address. Asked for
    /// at every change, so that a preview that runs overnight shows the new day.
    pub options: Box<dyn Fn(BaseUrl) -> Options + Send>,
    /// Told what happens.
    pub tell: Arc<dyn Fn(Progress<'_>) + Send + Sync>,
}

/// What happens while a preview runs.
#[derive(Debug, Clone, Copy)]
pub enum Progress<'a> {
    /// The usual port is taken, so another is used.
    PortTaken {
        /// The usual one.
        usual: u16,
        /// The one that is used.
        used: u16,
    },
    /// Pages can be asked for at this address.
    Listening(&'a str),
    /// The content was read.
    Loaded {
        /// What was found wrong with it.
        report: &'a Report,
        /// Whether there is a good site to show, be it an older one.
        shows: Shows,
    },
    /// Changes cannot be seen, for this reason.
    Blind(&'a str),
    /// No browser could be started.
    NoBrowser,
}

/// What a preview shows after the content was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The site as it is now.
    Now,
    /// The last one that had no errors.
    LastGood,
    /// Only what is wrong.
    Faults,
}

/// Shows the site until it is stopped by Ctrl-C.
///
/// # Errors
///
/// The root is no folder, the port is taken, or the system refuses a socket.
pub fn run(settings: Settings) -> Result<(), ServeError> {
    let Settings {
        root,
        port,
        open,
        options,
        tell,
    } = settings;
    if !root.is_dir() {
        return Err(ServeError::NoRoot(root));
    }
    let (listener, address) = bind(port, &*tell)?;
    let url = format!("http://{address}/");
    tell(Progress::Listening(&url));

    let (letters, mailbox) = mpsc::channel();
    let (status, statuses) = async_watch::channel(Arc::from(""));
    let notify = letters.clone();
    let watching = watch::watch(&root, move || notify.send(Letter::Changed).is_ok());
    if let Err(error) = watching {
        tell(Progress::Blind(&error.to_string()));
    }
    let desk = Desk::new(
        root,
        address_options(options, address),
        mailbox,
        status,
        &tell,
    );
    thread::spawn(move || desk.run());
    if open && !open::open(&url) {
        tell(Progress::NoBrowser);
    }
    answer_until_stopped(listener, Front::new(letters, statuses))
}

/// The options of each build, for a site that stands where the preview does: so
/// absolute addresses, such as those of the error page, lead into the preview.
fn address_options(
    options: Box<dyn Fn(BaseUrl) -> Options + Send>,
    address: SocketAddr,
) -> Box<dyn Fn() -> Options + Send> {
    let base_url = BaseUrl::of_preview(address);
    Box::new(move || options(base_url.clone()))
}

fn answer_until_stopped(listener: TcpListener, front: Front) -> Result<(), ServeError> {
    end_when_asked();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::Socket)?;
    runtime
        .block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, front.router()).await
        })
        .map_err(ServeError::Socket)
}

/// Ctrl-C is the way to end a preview, so it is no failure. Nothing is left to be
/// tidied up: a preview writes no files.
fn end_when_asked() {
    let at_once = Arc::new(AtomicBool::new(true));
    for signal in [SIGINT, SIGTERM] {
        // Without it the signal ends the program too, only less politely.
        let _ = register_conditional_shutdown(signal, 0, Arc::clone(&at_once));
    }
}
