//! [`Html`] without axum's box.

use axum::response::Html;

use super::{Reply, Respond, standard::content};
use crate::body::Body;

impl<T: Into<Body>> Respond for Html<T> {
    fn respond(self) -> Reply {
        content("text/html; charset=utf-8", self.0.into())
    }
}
