//! Logging in and out.

use catzilla::{prelude::*, session::Session};
use sqlx::SqlitePool;

use crate::{
    errors::BlogError,
    passwords::Passwords,
    sessions::{self, few},
    users::{self, Credentials, User},
};

#[post("/")]
async fn log_in(
    given: Json<Credentials<'_>>,
    session: &Session,
    pool: &SqlitePool,
    passwords: &Passwords,
) -> Result<Json<User>, BlogError> {
    let user = users::authenticate(&given, pool, passwords).await?;
    sessions::log_in(session, &user);
    Ok(Json(user))
}

#[delete("/")]
async fn log_out(session: &Session) {
    session.clear();
}

routes! {
    /// The session of whoever asks.
    pub(crate) LogIns = [log_in with [few], log_out]
}
