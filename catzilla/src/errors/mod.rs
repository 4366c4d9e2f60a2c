//! How an application answers with errors: its own function for them, and the form in which they are written.
//!
//! ```text
//! accept   the form that a client wants
//! context  what the application's function is told of the request
//! page     a problem as HTML, with style.css; near: routes that may have been meant
//! text     a problem as plain text
//! ```

mod accept;
mod context;
mod near;
mod page;
mod text;

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
};

use http::{
    HeaderMap, HeaderName, HeaderValue, StatusCode,
    header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, SET_COOKIE, VARY},
};

use self::accept::Form;
pub use self::context::ErrorContext;
use crate::{
    Problem,
    body::Body,
    problem::{Carried, plain},
    respond::Response,
};

/// What an application decides about errors.
pub(crate) struct Errors {
    pub(crate) function: Option<Function>,
    /// Whether a client that prefers HTML gets a page.
    pub(crate) html: bool,
}

type Function = Box<dyn Fn(Problem, &ErrorContext<'_>) -> Response + Send + Sync>;

impl Errors {
    /// As long as the application does not say anything else.
    pub(crate) const fn new() -> Self {
        Self {
            function: None,
            html: cfg!(debug_assertions),
        }
    }

    /// The response that is sent for this one, which may be a problem without a form.
    #[cold]
    pub(crate) fn form(&self, mut reply: Response, cx: &ErrorContext<'_>) -> Response {
        let Some(carried) = reply.body_mut().take_problem() else {
            return reply;
        };
        let carried = carried.agree(reply.status());
        match &self.function {
            None => self.write(carried, reply, cx),
            Some(function) => self.ask(function, carried, reply, cx),
        }
    }

    /// The application's own answer. If that is a problem again, it is written as others are.
    fn ask(
        &self,
        function: &Function,
        carried: Carried,
        mut reply: Response,
        cx: &ErrorContext<'_>,
    ) -> Response {
        let problem = carried.into_problem(&mut reply);
        let due = problem.headers().clone();
        let asked = catch_unwind(AssertUnwindSafe(|| function(problem, cx)));
        let mut own = asked.unwrap_or_else(|panic| {
            // What a panic carries may panic once more when it is dropped.
            std::mem::forget(panic);
            plain(StatusCode::INTERNAL_SERVER_ERROR)
        });
        let says_vary = own.headers().contains_key(VARY);
        add_due(own.headers_mut(), &due);
        own.extensions_mut()
            .extend(std::mem::take(reply.extensions_mut()));
        if let Some(carried) = own.body_mut().take_problem() {
            let carried = carried.agree(own.status());
            return self.write(carried, own, cx);
        }
        // The function has seen what the client accepts.
        if !says_vary {
            own.headers_mut().append(VARY, ACCEPT.clone());
        }
        own
    }

    /// Writes a problem in the form that the client wants.
    fn write(&self, carried: Carried, mut reply: Response, cx: &ErrorContext<'_>) -> Response {
        let headers = reply.headers_mut();
        headers.append(VARY, ACCEPT.clone());
        let body = match cx.form(self.html) {
            Form::Json => {
                let (text, is_problem) = carried.into_json();
                if !is_problem {
                    headers.insert(CONTENT_TYPE, JSON.clone());
                }
                Body::from(text)
            }
            Form::Html => {
                headers.insert(CONTENT_TYPE, HTML.clone());
                headers.insert(CONTENT_SECURITY_POLICY, POLICY.clone());
                headers.insert(CONTENT_TYPE_OPTIONS, NO_SNIFFING.clone());
                page::write(&carried.told(), cx, headers).into()
            }
            Form::Text => {
                headers.insert(CONTENT_TYPE, TEXT.clone());
                text::write(&carried.told()).into()
            }
        };
        *reply.body_mut() = body;
        reply
    }
}

/// Adds the headers that a problem had and its answer has not. Of cookies, and of what an answer varies by, the one
/// does not stand in the place of the other.
fn add_due(own: &mut HeaderMap, due: &HeaderMap) {
    let is_there = |own: &HeaderMap, name: &HeaderName, value: &HeaderValue| {
        let adds_up = name == SET_COOKIE || name == VARY;
        let mut values = own.get_all(name).iter();
        values.any(|other| !adds_up || other == value)
    };
    for name in due.keys() {
        let values = due.get_all(name).iter();
        let missing: Vec<_> = values.filter(|value| !is_there(own, name, value)).collect();
        for value in missing {
            own.append(name, value.clone());
        }
    }
}

static ACCEPT: HeaderValue = HeaderValue::from_static("accept");
static JSON: HeaderValue = HeaderValue::from_static("application/json");
static HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
static TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// A page shows what a client has sent. All that a browser may do with it is to show it.
static POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'",
);
const CONTENT_TYPE_OPTIONS: HeaderName = HeaderName::from_static("x-content-type-options");
static NO_SNIFFING: HeaderValue = HeaderValue::from_static("nosniff");

impl fmt::Debug for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Errors")
            .field("function", &self.function.is_some())
            .field("html", &self.html)
            .finish()
    }
}
