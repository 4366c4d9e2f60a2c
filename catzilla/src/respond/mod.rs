//! What a handler may return, and how it becomes a response.
//!
//! [`IntoResponse`] covers what Catzilla answers without a box; everything that implements axum's
//! [`IntoResponse`](axum::response::IntoResponse) works beside it (see [`answer`]).

pub mod answer;
mod answering;
mod headers;
mod html;
mod json;
mod standard;

use crate::{body::Body, extract::via};

pub use answering::Answering;
pub use json::Json;

/// A response on its way to the client.
///
/// Its body is of a type of ours, since axum's puts every body in a box. What is of axum's turns into one with
/// [`response!`](crate::response).
pub type Response<B = Body> = http::Response<B>;

/// A value that a handler may return.
///
/// Implement it for a type of your own; every handler accepts what implements axum's
/// [`IntoResponse`](axum::response::IntoResponse) as well.
///
/// ```
/// use catzilla::prelude::*;
///
/// struct SoldOut;
///
/// impl IntoResponse for SoldOut {
///     fn into_response(self) -> Response {
///         (StatusCode::CONFLICT, "nothing is left").into_response()
///     }
/// }
///
/// #[post("/orders")]
/// async fn order() -> Result<StatusCode, SoldOut> {
///     Err(SoldOut)
/// }
/// ```
///
/// `M` keeps apart what models answer and what types of serde's do; leave it at its default.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no response",
    label = "a handler cannot return this",
    note = "return `Json<T>`, `Html<T>`, `String`, `StatusCode`, `()`, an `Option` or a `Result` of those, \
            or implement `IntoResponse` for `{Self}`",
    note = "for an error of your own: put `#[derive(Problem)]` on it, or return `Result<_, Problem>` with \
            `.map_err(Problem::internal)`"
)]
pub trait IntoResponse<M = via::Catzilla> {
    /// Makes the response.
    fn into_response(self) -> Response;
}
