//! [`Request`]: a request on its way through the application, handed on by reference so that it is never
//! copied.

use std::{borrow::Cow, net::SocketAddr};

use axum::extract::ConnectInfo;
use http::{
    Extensions, HeaderMap, HeaderValue, Method, Uri, Version, header::ACCEPT, request::Parts,
};
use sync_wrapper::SyncWrapper;

use crate::body::Body;

/// A request: its head, its body, and where it came from.
///
/// Middleware takes it as `&mut Request`, and hands it on. A handler that takes a `Request` takes all of it,
/// its body unread; what its other arguments need of the head is copied first.
///
/// It turns into a request of axum's and from one: `axum::extract::Request::from(request)`.
#[derive(Debug)]
pub struct Request {
    pub(crate) head: Parts,
    /// Behind a wrapper because a body may be sent to another thread but not shared between two.
    body: SyncWrapper<Body>,
    /// The client's address; `None` where the application runs inside another server.
    client: Option<SocketAddr>,
    /// What the client accepts, once the headers were taken: an error is still to be answered.
    accepted: Option<HeaderValue>,
}

impl Request {
    pub(crate) fn new<B: Into<Body>>(
        request: http::Request<B>,
        client: Option<SocketAddr>,
    ) -> Self {
        let (head, body) = request.into_parts();
        Self {
            head,
            body: SyncWrapper::new(body.into()),
            client,
            accepted: None,
        }
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.head.method
    }

    /// The target: path and query.
    #[must_use]
    pub fn uri(&self) -> &Uri {
        &self.head.uri
    }

    /// The version of HTTP.
    #[must_use]
    pub fn version(&self) -> Version {
        self.head.version
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The headers, to change them.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.head.headers
    }

    /// What has been put with the request, by type.
    #[must_use]
    pub fn extensions(&self) -> &Extensions {
        &self.head.extensions
    }

    /// The same, to put more with it. What the compiler should prove to be there is a
    /// [`dependency`](macro@crate::dependency) instead, and costs no allocation.
    pub fn extensions_mut(&mut self) -> &mut Extensions {
        &mut self.head.extensions
    }

    /// The client's address; `None` where the application runs inside another server.
    #[must_use]
    pub fn client(&self) -> Option<SocketAddr> {
        self.client
    }

    /// The body while nobody has taken it.
    pub fn body_mut(&mut self) -> &mut Body {
        self.body.get_mut()
    }

    /// The body.
    #[must_use]
    pub fn into_body(self) -> Body {
        self.body.into_inner()
    }

    /// Takes the body; the second time it is empty.
    pub fn take_body(&mut self) -> Body {
        std::mem::take(self.body_mut())
    }

    /// The whole request, for a function that takes it by value; an empty one stays.
    #[doc(hidden)]
    #[must_use]
    pub fn replace(&mut self) -> Self {
        self.take(false)
    }

    /// The head as axum's server hands it to an extractor: with the client's address among its
    /// extensions. That costs an allocation, so it is done for axum's sake only.
    pub(crate) fn axum_head(&mut self) -> &mut Parts {
        if let Some(client) = self.client
            && self
                .head
                .extensions
                .get::<ConnectInfo<SocketAddr>>()
                .is_none()
        {
            self.head.extensions.insert(ConnectInfo(client));
        }
        &mut self.head
    }

    /// What the client accepts as an answer, all of its `Accept` headers.
    pub(crate) fn accept(&self) -> Cow<'_, str> {
        let mut values = self
            .head
            .headers
            .get_all(ACCEPT)
            .iter()
            .chain(&self.accepted);
        let Some(first) = values.next() else {
            return "".into();
        };
        let first = String::from_utf8_lossy(first.as_bytes());
        values.fold(first, |all, value| {
            let value = String::from_utf8_lossy(value.as_bytes());
            [&*all, ", ", &*value].concat().into()
        })
    }

    /// The same as one header. In nearly all requests it is one.
    fn accepted(&self) -> Option<HeaderValue> {
        let mut values = self
            .head
            .headers
            .get_all(ACCEPT)
            .iter()
            .chain(&self.accepted);
        let first = values.next()?;
        match values.next() {
            None => Some(first.clone()),
            Some(_) => HeaderValue::from_str(&self.accept()).ok(),
        }
    }

    /// The whole request; what stays is the method, the URI, what is accepted, and a copy of the rest of the head
    /// if `keep_head`.
    pub(crate) fn take(&mut self, keep_head: bool) -> Self {
        let body = SyncWrapper::new(self.take_body());
        let head = if keep_head {
            self.head.clone()
        } else {
            let mut rest = http::Request::new(()).into_parts().0;
            rest.uri = self.head.uri.clone();
            rest.method = self.head.method.clone();
            self.accepted = self.accepted();
            std::mem::replace(&mut self.head, rest)
        };
        Self {
            head,
            body,
            client: self.client,
            accepted: None,
        }
    }
}

impl From<axum::extract::Request> for Request {
    fn from(request: axum::extract::Request) -> Self {
        let client = request
            .extensions()
            .get::<ConnectInfo<_>>()
            .map(|info| info.0);
        Self::new(request, client)
    }
}

impl From<Request> for axum::extract::Request {
    fn from(mut request: Request) -> Self {
        request.axum_head();
        let body = request.body.into_inner().into_axum();
        http::Request::from_parts(request.head, body)
    }
}
