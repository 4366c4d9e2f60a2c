//! [`Context`]: one request while its handler's arguments are read.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use http::request::Parts;
use sync_wrapper::SyncWrapper;

use super::Rejection;
use crate::{
    body::Body,
    param::{self, Source, Values},
    route::{Match, Table},
};

/// One request while its handler's arguments are read: the head, the body, where the path's
/// parameters lie, and the application's state.
#[derive(Debug)]
pub struct Context<'a, S> {
    head: Parts,
    /// Behind a wrapper because a body may be sent to another thread but not shared between two.
    body: SyncWrapper<Body>,
    keep_head: bool,
    table: &'static Table,
    found: Match,
    /// The path, decoded, where it was escaped; the positions in `found` are positions in it.
    path: Option<String>,
    query: param::Query,
    client: Option<SocketAddr>,
    settings: &'a Settings,
    state: &'a S,
}

/// What the application decides about reading requests.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// The longest body that is read into memory, in bytes.
    pub(crate) body_limit: usize,
}

/// A route that was found for a request.
pub(crate) struct Found {
    pub(crate) table: &'static Table,
    pub(crate) at: Match,
    /// The decoded path, where the request's own was escaped.
    pub(crate) path: Option<String>,
}

impl<'a, S> Context<'a, S> {
    pub(crate) fn new(
        request: http::Request<Body>,
        found: Found,
        client: Option<SocketAddr>,
        settings: &'a Settings,
        state: &'a S,
    ) -> Self {
        let (head, body) = request.into_parts();
        Self {
            head,
            body: SyncWrapper::new(body),
            keep_head: false,
            table: found.table,
            found: found.at,
            path: found.path,
            query: param::Query::default(),
            client,
            settings,
            state,
        }
    }

    /// The request's head.
    #[must_use]
    pub fn head(&self) -> &Parts {
        &self.head
    }

    /// The application's state.
    #[must_use]
    pub fn state(&self) -> &'a S {
        self.state
    }

    /// Takes the body; the second time it is empty.
    pub fn take_body(&mut self) -> Body {
        std::mem::take(self.body.get_mut())
    }

    /// The longest body that is read into memory, in bytes.
    #[must_use]
    pub fn body_limit(&self) -> usize {
        self.settings.body_limit
    }

    /// Says that other arguments read the head after an argument has taken the whole request, so
    /// that it is copied then and not moved.
    pub fn keep_head(&mut self) {
        self.keep_head = true;
    }

    /// The whole request in axum's type.
    ///
    /// The path and the query stay readable here; the headers do after [`keep_head`](Self::keep_head).
    pub fn take_request(&mut self) -> axum::extract::Request {
        self.axum_head();
        let body = self.take_body().into_axum();
        let head = if self.keep_head {
            self.head.clone()
        } else {
            let mut rest = http::Request::new(()).into_parts().0;
            rest.uri = self.head.uri.clone();
            std::mem::replace(&mut self.head, rest)
        };
        axum::extract::Request::from_parts(head, body)
    }

    /// The client's address; `None` where the application runs inside another server.
    #[must_use]
    pub fn client(&self) -> Option<SocketAddr> {
        self.client
    }

    /// The request's body while nobody has taken it.
    pub fn body_mut(&mut self) -> &mut Body {
        self.body.get_mut()
    }

    /// The head as axum's server hands it to an extractor: with the client's address among its
    /// extensions. That costs an allocation, so it is done for axum's extractors only.
    pub(super) fn axum_head(&mut self) -> &mut Parts {
        if let Some(client) = self.client
            && self.head.extensions.get::<ConnectInfo<SocketAddr>>().is_none()
        {
            self.head.extensions.insert(ConnectInfo(client));
        }
        &mut self.head
    }

    /// Decodes the query, once, before parameters are read from it.
    ///
    /// # Errors
    /// A 400 if it cannot be decoded or has too many pairs.
    pub fn read_query(&mut self) -> Result<(), Rejection> {
        if let Some(text) = self.head.uri.query() {
            self.query = param::Query::new(text).ok_or_else(bad_query)?;
        }
        Ok(())
    }

    /// All values of one parameter.
    #[must_use]
    pub fn values(&self, source: Source) -> Values<'_> {
        match source {
            Source::Path(_, index) => Values::in_path(self.capture(index)),
            Source::Query(name) => Values::in_query(self.query.pairs(self.query_text()), name),
            Source::Header(name) => Values::in_header(&self.head.headers, name),
            Source::Cookie(name) => Values::in_cookies(&self.head.headers, name),
        }
    }

    fn query_text(&self) -> &str {
        self.head.uri.query().unwrap_or("")
    }

    fn capture(&self, index: usize) -> &str {
        let path = self.path.as_deref().unwrap_or_else(|| self.head.uri.path());
        self.table.capture(&self.found, path, index)
    }
}

#[cold]
fn bad_query() -> Rejection {
    crate::Problem::new(http::StatusCode::BAD_REQUEST)
        .detail("the query has a broken escape, a NUL, bytes that are no UTF-8, or over 1000 pairs")
        .into()
}
