//! Responses of the standard library's types and of `http`'s.

use std::{borrow::Cow, convert::Infallible};

use axum::response::Redirect;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE};

use super::{IntoResponse, Response};
use crate::{body::Body, extract::via, problem};

/// A 200 with this content. The values of the header are statics, checked at compile time.
pub(super) fn content(kind: &HeaderValue, body: Body) -> Response {
    let mut reply = Response::new(body);
    reply.headers_mut().insert(CONTENT_TYPE, kind.clone());
    reply
}

static TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
static BINARY: HeaderValue = HeaderValue::from_static("application/octet-stream");

/// 204 No Content.
impl IntoResponse for () {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

impl IntoResponse for StatusCode {
    fn into_response(self) -> Response {
        let mut reply = Response::new(Body::empty());
        *reply.status_mut() = self;
        reply
    }
}

impl IntoResponse for &'static str {
    fn into_response(self) -> Response {
        content(&TEXT, self.into())
    }
}

impl IntoResponse for String {
    fn into_response(self) -> Response {
        content(&TEXT, self.into())
    }
}

impl IntoResponse for Cow<'static, str> {
    fn into_response(self) -> Response {
        match self {
            Cow::Borrowed(text) => text.into_response(),
            Cow::Owned(text) => text.into_response(),
        }
    }
}

impl IntoResponse for Vec<u8> {
    fn into_response(self) -> Response {
        content(&BINARY, self.into())
    }
}

impl IntoResponse for Bytes {
    fn into_response(self) -> Response {
        content(&BINARY, self.into())
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        axum::response::IntoResponse::into_response(self).map(Body::from)
    }
}

impl<B: Into<Body>> IntoResponse for http::Response<B> {
    fn into_response(self) -> Response {
        problem::from_axum(self)
    }
}

/// The response with another status.
impl<M, R: IntoResponse<M>> IntoResponse<M> for (StatusCode, R) {
    fn into_response(self) -> Response {
        let mut reply = self.1.into_response();
        *reply.status_mut() = self.0;
        reply
    }
}

/// 404 Not Found for `None`.
impl<M, R: IntoResponse<M>> IntoResponse<M> for Option<R> {
    fn into_response(self) -> Response {
        self.map_or_else(|| problem::plain(StatusCode::NOT_FOUND), R::into_response)
    }
}

macro_rules! results {
    ($($via:ident: $of_value:ident, $of_error:ident;)*) => {$(
        impl<R: IntoResponse<via::$of_value>, E: IntoResponse<via::$of_error>> IntoResponse<via::$via>
            for Result<R, E>
        {
            fn into_response(self) -> Response {
                match self {
                    Ok(value) => value.into_response(),
                    Err(error) => error.into_response(),
                }
            }
        }
    )*};
}

results! {
    Catzilla: Catzilla, Catzilla;
    Serde: Serde, Catzilla;
    SerdeError: Catzilla, Serde;
    SerdeBoth: Serde, Serde;
}

impl IntoResponse for Infallible {
    fn into_response(self) -> Response {
        match self {}
    }
}
