//! What `#[derive(Problem)]` makes of an error.

use std::{error::Error, fmt, panic::Location};

use http::StatusCode;

use super::{Cause, Problem};
use crate::respond::{IntoResponse as _, Response};

/// An error that says what a client is told of it. `#[derive(Problem)]` implements it.
pub trait Described {
    /// What a client is told.
    fn describe(&self) -> Problem;
}

/// What all errors of one kind have in common.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// From 400 to 599.
    pub status: u16,
    /// A URI that names it.
    pub r#type: Option<&'static str>,
    /// One sentence.
    pub title: Option<&'static str>,
    /// A word that programs act upon.
    pub code: Option<&'static str>,
}

impl Kind {
    /// The problem of an error of this kind.
    ///
    /// What a server error says in detail, and what it came from, is none of the client's business.
    #[must_use]
    pub fn problem(self, error: &dyn Error, detail: Option<String>) -> Problem {
        let status = status(self.status);
        let mut problem = if status.is_server_error() {
            Problem::caused(status, Cause::of(error))
        } else {
            let problem = Problem::new(status);
            detail.into_iter().fold(problem, Problem::detail)
        };
        if let Some(uri) = self.r#type {
            problem = problem.r#type(uri);
        }
        if let Some(title) = self.title {
            problem = problem.title(title);
        }
        match self.code {
            Some(code) => problem.with("code", code),
            None => problem,
        }
    }
}

fn status(status: u16) -> StatusCode {
    // The derive takes no other.
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The problem that `?` makes of an error, at this place.
#[track_caller]
pub fn noticed<E: Described>(error: &E) -> Problem {
    let mut problem = error.describe();
    problem.0.cause.at(Location::caller());
    problem.0.cause.print();
    problem
}

/// The response of a handler that has returned an error.
pub fn answer<E: Described>(error: &E) -> Response {
    let problem = error.describe();
    problem.0.cause.print();
    problem.into_response()
}

/// The same for axum.
pub fn answer_of_axum<E: Described>(error: &E) -> axum::response::Response {
    let problem = error.describe();
    problem.0.cause.print();
    axum::response::IntoResponse::into_response(problem)
}

/// A detail.
#[must_use]
pub fn format(text: fmt::Arguments<'_>) -> String {
    text.to_string()
}

/// The detail of an error that says it itself.
pub fn text(error: &dyn Error) -> String {
    error.to_string()
}

/// What an error is called that has neither a detail nor a title.
#[must_use]
pub fn phrase(of: u16) -> &'static str {
    super::phrase(status(of))
}

/// An error behind whatever pointer the field of a derived error holds.
pub trait AsError {
    /// The error.
    fn as_error(&self) -> &(dyn Error + 'static);
}

impl<T: Error + 'static> AsError for T {
    fn as_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! objects {
    ($($object:ty),*) => {$(
        impl AsError for $object {
            fn as_error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}

objects!(
    dyn Error + 'static,
    dyn Error + Send + 'static,
    dyn Error + Send + Sync + 'static
);
