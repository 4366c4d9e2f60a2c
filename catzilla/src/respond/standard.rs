//! Responses of the standard library's types and of `http`'s.

use std::{borrow::Cow, convert::Infallible};

use axum::response::Redirect;
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE};

use super::{Reply, Respond};
use crate::{body::Body, extract::via, problem};

/// A 200 with this content. The values of the header are statics, checked at compile time.
pub(super) fn content(kind: &HeaderValue, body: Body) -> Reply {
    let mut reply = Reply::new(body);
    reply.headers_mut().insert(CONTENT_TYPE, kind.clone());
    reply
}

static TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
static BINARY: HeaderValue = HeaderValue::from_static("application/octet-stream");

/// 204 No Content.
impl Respond for () {
    fn respond(self) -> Reply {
        StatusCode::NO_CONTENT.respond()
    }
}

impl Respond for StatusCode {
    fn respond(self) -> Reply {
        let mut reply = Reply::new(Body::empty());
        *reply.status_mut() = self;
        reply
    }
}

impl Respond for &'static str {
    fn respond(self) -> Reply {
        content(&TEXT, self.into())
    }
}

impl Respond for String {
    fn respond(self) -> Reply {
        content(&TEXT, self.into())
    }
}

impl Respond for Cow<'static, str> {
    fn respond(self) -> Reply {
        match self {
            Cow::Borrowed(text) => text.respond(),
            Cow::Owned(text) => text.respond(),
        }
    }
}

impl Respond for Vec<u8> {
    fn respond(self) -> Reply {
        content(&BINARY, self.into())
    }
}

impl Respond for Bytes {
    fn respond(self) -> Reply {
        content(&BINARY, self.into())
    }
}

impl Respond for Redirect {
    fn respond(self) -> Reply {
        axum::response::IntoResponse::into_response(self).respond()
    }
}

impl<B: Into<Body>> Respond for http::Response<B> {
    fn respond(self) -> Reply {
        self.map(Into::into)
    }
}

/// The response with another status.
impl<M, R: Respond<M>> Respond<M> for (StatusCode, R) {
    fn respond(self) -> Reply {
        let mut reply = self.1.respond();
        *reply.status_mut() = self.0;
        reply
    }
}

/// 404 Not Found for `None`.
impl<M, R: Respond<M>> Respond<M> for Option<R> {
    fn respond(self) -> Reply {
        self.map_or_else(|| problem::plain(StatusCode::NOT_FOUND), R::respond)
    }
}

macro_rules! results {
    ($($via:ident: $of_value:ident, $of_error:ident;)*) => {$(
        impl<R: Respond<via::$of_value>, E: Respond<via::$of_error>> Respond<via::$via>
            for Result<R, E>
        {
            fn respond(self) -> Reply {
                match self {
                    Ok(value) => value.respond(),
                    Err(error) => error.respond(),
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

impl Respond for Infallible {
    fn respond(self) -> Reply {
        match self {}
    }
}
