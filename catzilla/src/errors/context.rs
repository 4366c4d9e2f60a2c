//! [`ErrorContext`]: what is known of a request that is answered with an error.

use std::borrow::Cow;

use http::{Method, Uri};

use super::accept::Form;
use crate::{
    request::Request,
    route::{Entry, Listed, Route, listed, listed_at},
};

/// What is known of a request that is answered with an error.
#[derive(Clone, Copy, Debug)]
pub struct ErrorContext<'a> {
    request: &'a Request,
    /// The number of the route.
    route: usize,
    entries: &'static [Entry],
}

impl<'a> ErrorContext<'a> {
    pub(crate) fn new(request: &'a Request, route: usize, entries: &'static [Entry]) -> Self {
        Self {
            request,
            route,
            entries,
        }
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &'a Method {
        self.request.method()
    }

    /// The target: path and query.
    #[must_use]
    pub fn uri(&self) -> &'a Uri {
        self.request.uri()
    }

    /// The path, as it was sent.
    #[must_use]
    pub fn path(&self) -> &'a str {
        self.uri().path()
    }

    /// What the client accepts as an answer, all of its `Accept` headers; empty if it says nothing.
    #[must_use]
    pub fn accept(&self) -> Cow<'a, str> {
        self.request.accept()
    }

    /// Whether the client prefers HTML to JSON and plain text, as browsers do.
    #[must_use]
    pub fn wants_html(&self) -> bool {
        self.form(true) == Form::Html
    }

    /// The request. A handler that took it by value has its headers, its body and its extensions.
    #[must_use]
    pub fn request(&self) -> &'a Request {
        self.request
    }

    /// The path of the route that matched, as it is written: `/users/<id>`. None for a 404 and a 405.
    #[must_use]
    pub fn route(&self) -> Option<String> {
        self.matched().map(|(path, _)| path)
    }

    /// The handler of that route, with its module: `shop::users::show`.
    #[must_use]
    pub fn handler(&self) -> Option<&'static str> {
        self.matched().map(|(_, route)| route.handler)
    }

    pub(super) fn matched(&self) -> Option<(String, &'static Route)> {
        let Listed { path, route } = listed_at(self.entries, self.route)?;
        Some((path, route))
    }

    /// All routes of the application.
    pub(super) fn routes(&self) -> Vec<Listed> {
        listed(self.entries)
    }

    pub(super) fn form(&self, html: bool) -> Form {
        Form::wanted(&self.accept(), html)
    }
}
