//! [`Carried`]: a problem on its way to where answers get their form.

use bytes::Bytes;
use http::{StatusCode, header::CONTENT_TYPE};

use super::{PROBLEM_JSON, Problem, phrase, reply};
use crate::{
    body::Body,
    respond::{IntoResponse, Response},
};

/// A problem as the body of an answer that has no form yet.
///
/// The application's edge makes text of it, after the function of [`Catzilla::on_error`](crate::Catzilla::on_error)
/// has seen it. Where it never gets there, in a unit test for example, it is read as JSON.
#[derive(Debug)]
pub(crate) enum Carried {
    /// It says no more than its status: nothing is allocated for it.
    Plain(StatusCode),
    /// It has something to say.
    Full(Problem),
}

impl Carried {
    /// Its JSON text, and whether that is problem details.
    pub(crate) fn into_json(self) -> (Bytes, bool) {
        match self {
            Self::Plain(status) => (plain_text(status), true),
            Self::Full(problem) => {
                let (text, is_problem) = problem.into_json();
                (text.into(), is_problem)
            }
        }
    }

    /// The problem, whether or not it has something to say.
    pub(crate) fn told(self) -> Problem {
        match self {
            Self::Plain(status) => Problem::new(status),
            Self::Full(problem) => problem,
        }
    }

    /// The problem with all that its answer has by now: its status, and headers that were added on the way.
    pub(crate) fn into_problem(self, reply: &mut Response) -> Problem {
        let mut problem = self.told();
        problem.0.headers = std::mem::take(reply.headers_mut());
        problem.0.headers.remove(CONTENT_TYPE);
        problem
    }

    /// Brings its status into line with that of its answer (RFC 9457, section 3.1.2).
    pub(crate) fn agree(self, answered: StatusCode) -> Self {
        if !answered.is_client_error() && !answered.is_server_error() {
            return self;
        }
        match self {
            Self::Plain(_) => Self::Plain(answered),
            Self::Full(mut problem) => {
                let before = std::mem::replace(&mut problem.0.status, answered);
                if problem.0.title == phrase(before) {
                    problem.0.title = phrase(answered).into();
                }
                Self::Full(problem)
            }
        }
    }
}

fn plain_text(status: StatusCode) -> Bytes {
    let text = match status {
        StatusCode::BAD_REQUEST => r#"{"type":"about:blank","title":"Bad Request","status":400}"#,
        StatusCode::NOT_FOUND => r#"{"type":"about:blank","title":"Not Found","status":404}"#,
        StatusCode::METHOD_NOT_ALLOWED => {
            r#"{"type":"about:blank","title":"Method Not Allowed","status":405}"#
        }
        StatusCode::INTERNAL_SERVER_ERROR => {
            r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#
        }
        status => return Problem::new(status).to_json(false).into(),
    };
    Bytes::from_static(text.as_bytes())
}

/// A problem that says no more than its status: 404, 405, a 400 for a path. Nothing is allocated.
pub(crate) fn plain(status: StatusCode) -> Response {
    reply(status, Carried::Plain(status))
}

/// A response that axum's types have made; a problem among them is one again.
pub(crate) fn from_axum<B: Into<Body>>(mut response: http::Response<B>) -> Response {
    // Few responses carry anything, and only of one that does the type is looked up.
    match response.extensions_mut().remove::<Problem>() {
        Some(problem) if response.headers().get(CONTENT_TYPE) == Some(&PROBLEM_JSON) => {
            response.map(|_| Body::problem(Carried::Full(problem)))
        }
        _ => response.map(Into::into),
    }
}

impl IntoResponse for Problem {
    fn into_response(mut self) -> Response {
        let headers = std::mem::take(&mut self.0.headers);
        let mut reply = reply(self.status(), Carried::Full(self));
        reply.headers_mut().extend(headers);
        reply
    }
}

/// The problem goes along as an extension, so that [`Catzilla::on_error`](crate::Catzilla::on_error) sees it.
impl axum::response::IntoResponse for Problem {
    fn into_response(self) -> axum::response::Response {
        let mut response = IntoResponse::into_response(self.clone()).map(Body::into_axum);
        response.extensions_mut().insert(self);
        response
    }
}
