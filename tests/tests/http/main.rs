//! What an application does with requests, seen from outside: in this process without a socket, and
//! over loopback connections. Test names are statements about Catzilla.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(
    clippy::many_single_char_names,
    reason = "parameters that stand for any others"
)]

mod arguments;
mod axum_inside;
mod bodies;
mod connections;
mod errors;
mod extractors;
mod groups;
mod inside_axum;
mod matching;
mod methods;
mod models;
mod pairs;
mod parameters;
mod refusals;
mod reports;
mod responses;
mod slashes;
