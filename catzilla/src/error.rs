//! Why an application could not start.

use std::{fmt, io};

/// Why a function of the user's failed.
pub(crate) type Cause = Box<dyn std::error::Error + Send + Sync>;

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
    /// [`state`](crate::Catzilla::state) or [`state_with`](crate::Catzilla::state_with) came after a function
    /// that is to be called with the state before.
    StateAfterHook,
    /// [`into_service`](crate::Catzilla::into_service) or [`into_router`](crate::Catzilla::into_router) of an
    /// application that has to be started first.
    NotStarted,
    /// The function given to [`state_with`](crate::Catzilla::state_with) failed.
    State(Box<dyn std::error::Error + Send + Sync>),
    /// A function given to [`on_start`](crate::Catzilla::on_start) failed.
    Start(Box<dyn std::error::Error + Send + Sync>),
    /// A function given to [`on_stop`](crate::Catzilla::on_stop) failed.
    Stop(Box<dyn std::error::Error + Send + Sync>),
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
            Self::StateAfterHook => f.write_str(
                "the state came after `on_start` or `on_stop`, whose functions are called with it: write \
                 `.state(…)` or `.state_with(…)` before them",
            ),
            Self::NotStarted => f.write_str(
                "`into_service` and `into_router` cannot wait for what `state_with` and `on_start` were \
                 given: write `.start().await?` before them",
            ),
            Self::State(cause) => write!(f, "cannot make the state: {}", OneLine(&**cause)),
            Self::Start(cause) => write!(f, "cannot start: {}", OneLine(&**cause)),
            Self::Stop(cause) => write!(f, "cannot stop as it should: {}", OneLine(&**cause)),
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
            // Their lines tell the whole chain of causes already.
            Self::State(_) | Self::Start(_) | Self::Stop(_) => None,
            Self::Mount { .. } | Self::InsideRuntime | Self::StateAfterHook | Self::NotStarted => {
                None
            }
        }
    }
}

/// An error and its causes, in one line.
struct OneLine<'e>(&'e (dyn std::error::Error + 'static));

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = self.0.to_string().trim().to_owned();
        let mut source = self.0.source();
        while let Some(cause) = source {
            let text = cause.to_string();
            // Many errors tell their cause themselves.
            if !told.contains(&text) {
                told = format!("{told}: {text}");
            }
            source = cause.source();
        }
        let mut words = told
            .split(['\n', '\r'])
            .map(str::trim)
            .filter(|line| !line.is_empty());
        f.write_str(words.next().unwrap_or("no reason was given"))?;
        words.try_for_each(|line| write!(f, " {line}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_start_is_one_line_with_every_cause() {
        #[derive(Debug)]
        struct Pool(io::Error);
        impl fmt::Display for Pool {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("no connection\n  to the database\n")
            }
        }
        impl std::error::Error for Pool {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                Some(&self.0)
            }
        }
        let error = Error::State(Box::new(Pool(io::Error::other("refused"))));
        let line = "cannot make the state: no connection to the database: refused";
        assert_eq!(error.to_string(), line);
        assert_eq!(
            format!("{:?}", Error::Start("".into())),
            "cannot start: no reason was given"
        );
    }
}
