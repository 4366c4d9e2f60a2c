//! [`Rejection`]: an argument that could not be read.

use http::StatusCode;

use super::Incoming;
use crate::{
    Problem, Reports,
    model::{ModelError, Report, Violation},
    problem,
    respond::{IntoResponse, Response},
};

/// The response that is sent in place of the handler's, since one of its arguments could not be read.
#[derive(Debug)]
pub struct Rejection(Reason);

#[derive(Debug)]
enum Reason {
    Response(Box<Response>),
    /// Values that are not as expected; the other arguments may have more of them.
    Report(Box<Report>),
}

impl Rejection {
    /// The response, finished.
    pub(crate) fn into_reply(self, reports: &Reports) -> Response {
        match self.0 {
            Reason::Response(reply) => *reply,
            Reason::Report(report) => reports.problem(report).into_response(),
        }
    }

    /// The response as a problem, of which the handler decides what becomes.
    pub(super) fn into_problem(self, reports: &Reports) -> Problem {
        match self.0 {
            Reason::Report(report) => reports.problem(report),
            Reason::Response(mut reply) => match reply.body_mut().take_problem() {
                Some(carried) => carried.agree(reply.status()).into_problem(&mut reply),
                None => Problem::new(reply.status()),
            },
        }
    }

    /// For an argument of which one thing is known to be wrong, and no place in it.
    pub(super) fn invalid(cx: &Incoming<'_>, location: &'static str, violation: Violation) -> Self {
        let mut report = Box::new(cx.new_report());
        report.at_location(location, |report| report.add(violation));
        report.into()
    }

    /// What is wrong with the argument's values, if it could be looked at.
    pub(crate) fn into_report(self) -> Result<Box<Report>, Self> {
        match self.0 {
            Reason::Report(report) => Ok(report),
            reason @ Reason::Response(_) => Err(Self(reason)),
        }
    }

    /// What is wrong, together with what another argument has found; where that could not be had at all, that alone.
    pub(crate) fn both(mut wrong: Box<Report>, other: Result<(), Self>) -> Self {
        match other.map_err(Self::into_report) {
            Ok(()) => {}
            Err(Ok(more)) => wrong.append_new(*more),
            Err(Err(rejection)) => return rejection,
        }
        wrong.into()
    }

    /// This response in place of the handler's.
    #[doc(hidden)]
    #[must_use]
    pub fn with(reply: Response) -> Self {
        Self::reply(reply)
    }

    fn reply(reply: Response) -> Self {
        Self(Reason::Response(Box::new(reply)))
    }

    /// An axum extractor's rejection in our shape: the same status, its text as the `detail`.
    ///
    /// What is no plain text was shaped by its author and stays as it is. The text of a server error
    /// is kept from the client outside debug builds.
    pub(super) async fn from_axum(rejection: axum::response::Response) -> Self {
        let status = rejection.status();
        if !status.is_client_error() && !status.is_server_error() || !is_plain_text(&rejection) {
            return Self::reply(problem::from_axum(rejection));
        }
        let (parts, body) = rejection.into_parts();
        let text = axum::body::to_bytes(body, LONGEST_DETAIL)
            .await
            .unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        let mut reply = if status.is_server_error() && !cfg!(debug_assertions) || text.is_empty() {
            problem::plain(status)
        } else {
            Problem::new(status).detail(text).into_response()
        };
        for (name, value) in &parts.headers {
            if name != http::header::CONTENT_TYPE && name != http::header::CONTENT_LENGTH {
                reply.headers_mut().append(name, value.clone());
            }
        }
        Self::reply(reply)
    }
}

/// Bytes of an axum rejection's text that are passed on.
const LONGEST_DETAIL: usize = 4096;

fn is_plain_text(response: &axum::response::Response) -> bool {
    response
        .headers()
        .get(http::header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

impl From<Problem> for Rejection {
    fn from(problem: Problem) -> Self {
        Self::reply(problem.into_response())
    }
}

impl From<Box<Report>> for Rejection {
    fn from(report: Box<Report>) -> Self {
        Self(Reason::Report(report))
    }
}

impl From<ModelError> for Rejection {
    fn from(error: ModelError) -> Self {
        match error {
            ModelError::Invalid(report) => Box::new(report).into(),
            malformed @ ModelError::Malformed { .. } => Problem::from(malformed).into(),
        }
    }
}

impl From<StatusCode> for Rejection {
    fn from(status: StatusCode) -> Self {
        Self::reply(problem::plain(status))
    }
}
