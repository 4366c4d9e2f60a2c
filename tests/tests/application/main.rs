//! What stands around handlers, and what they ask for. Test names are statements about Catzilla.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod built_in;
mod cancelled;
mod closing;
mod dependencies;
mod middleware;
mod order;
mod state;
mod told;
mod tower_layers;
