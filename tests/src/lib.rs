//! What the tests of catzilla share: ways to ask an application something, and to read its answer.
//!
//! ```text
//! ask      in this process, without a socket
//! Server   on a loopback port, in a thread of this process; stopped when it is dropped
//! Wire     a connection to a server: sends bytes as they stand, reads answers
//! Program  a server in a process of its own; killed when it is dropped
//! Browser  a real browser, for pages
//! ```
//!
//! Everything waits for a bounded time and then fails the test.

#![forbid(unsafe_code)]
#![allow(
    clippy::missing_panics_doc,
    reason = "a helper panics where a test fails"
)]

mod answer;
mod ask;
mod browser;
pub mod library;
mod program;
mod random;
mod server;
mod wire;
mod wrong;

pub use answer::Answer;
pub use ask::{ask, block_on, get, request, send};
pub use browser::Browser;
pub use program::Program;
pub use random::Random;
pub use server::Server;
pub use wire::Wire;
pub use wrong::assert_wrong;

/// The longest that anything here waits.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);
