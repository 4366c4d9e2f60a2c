//! The one shape of every error that leaves the server.

use std::{borrow::Cow, fmt};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;

use crate::{
    body::Body,
    json::quote,
    respond::{IntoResponse, Response},
};

/// An error as the client sees it: problem details for HTTP APIs (RFC 9457).
///
/// A handler returns one by hand, or lets `?` make one of its own errors:
///
/// ```
/// use catzilla::prelude::*;
///
/// enum Trouble { SoldOut, Database(std::io::Error) }
///
/// impl From<Trouble> for Problem {
///     fn from(trouble: Trouble) -> Self {
///         match trouble {
///             Trouble::SoldOut => Problem::new(StatusCode::CONFLICT).detail("nothing is left"),
///             Trouble::Database(error) => Problem::internal(error),
///         }
///     }
/// }
///
/// #[post("/orders")]
/// async fn order() -> Result<StatusCode, Problem> {
///     Err(Trouble::SoldOut)?
/// }
/// ```
///
/// It is answered as `application/problem+json`:
///
/// ```
/// # use catzilla::prelude::*;
/// let problem = Problem::new(StatusCode::CONFLICT).detail("nothing is left").with("left", 0);
/// assert_eq!(
///     problem.to_string(),
///     r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"nothing is left","left":0}"#,
/// );
/// ```
pub struct Problem(Box<Parts>);

struct Parts {
    status: StatusCode,
    headers: HeaderMap,
    body: Fields,
}

/// The members of section 3.1, then the extensions of section 3.2 in the order in which they came.
struct Fields {
    r#type: Cow<'static, str>,
    title: Cow<'static, str>,
    status: u16,
    detail: Option<Cow<'static, str>>,
    instance: Option<Cow<'static, str>>,
    /// The name and the JSON text of each.
    extensions: Vec<(Cow<'static, str>, String)>,
}

impl Fields {
    /// The JSON text.
    fn to_json(&self) -> String {
        let sizes = self
            .extensions
            .iter()
            .map(|(name, value)| name.len() + value.len() + 4);
        let mut text = String::with_capacity(256 + sizes.sum::<usize>());
        text.push_str(r#"{"type":"#);
        quote(&self.r#type, &mut text);
        text.push_str(r#","title":"#);
        quote(&self.title, &mut text);
        text.push_str(r#","status":"#);
        text.push_str(&self.status.to_string());
        if let Some(detail) = &self.detail {
            text.push_str(r#","detail":"#);
            quote(detail, &mut text);
        }
        if let Some(instance) = &self.instance {
            text.push_str(r#","instance":"#);
            quote(instance, &mut text);
        }
        for (name, value) in &self.extensions {
            text.push(',');
            quote(name, &mut text);
            text.push(':');
            text.push_str(value);
        }
        text.push('}');
        text
    }
}

impl Problem {
    /// A problem of no type of its own, titled with the status's standard phrase.
    #[must_use]
    pub fn new(status: StatusCode) -> Self {
        Self(Box::new(Parts {
            status,
            headers: HeaderMap::new(),
            body: Fields {
                r#type: "about:blank".into(),
                title: phrase(status).into(),
                status: status.as_u16(),
                detail: None,
                instance: None,
                extensions: Vec::new(),
            },
        }))
    }

    /// A 500 for an error that is none of the client's business.
    ///
    /// The error's text goes to standard error. The client sees it, as the `detail`, only in builds
    /// with debug assertions.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// #[get("/motd")]
    /// async fn motd() -> Result<String, Problem> {
    ///     std::fs::read_to_string("/etc/motd").map_err(Problem::internal)
    /// }
    /// ```
    #[must_use]
    pub fn internal(error: impl fmt::Display) -> Self {
        eprintln!("internal error: {error}");
        let problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR);
        if cfg!(debug_assertions) {
            problem.detail(error.to_string())
        } else {
            problem
        }
    }

    /// Sets `type`, a URI that names the kind of problem.
    #[must_use]
    pub fn r#type(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        self.0.body.r#type = uri.into();
        self
    }

    /// Sets `title`, the same sentence for every problem of this type.
    #[must_use]
    pub fn title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.0.body.title = title.into();
        self
    }

    /// Sets `detail`, what went wrong this time.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.0.body.detail = Some(detail.into());
        self
    }

    /// Sets `instance`, a URI that names this occurrence.
    #[must_use]
    pub fn instance(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        self.0.body.instance = Some(uri.into());
        self
    }

    /// Adds a member of your own; a value that cannot be written as JSON becomes `null`.
    #[must_use]
    pub fn with(self, name: impl Into<Cow<'static, str>>, value: impl Serialize) -> Self {
        let value = serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned());
        self.with_json(name.into(), value)
    }

    /// Adds a member whose value is JSON already.
    pub(crate) fn with_json(mut self, name: impl Into<Cow<'static, str>>, value: String) -> Self {
        self.0.body.extensions.push((name.into(), value));
        self
    }

    /// Adds a header to the response, `Retry-After` for example.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.append(name, value);
        self
    }

    /// The status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }
}

/// The standard's phrase; two of them are newer than the table of the `http` crate.
fn phrase(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNPROCESSABLE_ENTITY => "Unprocessable Content",
        StatusCode::PAYLOAD_TOO_LARGE => "Content Too Large",
        status => status.canonical_reason().unwrap_or("Error"),
    }
}

/// A problem that says no more than its status: 404, 405, a 500 after a panic. Nothing is allocated.
pub(crate) fn plain(status: StatusCode) -> Response {
    let text: &'static str = match status {
        StatusCode::BAD_REQUEST => r#"{"type":"about:blank","title":"Bad Request","status":400}"#,
        StatusCode::NOT_FOUND => r#"{"type":"about:blank","title":"Not Found","status":404}"#,
        StatusCode::METHOD_NOT_ALLOWED => {
            r#"{"type":"about:blank","title":"Method Not Allowed","status":405}"#
        }
        StatusCode::INTERNAL_SERVER_ERROR => {
            r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#
        }
        status => return Problem::new(status).into_response(),
    };
    reply(status, Body::from(text))
}

static PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

fn reply(status: StatusCode, body: Body) -> Response {
    let mut reply = Response::new(body);
    *reply.status_mut() = status;
    reply
        .headers_mut()
        .insert(CONTENT_TYPE, PROBLEM_JSON.clone());
    reply
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Parts {
            status,
            headers,
            body,
        } = *self.0;
        let mut reply = reply(status, Body::from(body.to_json()));
        reply.headers_mut().extend(headers);
        reply
    }
}

impl axum::response::IntoResponse for Problem {
    fn into_response(self) -> axum::response::Response {
        IntoResponse::into_response(self).map(Body::into_axum)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.body.to_json())
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Problem({self})")
    }
}

impl std::error::Error for Problem {}
