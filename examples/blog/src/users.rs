//! Users: who signs up, and who they are.

use catzilla::prelude::*;
use sqlx::{FromRow, SqlitePool};

use crate::{errors::BlogError, passwords::Passwords};

/// A user, as everybody may see them.
#[derive(Clone, Debug, FromRow, Model)]
pub(crate) struct User {
    pub(crate) id: i64,
    pub(crate) name: String,
}

/// What signing up takes, as JSON or as a form.
#[derive(Model)]
#[model(check = name_is_no_password)]
pub(crate) struct NewUser<'a> {
    #[field(len(3..=32), pattern("^[a-z0-9_]*$"))]
    name: &'a str,
    #[field(email, len(..=254))]
    email: &'a str,
    #[field(len(10..=200))]
    password: &'a str,
}

/// A rule that needs two fields.
fn name_is_no_password(user: &NewUser<'_>) -> Result<(), Violation> {
    if user.password.to_lowercase().contains(user.name) {
        return Err(Violation::new("guessable", "the name is in it").at("/password"));
    }
    Ok(())
}

/// What logging in takes. A password that nobody could have is a wrong one, and no violation.
#[derive(Model)]
pub(crate) struct Credentials<'a> {
    name: &'a str,
    #[field(len(bytes, ..=800))]
    password: &'a str,
}

/// Signs a user up.
pub(crate) async fn create(
    new: &NewUser<'_>,
    pool: &SqlitePool,
    passwords: &Passwords,
) -> Result<User, BlogError> {
    let hash = passwords.hash(new.password).await?;
    let insert =
        "INSERT INTO users (name, email, password_hash) VALUES (?, ?, ?) RETURNING id, name";
    sqlx::query_as(insert)
        .bind(new.name)
        .bind(new.email)
        .bind(hash)
        .fetch_one(pool)
        .await
        .map_err(|error| BlogError::of_insert(error, "name or email address"))
}

/// The user with this name and this password. Who does not know both cannot tell which one was wrong.
pub(crate) async fn authenticate(
    given: &Credentials<'_>,
    pool: &SqlitePool,
    passwords: &Passwords,
) -> Result<User, BlogError> {
    #[derive(FromRow)]
    struct Known {
        #[sqlx(flatten)]
        user: User,
        password_hash: String,
    }
    let select = "SELECT id, name, password_hash FROM users WHERE name = ?";
    let known: Option<Known> = sqlx::query_as(select)
        .bind(given.name)
        .fetch_optional(pool)
        .await?;
    let hash = known.as_ref().map(|known| known.password_hash.as_str());
    let is_right = passwords.is_right(given.password, hash).await?;
    match known {
        Some(known) if is_right => Ok(known.user),
        _ => Err(BlogError::WrongCredentials),
    }
}

/// Who has this number.
pub(crate) async fn by_id(id: i64, pool: &SqlitePool) -> sqlx::Result<Option<User>> {
    sqlx::query_as("SELECT id, name FROM users WHERE id = ?")
        .bind(id)
        .fetch_optional(pool)
        .await
}
