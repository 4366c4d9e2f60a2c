//! From a socket to a request: listeners, workers, connections.
//!
//! ```text
//! run        binds the address, starts the workers, waits for a signal, stops them
//! worker     a thread, a current-thread runtime and a listener of its own
//! connection what hyper does with one socket, and the rules every request must keep
//! watched    the socket, which holds back what may be hyper's answer to a malformed request
//! refusal    that answer, and the problem in its place
//! close      the last bytes, and a client that is still sending
//! ```

mod close;
mod connection;
mod host;
mod listener;
mod refusal;
mod run;
mod signals;
mod watched;
mod worker;

pub(crate) use run::{announce, run, serve};
