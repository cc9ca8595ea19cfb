use std::path::PathBuf;
use std::process;
use std::sync::{Arc, mpsc};

use tokio::sync::{oneshot, watch};

use super::status::Status;
use super::{Progress, Shows};
use crate::diag::{Diagnostic, Report};
use crate::pipeline::{self, Options, Preview, Site};

/// What reaches the desk.
pub(super) enum Letter {
    /// A file of the site is asked for, by its path: `en/`, `robots.txt`.
    Asked {
        path: String,
        reply: oneshot::Sender<Answer>,
    },
    /// Something in the site's folders has changed.
    Changed,
}

/// What the desk answers.
pub(super) struct Answer {
    /// Which good site it comes from.
    pub(super) generation: String,
    /// Which reading of the content was the last.
    pub(super) edition: u64,
    pub(super) outcome: Outcome,
}

pub(super) enum Outcome {
    File {
        path: String,
        bytes: Vec<u8>,
    },
    /// The path is that of a folder, and lacks its last slash.
    Folder,
    /// There is nothing at the path; this is the page that says so.
    Missing(Vec<u8>),
    /// There is no good site yet, or a template failed.
    Faults(Report),
}

/// Owns the site. It sits on a thread of its own, so that everything prepared
/// for rendering can borrow the site for as long as the site is shown.
pub(super) struct Desk {
    root: PathBuf,
    options: Box<dyn Fn() -> Options + Send>,
    mailbox: mpsc::Receiver<Letter>,
    status: watch::Sender<Arc<str>>,
    tell: Arc<dyn Fn(Progress<'_>) + Send + Sync>,
    /// How many good sites there have been.
    good: u64,
    /// How often the content was read.
    edition: u64,
    report: Report,
}

impl Desk {
    pub(super) fn new(
        root: PathBuf,
        options: Box<dyn Fn() -> Options + Send>,
        mailbox: mpsc::Receiver<Letter>,
        status: watch::Sender<Arc<str>>,
        tell: &Arc<dyn Fn(Progress<'_>) + Send + Sync>,
    ) -> Self {
        Self {
            root,
            options,
            mailbox,
            status,
            tell: Arc::clone(tell),
            good: 0,
            edition: 0,
            report: Report::default(),
        }
    }

    /// Answers until nobody asks any more.
    pub(super) fn run(mut self) {
        let mut shown = self.read();
        loop {
            let next = match &shown {
                Some(site) => self.answer_with(Some(&site.preview())),
                None => self.answer_with(None),
            };
            match next {
                Some(site) => shown = Some(site),
                None => return,
            }
        }
    }

    /// Answers until there is another good site, or nobody asks any more.
    fn answer_with(&mut self, preview: Option<&Preview<'_>>) -> Option<Site> {
        loop {
            match self.mailbox.recv().ok()? {
                Letter::Changed => {
                    let next = self.read();
                    if next.is_some() {
                        return next;
                    }
                }
                Letter::Asked { path, reply } => {
                    // Whoever asked may have gone away.
                    let _ = reply.send(self.answer(preview, path));
                }
            }
        }
    }

    /// Reads the content, and tells everybody what it is like.
    fn read(&mut self) -> Option<Site> {
        let (site, report) = pipeline::load(&self.root, &(self.options)());
        let passes = report.passes(false);
        self.edition += 1;
        self.good += u64::from(passes);
        let shows = match (passes, self.good) {
            (true, _) => Shows::Now,
            (false, 0) => Shows::Faults,
            (false, _) => Shows::LastGood,
        };
        (self.tell)(Progress::Loaded {
            report: &report,
            shows,
        });
        let generation = self.generation();
        let status = Status::new(&generation, self.edition, &report);
        self.status.send_replace(status.to_json().into());
        self.report = report;
        passes.then_some(site)
    }

    fn answer(&self, preview: Option<&Preview<'_>>, path: String) -> Answer {
        let outcome = match preview {
            Some(preview) => {
                outcome(preview, path).unwrap_or_else(|faults| Outcome::Faults(Report::new(faults)))
            }
            None => Outcome::Faults(self.report.clone()),
        };
        Answer {
            generation: self.generation(),
            edition: self.edition,
            outcome,
        }
    }

    /// A name of the good site that no other run of the program gives to its own:
    /// a page that was open before must notice the difference.
    fn generation(&self) -> String {
        format!("{}-{}", process::id(), self.good)
    }
}

fn outcome(preview: &Preview<'_>, path: String) -> Result<Outcome, Vec<Diagnostic>> {
    let path = if path.is_empty() || path.ends_with('/') {
        path + "index.html"
    } else {
        path
    };
    if let Some(bytes) = preview.file(&path)? {
        return Ok(Outcome::File { path, bytes });
    }
    if preview.has(&format!("{path}/index.html")) {
        return Ok(Outcome::Folder);
    }
    preview.error_page().map(Outcome::Missing)
}
