//! The bytes of a request or a response, without a box where none is needed.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;

use crate::problem::Carried;

/// A body: whole, as hyper delivers it, or as axum wraps it.
#[derive(Debug)]
pub struct Body(Kind);

#[derive(Debug)]
enum Kind {
    /// All of it, or nothing.
    Whole(Bytes),
    /// From a connection of our own server.
    Incoming(Incoming),
    /// From or for axum and tower.
    Axum(axum::body::Body),
    /// An error that has no form yet.
    Problem(Carried),
}

impl Body {
    /// The body without a byte.
    #[must_use]
    pub const fn empty() -> Self {
        Self(Kind::Whole(Bytes::new()))
    }

    /// The same body in axum's type; boxes what is not axum's already.
    pub fn into_axum(self) -> axum::body::Body {
        match self.0 {
            Kind::Whole(bytes) => axum::body::Body::from(bytes),
            Kind::Incoming(incoming) => axum::body::Body::new(incoming),
            Kind::Axum(body) => body,
            Kind::Problem(problem) => axum::body::Body::from(problem.into_json().0),
        }
    }

    pub(crate) fn problem(problem: Carried) -> Self {
        Self(Kind::Problem(problem))
    }

    #[inline]
    pub(crate) fn is_problem(&self) -> bool {
        matches!(self.0, Kind::Problem(_))
    }

    /// Takes the problem, if it is one; no byte stays.
    pub(crate) fn take_problem(&mut self) -> Option<Carried> {
        if !self.is_problem() {
            return None;
        }
        let Kind::Problem(problem) = std::mem::take(self).0 else {
            return None;
        };
        Some(problem)
    }

    /// A problem that nobody has given another form is JSON.
    fn form(&mut self) {
        if let Some(problem) = self.take_problem() {
            *self = problem.into_json().0.into();
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Kind::Whole(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Kind::Whole(bytes.into()))
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Self(Kind::Whole(text.into()))
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Self(Kind::Whole(Bytes::from_static(text.as_bytes())))
    }
}

impl From<Incoming> for Body {
    fn from(incoming: Incoming) -> Self {
        Self(Kind::Incoming(incoming))
    }
}

impl From<axum::body::Body> for Body {
    fn from(body: axum::body::Body) -> Self {
        Self(Kind::Axum(body))
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        self.form();
        match &mut self.0 {
            Kind::Problem(_) => Poll::Ready(None),
            Kind::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Kind::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Kind::Incoming(incoming) => Pin::new(incoming).poll_frame(cx).map_err(axum::Error::new),
            Kind::Axum(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Kind::Whole(bytes) => bytes.is_empty(),
            Kind::Incoming(incoming) => incoming.is_end_stream(),
            Kind::Axum(body) => body.is_end_stream(),
            Kind::Problem(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Kind::Incoming(incoming) => incoming.size_hint(),
            Kind::Axum(body) => body.size_hint(),
            Kind::Problem(_) => SizeHint::default(),
        }
    }
}
