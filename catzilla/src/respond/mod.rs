//! What a handler may return, and how it becomes a response.
//!
//! [`Respond`] covers what Catzilla answers without a box; everything that implements axum's
//! [`IntoResponse`](axum::response::IntoResponse) works beside it (see [`answer`]).

pub mod answer;
mod answering;
mod html;
mod json;
mod standard;

use crate::{body::Body, extract::via};

pub use answering::Answering;
pub use json::Json;

/// A response on its way to the client.
pub type Reply = http::Response<Body>;

/// A value that a handler may return.
///
/// Implement axum's [`IntoResponse`](axum::response::IntoResponse) for a type of your own: every
/// handler accepts those as well.
///
/// `M` keeps apart what models answer and what types of serde's do; leave it at its default.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no response",
    label = "a handler cannot return this",
    note = "return `Json<T>`, `Html<T>`, `String`, `StatusCode`, `()`, an `Option` or a `Result` of those, \
            or implement `axum::response::IntoResponse` for `{Self}`",
    note = "for an error of your own: return `Result<_, Problem>`, with `impl From<{Self}> for Problem` or \
            `.map_err(Problem::internal)`"
)]
pub trait Respond<M = via::Catzilla> {
    /// Makes the response.
    fn respond(self) -> Reply;
}
