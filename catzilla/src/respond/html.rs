//! [`Html`] without axum's box.

use axum::response::Html;
use http::HeaderValue;

use super::{Reply, Respond, standard::content};
use crate::body::Body;

static HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

impl<T: Into<Body>> Respond for Html<T> {
    fn respond(self) -> Reply {
        content(&HTML, self.0.into())
    }
}
