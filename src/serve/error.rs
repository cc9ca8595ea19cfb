use std::fmt::{self, Display, Formatter};
use std::io;
use std::path::PathBuf;

/// Why a preview could not start.
#[derive(Debug)]
pub enum ServeError {
    /// The root is no folder.
    NoRoot(PathBuf),
    /// The port that was asked for is taken.
    Taken(u16),
    /// All ports that are tried are taken, from the first to the last.
    AllTaken(u16, u16),
    /// The system refuses the port that was asked for.
    Refused(u16, io::Error),
    /// The system refuses something else.
    Socket(io::Error),
}

impl Display for ServeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRoot(root) => write!(
                f,
                "there is no folder `{}`\nhelp: give `--root` the folder that holds `content`",
                root.display()
            ),
            Self::Taken(port) => write!(
                f,
                "port {port} is taken by another program, perhaps by another preview\n\
                 help: stop that program, give `--port` another number, or leave `--port` out"
            ),
            Self::AllTaken(first, last) => write!(
                f,
                "all ports from {first} to {last} are taken\n\
                 help: stop previews that still run, or use `--port 0` for any free port"
            ),
            Self::Refused(port, error) => write!(
                f,
                "cannot use port {port}: {error}\n\
                 help: numbers from 1024 on need no special permission; or leave `--port` out"
            ),
            Self::Socket(error) => write!(f, "cannot answer a browser on this machine: {error}"),
        }
    }
}

impl std::error::Error for ServeError {}
