//! Why an application could not start.

use std::{fmt, io};

/// The result of running an application.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why an application could not start or had to stop.
///
/// Its `Debug` text is the same line as its `Display` text, since that is what Rust prints when
/// `main` returns an error.
#[non_exhaustive]
pub enum Error {
    /// The address given to [`bind`](crate::Catzilla::bind) names no place to listen at.
    Address {
        /// The address, as given.
        address: String,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing could listen at the address.
    Listen {
        /// The address.
        address: String,
        /// What the system said.
        source: io::Error,
    },
    /// A prefix given to [`mount`](crate::Catzilla::mount) cannot be one.
    Mount {
        /// The prefix.
        prefix: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// [`run`](crate::Catzilla::run) was called on a current-thread runtime, which it would block.
    InsideRuntime,
    /// The system refused something that a server needs: a thread, a runtime.
    System(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address { address, source } => {
                write!(f, "`{address}` is no address to listen at: {source}")
            }
            Self::Listen { address, source } if source.kind() == io::ErrorKind::AddrInUse => {
                write!(
                    f,
                    "cannot listen at {address}: another program listens there already"
                )
            }
            Self::Listen { address, source } => write!(f, "cannot listen at {address}: {source}"),
            Self::Mount { prefix, reason } => write!(f, "cannot mount at `{prefix}`: {reason}"),
            Self::InsideRuntime => f.write_str(
                "`run` would block the current-thread runtime it was called on: write \
                 `.serve(listener).await` there, or call it where there is no runtime or a \
                 multi-thread one",
            ),
            Self::System(source) => write!(f, "cannot start: {source}"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Address { source, .. } | Self::Listen { source, .. } | Self::System(source) => {
                Some(source)
            }
            Self::Mount { .. } | Self::InsideRuntime => None,
        }
    }
}
