//! What can go wrong, and what a client is told of it.

use catzilla::{ErrorContext, prelude::*};

use crate::{application::Site, pages};

/// What can go wrong. `?` makes one of what the database says.
#[derive(Debug, Problem)]
pub(crate) enum BlogError {
    #[problem(status = 401, code = "not-logged-in", detail = "log in first")]
    NotLoggedIn,
    /// Nobody learns from it which names there are.
    #[problem(
        status = 401,
        code = "wrong-credentials",
        detail = "no user has this name and this password"
    )]
    WrongCredentials,
    #[problem(
        status = 403,
        code = "not-yours",
        detail = "this {0} is somebody else's"
    )]
    NotYours(&'static str),
    #[problem(status = 404, code = "not-there", detail = "there is no such {0}")]
    NotThere(&'static str),
    #[problem(status = 409, code = "taken", detail = "this {what} is taken")]
    Taken {
        #[problem(with)]
        what: &'static str,
    },
    #[problem(status = 500)]
    Database(#[from] sqlx::Error),
    #[problem(status = 500)]
    Password(#[from] argon2::password_hash::Error),
    #[problem(status = 500)]
    Panicked(#[from] tokio::task::JoinError),
}

impl BlogError {
    /// The error of an `INSERT`, where a value that is there already means that `what` is taken.
    pub(crate) fn of_insert(error: sqlx::Error, what: &'static str) -> Self {
        match error.as_database_error() {
            Some(refused) if refused.is_unique_violation() => Self::Taken { what },
            _ => Self::Database(error),
        }
    }
}

/// Answers each error, the framework's own among them: people get a page, programs get JSON.
pub(crate) fn answer(problem: Problem, request: &ErrorContext<'_>) -> Response {
    if !request.wants_html() {
        return problem.into_response();
    }
    let has_code = |code: &str| problem.member("code").is_some_and(|own| own == code);
    if has_code("not-logged-in") {
        return response!(Redirect::to(&uri!(Site, pages::accounts::log_in_form())));
    }
    response!((problem.status(), pages::error(&problem)))
}
