//! [`Incoming`]: what has come in, as arguments are read from it.

use std::net::SocketAddr;

use http::request::Parts;

use super::Rejection;
use crate::{
    Problem,
    body::Body,
    dependency::Overrides,
    errors::{ErrorContext, Errors},
    model::Report,
    param::{self, Parameters, Source, Values},
    reports::Reports,
    request::Request,
    respond::Response,
    route::{Entry, Match, Table},
};

/// The part of a [`Context`](super::Context) that is of one type in every application: the request's
/// head, its body, and where the path's parameters lie.
// Code that reads no more than this is no generic code, which rustc checks much faster.
#[derive(Debug)]
pub struct Incoming<'a> {
    request: &'a mut Request,
    keep_head: bool,
    found: &'a Found,
    query: param::Query,
    /// The parameters of the query that the handler takes one by one.
    own_query: &'static [&'static str],
    body_limit: usize,
    settings: &'a Settings,
}

/// What the application decides about reading requests.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The longest body that is read into memory, in bytes.
    pub(crate) body_limit: usize,
    pub(crate) reports: Reports,
    pub(crate) overrides: Overrides,
    pub(crate) errors: Errors,
    /// The lines of its list of routes.
    pub(crate) entries: &'static [Entry],
}

impl Settings {
    /// The response that is sent for this one; an error gets its form.
    #[inline]
    pub(crate) fn finish(&self, request: &Request, route: usize, reply: Response) -> Response {
        if reply.body().is_problem() {
            let cx = ErrorContext::new(request, route, self.entries);
            self.errors.form(reply, &cx)
        } else {
            reply
        }
    }
}

/// A route that was found for a request.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) table: &'static Table,
    pub(crate) at: Match,
    /// The decoded path, where the request's own was escaped; the positions in `at` are positions in it.
    pub(crate) path: Option<String>,
}

impl Found {
    /// Where no route was found.
    #[cold]
    pub(crate) fn nothing(table: &'static Table) -> Self {
        Self {
            table,
            at: Match::NOTHING,
            path: None,
        }
    }
}

impl<'a> Incoming<'a> {
    pub(crate) fn new(request: &'a mut Request, found: &'a Found, settings: &'a Settings) -> Self {
        Self {
            request,
            keep_head: false,
            found,
            query: param::Query::default(),
            own_query: &[],
            body_limit: settings.body_limit,
            settings,
        }
    }

    /// What a test has put in the place of this dependency.
    #[inline]
    pub(crate) fn overridden<T: 'static>(&self) -> Option<Result<T, Problem>> {
        self.settings.overrides.value()
    }

    /// The number of the route.
    pub(crate) fn route(&self) -> usize {
        usize::from(self.found.at.route)
    }

    /// The response that is sent, for what has come of the request.
    #[inline]
    pub(crate) fn finish(&self, outcome: Result<Response, Rejection>) -> Response {
        let reply = outcome.unwrap_or_else(|rejection| rejection.into_reply(self.reports()));
        self.settings.finish(self.request, self.route(), reply)
    }

    /// The request, and what was found for it.
    pub(super) fn parts(&mut self) -> (&mut Request, &'a Found, &'a Settings) {
        (self.request, self.found, self.settings)
    }

    /// Sets the longest body that is read into memory from here on.
    pub(crate) fn limit_body(&mut self, bytes: usize) {
        self.body_limit = bytes;
    }

    /// The request.
    #[must_use]
    pub fn request(&self) -> &Request {
        self.request
    }

    /// The request, to change it.
    pub fn request_mut(&mut self) -> &mut Request {
        self.request
    }

    /// The request's head.
    #[must_use]
    pub fn head(&self) -> &Parts {
        &self.request.head
    }

    /// Takes the body; the second time it is empty.
    pub fn take_body(&mut self) -> Body {
        self.request.take_body()
    }

    /// The longest body that is read into memory, in bytes.
    #[must_use]
    pub fn body_limit(&self) -> usize {
        self.body_limit
    }

    /// An empty report, as large as the application lets it become.
    pub(crate) fn new_report(&self) -> Report {
        self.reports().report()
    }

    /// How the application tells what is wrong.
    #[inline]
    pub(crate) fn reports(&self) -> &'a Reports {
        &self.settings.reports
    }

    /// Says that other arguments read the head after an argument has taken the whole request, so
    /// that it is copied then and not moved.
    pub fn keep_head(&mut self) {
        self.keep_head = true;
    }

    /// Says which parameters of the query the handler takes one by one, so that they are not unknown to an
    /// argument that takes all of it.
    pub fn take_from_query(&mut self, names: &'static [&'static str]) {
        self.own_query = names;
    }

    /// Whether the handler takes this parameter of the query by itself.
    pub(super) fn takes_from_query(&self, name: &str) -> bool {
        self.own_query.contains(&name)
    }

    /// The whole request.
    ///
    /// The path and the query stay readable here; the headers do after [`keep_head`](Self::keep_head).
    pub fn take_request(&mut self) -> Request {
        self.request.take(self.keep_head)
    }

    /// The client's address; `None` where the application runs inside another server.
    #[must_use]
    pub fn client(&self) -> Option<SocketAddr> {
        self.request.client()
    }

    /// The request's body while nobody has taken it.
    pub fn body_mut(&mut self) -> &mut Body {
        self.request.body_mut()
    }

    /// The head with the extensions that axum's extractors may ask for.
    pub(super) fn axum_head(&mut self) -> &mut Parts {
        self.request.axum_head()
    }

    /// What reads the parameters, which nobody changes any more.
    #[doc(hidden)]
    #[inline]
    pub fn parameters(&mut self, with_query: bool) -> Parameters<'_> {
        let refusal = self.refusal(with_query);
        Parameters::new(self, refusal)
    }

    /// Decodes the query, where parameters are read from it; a 400 if it cannot be decoded or has too
    /// many pairs.
    #[inline]
    pub(super) fn refusal(&mut self, with_query: bool) -> Option<Rejection> {
        if let Some(text) = self.request.head.uri.query()
            && with_query
        {
            match param::Query::new(text) {
                Some(query) => self.query = query,
                None => return Some(bad_query()),
            }
        }
        None
    }

    /// The query, as it was sent, if it can be decoded.
    pub(super) fn checked_query(&self) -> Result<&str, Rejection> {
        let text = self.query_text();
        param::Query::new(text).map(|_| text).ok_or_else(bad_query)
    }

    /// All values of one parameter.
    #[must_use]
    #[inline]
    pub fn values(&self, source: Source) -> Values<'_> {
        match source {
            Source::Path(_, index) => Values::only(self.capture(index)),
            Source::Query(name) => Values::in_query(self.query.pairs(self.query_text()), name),
            Source::Header(name) => Values::in_header(&self.request.head.headers, name),
            Source::Cookie(name) => Values::in_cookies(&self.request.head.headers, name),
        }
    }

    #[inline]
    fn query_text(&self) -> &str {
        self.request.head.uri.query().unwrap_or("")
    }

    #[inline]
    pub(super) fn capture(&self, index: usize) -> &str {
        let Found { table, at, path } = self.found;
        let path = path
            .as_deref()
            .unwrap_or_else(|| self.request.head.uri.path());
        table.capture(at, path, index)
    }
}

#[cold]
fn bad_query() -> Rejection {
    crate::Problem::new(http::StatusCode::BAD_REQUEST)
        .detail("the query has a broken escape, a NUL, bytes that are no UTF-8, or over 1000 pairs")
        .into()
}
