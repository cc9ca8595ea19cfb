use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use super::{Progress, ServeError};

/// Where a preview is usually found.
const USUAL: u16 = 4000;

/// How many ports from the usual one on are tried.
const TRIES: u16 = 10;

/// Listens on this machine alone: on `port`, or, if it may be any, on the first
/// free one from the usual one on.
pub(super) fn bind(
    port: Option<u16>,
    tell: &dyn Fn(Progress<'_>),
) -> Result<(TcpListener, SocketAddr), ServeError> {
    let listener = match port {
        Some(port) => listen(port).map_err(|error| refused(port, error))?,
        None => first_free(tell)?,
    };
    listener.set_nonblocking(true).map_err(ServeError::Socket)?;
    let address = listener.local_addr().map_err(ServeError::Socket)?;
    Ok((listener, address))
}

fn first_free(tell: &dyn Fn(Progress<'_>)) -> Result<TcpListener, ServeError> {
    for port in USUAL..USUAL + TRIES {
        match listen(port) {
            Ok(listener) => {
                if port != USUAL {
                    tell(Progress::PortTaken {
                        usual: USUAL,
                        used: port,
                    });
                }
                return Ok(listener);
            }
            Err(error) if is_taken(&error) => {}
            Err(error) => return Err(ServeError::Socket(error)),
        }
    }
    Err(ServeError::AllTaken(USUAL, USUAL + TRIES - 1))
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

fn refused(port: u16, error: std::io::Error) -> ServeError {
    if is_taken(&error) {
        ServeError::Taken(port)
    } else {
        ServeError::Refused(port, error)
    }
}

/// Windows refuses permission for a port that it has reserved for others.
fn is_taken(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::AddrInUse
        || (cfg!(windows) && error.kind() == ErrorKind::PermissionDenied)
}

#[cfg(test)]
mod tests {
    use super::{ServeError, bind};

    #[test]
    fn a_port_that_is_taken_is_named() {
        let (_holder, address) = bind(Some(0), &|_| {}).expect("a free port");
        assert!(address.ip().is_loopback());
        let second = bind(Some(address.port()), &|_| {});
        assert!(matches!(second, Err(ServeError::Taken(port)) if port == address.port()));
    }
}
