use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::source::is_left_behind;

/// The folders that a site is made of.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// A program saves a file in several steps (another file, a rename), and several
/// files at once. So long must nothing happen before the content is read.
const QUIET: Duration = Duration::from_millis(20);

/// A program that never stops writing does not keep the preview from reading.
const MOST_EVENTS: usize = 50_000;

/// Calls `changed` whenever something changes in the folders of the site, until
/// it says that nobody listens.
pub(super) fn watch(
    root: &Path,
    changed: impl Fn() -> bool + Send + 'static,
) -> notify::Result<()> {
    // Some systems report paths without the links that led there.
    let root = root.canonicalize()?;
    let (send, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(send)?;
    // Sees the folders themselves come and go.
    watcher.watch(&root, RecursiveMode::NonRecursive)?;
    let mut site = SiteFolders { root, watcher };
    site.follow()?;
    thread::spawn(move || {
        while let Ok(event) = events.recv() {
            let mut change = site.look_at(&event);
            if change == Change::None {
                continue;
            }
            for event in settle(&events) {
                change = change.max(site.look_at(&event));
            }
            if change == Change::Folders {
                // What cannot be watched now is reported when it is read.
                let _ = site.follow();
            }
            if !changed() {
                return;
            }
        }
    });
    Ok(())
}

/// What happened until it was quiet.
fn settle(events: &Receiver<notify::Result<Event>>) -> Vec<notify::Result<Event>> {
    let mut settled = Vec::new();
    while settled.len() < MOST_EVENTS {
        match events.recv_timeout(QUIET) {
            Ok(event) => settled.push(event),
            Err(_) => break,
        }
    }
    settled
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// Nothing that concerns the site.
    None,
    /// Files of the site.
    Files,
    /// A folder as a whole was put there, taken away or replaced.
    Folders,
}

struct SiteFolders {
    root: PathBuf,
    watcher: RecommendedWatcher,
}

impl SiteFolders {
    /// Watches the folders that are there now.
    fn follow(&mut self) -> notify::Result<()> {
        for folder in FOLDERS {
            let path = self.root.join(folder);
            // It may be another folder than the one that was watched before.
            let _ = self.watcher.unwatch(&path);
            if path.is_dir() {
                self.watcher.watch(&path, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    fn look_at(&self, event: &notify::Result<Event>) -> Change {
        match event {
            Ok(event) if event.need_rescan() => Change::Folders,
            Ok(event) if is_reading(event.kind) => Change::None,
            Ok(event) => event
                .paths
                .iter()
                .map(|path| kind_of_path(path.strip_prefix(&self.root).unwrap_or(path)))
                .max()
                .unwrap_or(Change::None),
            Err(_) => Change::None,
        }
    }
}

/// Reading the content is an event too; taken for a change it would never end.
fn is_reading(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind != AccessKind::Close(AccessMode::Write),
        _ => false,
    }
}

/// `path` is relative to the root.
fn kind_of_path(path: &Path) -> Change {
    let mut parts = path.iter();
    let in_site = parts
        .next()
        .is_some_and(|first| FOLDERS.iter().any(|folder| OsStr::new(folder) == first));
    let parts: Vec<_> = parts.collect();
    if !in_site || parts.iter().any(|part| is_left_behind(part)) {
        Change::None
    } else if parts.is_empty() {
        Change::Folders
    } else {
        Change::Files
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Change, kind_of_path};

    #[test]
    fn only_files_of_the_site_are_changes() {
        for (path, change) in [
            ("content/centers/a.toml", Change::Files),
            ("themes/own/styles/a.css", Change::Files),
            ("content", Change::Folders),
            ("themes", Change::Folders),
            ("public/index.html", Change::None),
            ("", Change::None),
            ("content/centers/.a.toml.swp", Change::None),
            ("content/.git/index", Change::None),
            ("content/centers/a.toml~", Change::None),
            ("content/~$a.xlsx", Change::None),
        ] {
            assert_eq!(kind_of_path(Path::new(path)), change, "{path}");
        }
    }
}
