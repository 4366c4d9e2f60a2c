//! Where a parameter stands, and the texts found there.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{ParamError, cookie::Cookies, query::Pairs};

/// Where a parameter stands, and under which name.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// In the path; the number counts the handler's captures.
    Path(&'static str, usize),
    /// In the query.
    Query(&'static str),
    /// A header.
    Header(&'static HeaderName),
    /// A cookie.
    Cookie(&'static str),
}

impl Source {
    /// `path`, `query`, `header` or `cookie`.
    #[must_use]
    pub fn location(self) -> &'static str {
        match self {
            Self::Path(..) => "path",
            Self::Query(_) => "query",
            Self::Header(_) => "header",
            Self::Cookie(_) => "cookie",
        }
    }

    /// The parameter's name as the client writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Path(name, _) | Self::Query(name) | Self::Cookie(name) => name,
            Self::Header(name) => name.as_str(),
        }
    }
}

/// Everything that a request holds under one parameter's name.
#[derive(Clone, Debug)]
pub struct Values<'r>(Kind<'r>);

#[derive(Clone, Debug)]
enum Kind<'r> {
    Only(&'r str),
    Query(Pairs<'r>, &'static str),
    Header(&'r HeaderMap, &'static HeaderName),
    Cookie(&'r HeaderMap, &'static str),
}

impl<'r> Values<'r> {
    /// Of this value alone: what a path has, and what an item of a list is made of.
    pub(crate) fn only(value: &'r str) -> Self {
        Self(Kind::Only(value))
    }

    pub(crate) fn in_query(pairs: Pairs<'r>, name: &'static str) -> Self {
        Self(Kind::Query(pairs, name))
    }

    pub(crate) fn in_header(headers: &'r HeaderMap, name: &'static HeaderName) -> Self {
        Self(Kind::Header(headers, name))
    }

    pub(crate) fn in_cookies(headers: &'r HeaderMap, name: &'static str) -> Self {
        Self(Kind::Cookie(headers, name))
    }

    /// The value that counts where only one can: the last one of a query, as in most frameworks, and
    /// the first one of a header or a cookie, as `http::HeaderMap::get` and browsers have it.
    #[must_use]
    pub fn one(&self) -> Option<Result<&'r str, ParamError>> {
        match &self.0 {
            Kind::Only(value) => Some(Ok(*value)),
            Kind::Query(pairs, name) => pairs.clone().of(name).last().map(Ok),
            Kind::Header(headers, name) => headers.get(*name).map(text),
            Kind::Cookie(headers, name) => Cookies::new(headers).of(name).next().map(Ok),
        }
    }

    /// Calls `visit` with every value, in the order sent; with an error for a header that is no UTF-8.
    ///
    /// # Errors
    /// The first error of `visit`, which ends the visit.
    pub fn each<E>(
        &self,
        mut visit: impl FnMut(Result<&'r str, ParamError>) -> Result<(), E>,
    ) -> Result<(), E> {
        match &self.0 {
            Kind::Only(value) => visit(Ok(value)),
            Kind::Query(pairs, name) => pairs.clone().of(name).map(Ok).try_for_each(visit),
            Kind::Header(headers, name) => {
                let mut values = headers.get_all(*name).iter();
                values.try_for_each(|value| visit(text(value)))
            }
            Kind::Cookie(headers, name) => {
                Cookies::new(headers).of(name).map(Ok).try_for_each(visit)
            }
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match &self.0 {
            Kind::Only(_) => 1,
            Kind::Query(pairs, name) => pairs.clone().of(name).count(),
            Kind::Header(headers, name) => headers.get_all(*name).iter().count(),
            Kind::Cookie(headers, name) => Cookies::new(headers).of(name).count(),
        }
    }
}

fn text(value: &HeaderValue) -> Result<&str, ParamError> {
    str::from_utf8(value.as_bytes()).map_err(|_| ParamError::expected("UTF-8 text"))
}
