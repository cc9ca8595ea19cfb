//! Why an output could not be written, and what to do about it.

use std::error::Error;
use std::fmt::{Display, Formatter, Result as FmtResult};
use std::io::{Error as IoError, ErrorKind};
use std::path::{Path, PathBuf};

/// Why an output could not be written. The output that was there before is untouched.
#[derive(Debug)]
pub enum OutputError {
    /// An artifact's path is not one inside the output folder: a mistake in shirube itself.
    BadPath {
        /// The path as it was given.
        path: String,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// Two artifacts have one path: a mistake in shirube itself.
    Duplicate {
        /// The path that came twice.
        path: String,
    },
    /// The target has files in it, and shirube did not make it.
    NotOurs {
        /// The folder.
        folder: PathBuf,
    },
    /// The target is shirube's, but someone has put something of their own into it.
    Stranger {
        /// The folder.
        folder: PathBuf,
        /// The name of what shirube did not write.
        name: String,
    },
    /// The target is a file.
    NotAFolder {
        /// What stands there.
        path: PathBuf,
    },
    /// The target is a root or ends in `..`: nothing can stand beside it.
    NoName {
        /// The target as it was given.
        path: PathBuf,
    },
    /// Another run is writing the same target.
    Busy {
        /// The target.
        folder: PathBuf,
    },
    /// The machine failed: disk full, permission missing and the like.
    Io {
        /// What was being done: `write`, `create`…
        action: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system said.
        source: IoError,
    },
}

impl OutputError {
    /// For `map_err`: the system's error with what was being done to which path.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(IoError) -> Self {
        move |source| Self::Io {
            action,
            path: path.to_path_buf(),
            source,
        }
    }

    /// What to do, in plain words.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::BadPath { .. } | Self::Duplicate { .. } => {
                "this is a mistake in shirube, not in your content: please report it with this message"
            }
            Self::NotOurs { .. } => {
                "name an empty or a new folder with `--out`, or move these files away"
            }
            Self::Stranger { .. } => {
                "move it out of the output folder, which every build replaces as a whole, and build again"
            }
            Self::NotAFolder { .. } => "name a folder with `--out`, or move this away",
            Self::NoName { .. } => {
                "name a folder of its own for the output with `--out`, such as `public`"
            }
            Self::Busy { .. } => "wait until it has finished, or name another folder with `--out`",
            Self::Io { source, .. } => io_hint(source.kind()),
        }
    }
}

fn io_hint(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "make room on the disk and build again"
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "ask for the right to write there and in the folder above it, or name another folder with `--out`"
        }
        ErrorKind::ResourceBusy | ErrorKind::CrossesDevices => {
            "the output folder cannot be a disk or a share of its own: name a folder inside it with `--out`"
        }
        ErrorKind::NotADirectory | ErrorKind::IsADirectory | ErrorKind::AlreadyExists => {
            "something else stands at this path: move it away and build again"
        }
        _ => {
            "see that the disk is connected and that no other program is using the folder, and build again"
        }
    }
}

impl Display for OutputError {
    fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult {
        match self {
            Self::BadPath { path, fault } => {
                write!(f, "an output file cannot be called `{path}`: {fault}")?;
            }
            Self::Duplicate { path } => write!(f, "two output files are called `{path}`")?,
            Self::NotOurs { folder } => {
                write!(
                    f,
                    "`{}` holds files that shirube did not write",
                    folder.display()
                )?;
            }
            Self::Stranger { folder, name } => {
                write!(
                    f,
                    "`{}` holds `{name}`, which shirube did not write",
                    folder.display()
                )?;
            }
            Self::NotAFolder { path } => write!(f, "`{}` is not a folder", path.display())?,
            Self::NoName { path } => write!(f, "`{}` cannot be an output folder", path.display())?,
            Self::Busy { folder } => {
                write!(f, "another shirube is writing `{}`", folder.display())?;
            }
            Self::Io {
                action,
                path,
                source,
            } => {
                write!(f, "cannot {action} `{}`: {source}", path.display())?;
            }
        }
        write!(f, "; {}", self.hint())
    }
}

impl Error for OutputError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};
    use std::path::{Path, PathBuf};

    use super::OutputError;

    #[test]
    fn a_refusal_names_the_folder_and_the_way_out() {
        let error = OutputError::NotOurs {
            folder: PathBuf::from("写真"),
        };
        assert_eq!(
            error.to_string(),
            "`写真` holds files that shirube did not write; \
             name an empty or a new folder with `--out`, or move these files away"
        );
    }

    #[test]
    fn a_full_disk_says_so_with_its_path() {
        let error = OutputError::io("write", Path::new("public/a.html"))(Error::from(
            ErrorKind::StorageFull,
        ));
        assert_eq!(
            error.to_string(),
            "cannot write `public/a.html`: no storage space; make room on the disk and build again"
        );
    }
}
