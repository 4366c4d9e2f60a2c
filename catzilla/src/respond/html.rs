//! [`Html`] without axum's box.

use axum::response::Html;
use http::HeaderValue;

use super::{IntoResponse, Response, standard::content};
use crate::body::Body;

static HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

impl<T: Into<Body>> IntoResponse for Html<T> {
    fn into_response(self) -> Response {
        content(&HTML, self.0.into())
    }
}
