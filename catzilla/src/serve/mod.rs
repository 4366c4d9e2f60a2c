//! From a socket to a request: listeners, workers, connections.
//!
//! ```text
//! run        binds the address, starts the workers, waits for a signal, stops them
//! worker     a thread, a current-thread runtime and a listener of its own
//! connection what hyper does with one socket, and the rules every request must keep
//! ```

mod connection;
mod host;
mod listener;
mod run;
mod signals;
mod worker;

pub(crate) use run::{run, serve};
