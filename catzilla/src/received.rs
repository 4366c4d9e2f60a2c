//! [`Received`]: a request on its way through the server, handed on by reference so that it is never
//! copied.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use http::{Request, request::Parts};
use sync_wrapper::SyncWrapper;

use crate::body::Body;

/// A request and where it came from.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) head: Parts,
    /// Behind a wrapper because a body may be sent to another thread but not shared between two.
    body: SyncWrapper<Body>,
    /// The client's address; `None` where the application runs inside another server.
    pub(crate) client: Option<SocketAddr>,
}

impl Received {
    pub(crate) fn new<B: Into<Body>>(request: Request<B>, client: Option<SocketAddr>) -> Self {
        let (head, body) = request.into_parts();
        Self {
            head,
            body: SyncWrapper::new(body.into()),
            client,
        }
    }

    pub(crate) fn body_mut(&mut self) -> &mut Body {
        self.body.get_mut()
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

    /// The whole request in axum's type; what stays is the URI, and a copy of the rest of the head
    /// if `keep_head`.
    pub(crate) fn take(&mut self, keep_head: bool) -> axum::extract::Request {
        let body = std::mem::take(self.body_mut()).into_axum();
        let head = self.axum_head();
        let head = if keep_head {
            head.clone()
        } else {
            let mut rest = Request::new(()).into_parts().0;
            rest.uri = head.uri.clone();
            std::mem::replace(head, rest)
        };
        Request::from_parts(head, body)
    }
}
