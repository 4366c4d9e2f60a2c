//! What stands around handlers, and what they ask for. Test names are statements about Catzilla.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(
    clippy::many_single_char_names,
    reason = "middleware that stands for any other"
)]

mod built_in;
mod cancelled;
mod client;
mod closing;
mod dependencies;
mod lifecycle;
mod middleware;
mod order;
mod overrides;
mod sessions;
mod state;
mod table;
mod told;
mod tower_layers;
mod uri;
