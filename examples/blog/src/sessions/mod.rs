//! Sessions: who has logged in.

mod table;

use std::time::Duration;

use catzilla::{
    middleware::RateLimit,
    prelude::*,
    session::{Session, Sessions},
};
use sqlx::SqlitePool;

use self::table::Table;
use crate::{
    errors::BlogError,
    users::{self, User},
};

/// Sessions that are kept in the database, for two weeks after the last request.
pub(crate) fn sessions(pool: SqlitePool) -> Sessions {
    Sessions::stored(Table(pool))
        .lifetime(Duration::from_hours(14 * 24))
        .rolling()
}

/// The value of a session that is its user's number.
const USER: &str = "user";

/// From now on this user asks.
pub(crate) fn log_in(session: &Session, user: &User) {
    // Whoever has had the browser before knows the old cookie, and not the new one.
    session.renew();
    session.insert(USER, user.id);
}

/// Who asks: a user, if they have logged in.
#[derive(Debug)]
pub(crate) struct Visitor(pub(crate) Option<User>);

impl Visitor {
    /// Whether it is the user with this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|user| user.name == name)
    }
}

#[dependency]
async fn visitor(session: &Session, pool: &SqlitePool) -> Result<Visitor, BlogError> {
    let user = match session.get(USER) {
        Some(id) => users::by_id(id, pool).await?,
        None => None,
    };
    Ok(Visitor(user))
}

/// Handlers that take `&User` answer 401 to everybody else.
#[dependency]
fn current_user(visitor: &Visitor) -> Result<User, BlogError> {
    visitor.0.clone().ok_or(BlogError::NotLoggedIn)
}

/// So many times a minute may one address sign up or log in: enough for people, too few to guess passwords.
#[middleware]
pub(crate) fn few() -> RateLimit {
    RateLimit::per_minute(20)
}
