//! Signing up, logging in and out, with their forms.

use catzilla::{prelude::*, session::Session};
use maud::{Markup, html};
use sqlx::SqlitePool;

use super::{layout::page, posts};
use crate::{
    Site,
    errors::BlogError,
    passwords::Passwords,
    sessions::{self, Visitor, few},
    users::{self, Credentials, NewUser},
};

#[get("/sign-up")]
pub(crate) async fn sign_up_form(visitor: &Visitor) -> Markup {
    let content = html! {
        form method="post" action=(uri!(Site, sign_up())) {
            label { "Name" input name="name" pattern="[a-z0-9_]{3,32}" required; }
            label { "Email address" input name="email" type="email" required; }
            label { "Password" input name="password" type="password" minlength="10" required; }
            button { "Sign up" }
        }
    };
    page("Sign up", visitor, &content)
}

#[post("/sign-up")]
pub(crate) async fn sign_up(
    new: Form<NewUser<'_>>,
    session: &Session,
    pool: &SqlitePool,
    passwords: &Passwords,
) -> Result<Redirect, BlogError> {
    let user = users::create(&new, pool, passwords).await?;
    sessions::log_in(session, &user);
    Ok(Redirect::to(&uri!(Site, posts::index())))
}

#[get("/log-in")]
pub(crate) async fn log_in_form(visitor: &Visitor) -> Markup {
    let content = html! {
        form method="post" action=(uri!(Site, log_in())) {
            label { "Name" input name="name" required; }
            label { "Password" input name="password" type="password" required; }
            button { "Log in" }
        }
    };
    page("Log in", visitor, &content)
}

#[post("/log-in")]
pub(crate) async fn log_in(
    given: Form<Credentials<'_>>,
    session: &Session,
    pool: &SqlitePool,
    passwords: &Passwords,
) -> Result<Redirect, BlogError> {
    let user = users::authenticate(&given, pool, passwords).await?;
    sessions::log_in(session, &user);
    Ok(Redirect::to(&uri!(Site, posts::index())))
}

#[post("/log-out")]
pub(crate) async fn log_out(session: &Session) -> Redirect {
    session.clear();
    Redirect::to(&uri!(Site, posts::index()))
}

routes! {
    /// Users and their sessions.
    pub(crate) Accounts = [
        sign_up_form,
        sign_up with [few],
        log_in_form,
        log_in with [few],
        log_out,
    ]
}
