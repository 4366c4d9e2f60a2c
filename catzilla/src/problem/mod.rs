//! The one shape of every error that leaves the server.

mod carried;
mod cause;
pub(crate) mod described;
mod panic;
mod write;

pub(crate) use self::{
    carried::{Carried, from_axum, plain},
    panic::{Panic, note_places},
};

use std::{borrow::Cow, error::Error, fmt, panic::Location};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde::Serialize;

use self::cause::Cause;
use crate::{
    body::Body,
    model::{Report, Violation},
    reports::ReportShape,
    respond::Response,
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
/// It is answered as `application/problem+json`, or as text or a page where the client's `Accept` prefers those:
///
/// ```
/// # use catzilla::prelude::*;
/// let problem = Problem::new(StatusCode::CONFLICT).detail("nothing is left").with("left", 0);
/// assert_eq!(
///     problem.to_string(),
///     r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"nothing is left","left":0}"#,
/// );
/// ```
#[derive(Clone)]
pub struct Problem(Box<Parts>);

/// The members of RFC 9457, section 3.1, and what belongs to its answer.
#[derive(Clone)]
struct Parts {
    status: StatusCode,
    headers: HeaderMap,
    r#type: Cow<'static, str>,
    title: Cow<'static, str>,
    detail: Option<Cow<'static, str>>,
    instance: Option<Cow<'static, str>>,
    /// What is wrong with the request's values: the extension `errors`.
    report: Option<Box<Report>>,
    /// The form in which the report is answered.
    shape: ReportShape,
    /// The extensions of section 3.2 in the order in which they came: the name and the JSON text of each.
    extensions: Vec<(Cow<'static, str>, String)>,
    cause: Cause,
}

impl Problem {
    /// A problem of no type of its own, titled with the status's standard phrase.
    #[must_use]
    pub fn new(status: StatusCode) -> Self {
        Self(Box::new(Parts {
            status,
            headers: HeaderMap::new(),
            r#type: ABOUT_BLANK.into(),
            title: phrase(status).into(),
            detail: None,
            instance: None,
            report: None,
            shape: ReportShape::Problem,
            extensions: Vec::new(),
            cause: Cause::default(),
        }))
    }

    /// A 500 for an error that is none of the client's business: an [`Error`], or a text.
    ///
    /// The error, with all that it came from, goes to standard error, and to the function of
    /// [`Catzilla::on_error`](crate::Catzilla::on_error). The client sees it only in builds with debug assertions: as
    /// the `detail`, with the chain of its sources in `caused_by`, and in `place` where this was called.
    ///
    /// ```
    /// use catzilla::prelude::*;
    ///
    /// #[get("/motd")]
    /// async fn motd() -> Result<String, Problem> {
    ///     std::fs::read_to_string("/etc/motd").map_err(|error| Problem::internal(error))
    /// }
    /// ```
    ///
    /// `map_err(Problem::internal)` is shorter, and knows no place. For an error that cannot be sent to another
    /// thread, write `Problem::internal(error.to_string())`.
    #[must_use]
    #[track_caller]
    pub fn internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let mut cause = Cause::of(&*error.into());
        cause.at(Location::caller());
        cause.print();
        Self::caused(StatusCode::INTERNAL_SERVER_ERROR, cause)
    }

    fn caused(status: StatusCode, cause: Cause) -> Self {
        let mut problem = Self::new(status);
        problem.0.cause = cause;
        problem
    }

    /// A 500 after a panic; the program has said it where it said other panics.
    pub(crate) fn panicked(panic: Panic) -> Self {
        let cause = Cause {
            chain: vec![panic.message],
            place: panic.place,
        };
        Self::caused(StatusCode::INTERNAL_SERVER_ERROR, cause)
    }

    /// A 422 for values that are not as expected.
    pub(crate) fn reported(report: Box<Report>, shape: ReportShape) -> Self {
        let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY).detail(report.to_string());
        problem.0.report = Some(report);
        problem.0.shape = shape;
        problem
    }

    /// Sets `type`, a URI that names the kind of problem.
    #[must_use]
    pub fn r#type(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        self.0.r#type = uri.into();
        self
    }

    /// Sets `title`, the same sentence for every problem of this type.
    #[must_use]
    pub fn title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.0.title = title.into();
        self
    }

    /// Sets `detail`, what went wrong this time.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Sets `instance`, a URI that names this occurrence.
    #[must_use]
    pub fn instance(mut self, uri: impl Into<Cow<'static, str>>) -> Self {
        self.0.instance = Some(uri.into());
        self
    }

    /// Adds a member of your own; a value that cannot be written as JSON becomes `null`.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Serialize) -> Self {
        let value = serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned());
        self.0.extensions.push((name.into(), value));
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

    /// One of its members: `type`, `title`, `detail`, `instance`, or one that was added
    /// [`with`](Self::with) this name. [`violations`](Self::violations) has those of a 422.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<serde_json::Value> {
        match name {
            "type" => Some((&*self.0.r#type).into()),
            "title" => Some(self.title_text().into()),
            "status" => Some(self.status().as_u16().into()),
            "detail" => self.0.detail.as_deref().map(Into::into),
            "instance" => self.0.instance.as_deref().map(Into::into),
            name => {
                let mut extensions = self.0.extensions.iter();
                let (_, text) = extensions.find(|(own, _)| own == name)?;
                serde_json::from_str(text).ok()
            }
        }
    }

    /// What is wrong with the request's values, where that is the problem.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        self.0.report.as_ref().map_or(&[], |all| all.violations())
    }

    /// What went wrong inside the server: the error, the one that it came from, and so on. Nothing for what a client
    /// did wrong.
    ///
    /// This is for a log. Only debug builds let a client see it.
    #[must_use]
    pub fn causes(&self) -> &[String] {
        &self.0.cause.chain
    }

    /// Where [`internal`](Self::internal) was called, or where the code panicked, as `file:line:column`. Like
    /// [`causes`](Self::causes), this is for a log. The place of a panic is known in debug builds only.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.0.cause.place.as_deref()
    }

    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    pub(crate) fn instance_uri(&self) -> Option<&str> {
        self.0.instance.as_deref()
    }

    pub(crate) fn title_text(&self) -> &str {
        &self.0.title
    }

    /// The URI that names its kind, if it is of any.
    pub(crate) fn kind(&self) -> Option<&str> {
        Some(&*self.0.r#type).filter(|&kind| kind != ABOUT_BLANK)
    }

    /// The extensions: the name and the JSON text of each.
    pub(crate) fn extensions(&self) -> &[(Cow<'static, str>, String)] {
        &self.0.extensions
    }
}

/// The type of a problem that is of none.
const ABOUT_BLANK: &str = "about:blank";

/// The standard's phrase; two of them are newer than the table of the `http` crate.
fn phrase(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNPROCESSABLE_ENTITY => "Unprocessable Content",
        StatusCode::PAYLOAD_TOO_LARGE => "Content Too Large",
        status => status.canonical_reason().unwrap_or("Error"),
    }
}

static PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

fn reply(status: StatusCode, carried: Carried) -> Response {
    let mut reply = Response::new(Body::problem(carried));
    *reply.status_mut() = status;
    reply
        .headers_mut()
        .insert(CONTENT_TYPE, PROBLEM_JSON.clone());
    reply
}

/// Its JSON text.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json(cfg!(debug_assertions)))
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Problem({self})")
    }
}

impl Error for Problem {}
