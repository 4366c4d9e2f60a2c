//! Signing up.

use catzilla::{prelude::*, session::Session};
use sqlx::SqlitePool;

use crate::{
    errors::BlogError,
    passwords::Passwords,
    sessions::{self, few},
    users::{self, NewUser, User},
};

#[post("/")]
async fn sign_up(
    new: Json<NewUser<'_>>,
    session: &Session,
    pool: &SqlitePool,
    passwords: &Passwords,
) -> Result<(StatusCode, Json<User>), BlogError> {
    let user = users::create(&new, pool, passwords).await?;
    sessions::log_in(session, &user);
    Ok((StatusCode::CREATED, Json(user)))
}

#[get("/me")]
async fn me(user: &User) -> Json<User> {
    Json(user.clone())
}

routes! {
    /// Users.
    pub(crate) Users = [sign_up with [few], me]
}
