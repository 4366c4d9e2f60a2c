//! [`SecurityHeaders`]: what tells browsers to be careful with the responses.

use http::{HeaderName, HeaderValue};

use super::{Middleware, Rest, answered};
use crate::{
    extract::{Context, Rejection},
    respond::Response,
};

/// Headers that tell browsers to be careful with the responses. A response that has one of them keeps its own.
///
/// | header | value |
/// | --- | --- |
/// | `content-security-policy` | `default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'` |
/// | `cross-origin-opener-policy` | `same-origin` |
/// | `cross-origin-resource-policy` | `same-origin` |
/// | `referrer-policy` | `strict-origin-when-cross-origin` |
/// | `x-content-type-options` | `nosniff` |
/// | `x-frame-options` | `DENY` |
///
/// `strict-transport-security` is not among them: it may be sent over TLS only (RFC 6797, section 7.2), and binds the
/// whole host for as long as it says. Where a proxy speaks TLS, [`set`](Self::set) it.
///
/// ```
/// use catzilla::{middleware::SecurityHeaders, prelude::*};
///
/// let headers = SecurityHeaders::new()
///     .set("strict-transport-security", "max-age=31536000")
///     .set("content-security-policy", "default-src 'self' https://cdn.example")
///     .without("x-frame-options");
/// let app = Catzilla::new(routes![]).with(headers);
/// # let _ = app.into_service();
/// ```
#[derive(Clone, Debug)]
pub struct SecurityHeaders(Vec<(HeaderName, HeaderValue)>);

const DEFAULT: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

impl SecurityHeaders {
    /// Those of the table.
    #[must_use]
    pub fn new() -> Self {
        let none = Self(Vec::with_capacity(DEFAULT.len()));
        DEFAULT
            .iter()
            .fold(none, |headers, (name, value)| headers.set(name, value))
    }

    /// Sets one of them, or another one.
    ///
    /// # Panics
    /// The name is no header's in lower case, or the value no header's.
    #[must_use]
    pub fn set(self, name: &'static str, value: &'static str) -> Self {
        let mut others = self.without(name);
        let name = HeaderName::from_static(name);
        others.0.push((name, HeaderValue::from_static(value)));
        others
    }

    /// Leaves one of them out.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }
}

impl Default for SecurityHeaders {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Send + Sync> Middleware<S> for SecurityHeaders {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let mut response = answered(cx, rest).await;
        let headers = response.headers_mut();
        for (name, value) in &self.0 {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        Ok(response)
    }
}
