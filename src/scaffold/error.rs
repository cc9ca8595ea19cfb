use std::error::Error;
use std::fmt::{Display, Formatter, Result as FmtResult};
use std::io::Error as IoError;
use std::path::{Path, PathBuf};

/// Why files were not written.
#[derive(Debug)]
pub enum ScaffoldError {
    /// Something stands there already. It was not touched.
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// The path does not end in a name.
    NoName {
        /// The path.
        path: PathBuf,
    },
    /// The machine failed.
    Io {
        /// What was tried.
        action: &'static str,
        /// With which file.
        path: PathBuf,
        /// Why it failed.
        source: IoError,
    },
}

impl ScaffoldError {
    pub(super) fn exists(path: &Path) -> Self {
        Self::Exists {
            path: path.to_owned(),
        }
    }

    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(IoError) -> Self {
        let path = path.to_owned();
        move |source| Self::Io {
            action,
            path,
            source,
        }
    }
}

impl Display for ScaffoldError {
    fn fmt(&self, f: &mut Formatter<'_>) -> FmtResult {
        match self {
            Self::Exists { path } => write!(
                f,
                "`{}` is there already and was not touched; choose another name, or move it away",
                path.display()
            ),
            Self::NoName { path } => write!(
                f,
                "`{}` cannot be the name of a new folder; write a name such as `mihon`",
                path.display()
            ),
            Self::Io {
                action,
                path,
                source,
            } => write!(
                f,
                "cannot {action} `{}`: {source}; see that you may write there and that the disk has room",
                path.display()
            ),
        }
    }
}

impl Error for ScaffoldError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Exists { .. } | Self::NoName { .. } => None,
        }
    }
}
