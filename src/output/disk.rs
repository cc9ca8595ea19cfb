//! What the portable standard library lacks: flushing a whole file system, exchanging two folders.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file that must not be there yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    // Where there is no flushing all files at once, each is flushed.
    if cfg!(not(target_os = "linux")) {
        file.sync_all()?;
    }
    Ok(())
}

/// Brings everything on the file system of this folder to the disk: one call instead of one a file.
#[cfg(target_os = "linux")]
pub(super) fn flush_all(folder: &Path) -> io::Result<()> {
    match rustix::fs::syncfs(File::open(folder)?) {
        // Some sandboxes know only the call that flushes every file system.
        Err(rustix::io::Errno::NOSYS) => rustix::fs::sync(),
        done => done?,
    }
    Ok(())
}

/// Every file was flushed when it was written.
#[cfg(not(target_os = "linux"))]
pub(super) fn flush_all(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Brings the names in a folder to the disk, where the file system can do that.
pub(super) fn flush_names(folder: &Path) {
    if cfg!(unix) {
        // Some shares refuse to flush a folder: no reason to fail a build.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Exchanges two folders in one step. `false`: this system or file system has no such step.
#[cfg(target_os = "linux")]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Only Linux is known to have such a step.
#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}
