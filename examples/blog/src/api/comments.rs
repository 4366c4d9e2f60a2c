//! Comments on a post, which is named by the prefix.

use catzilla::prelude::*;
use sqlx::SqlitePool;

use crate::{
    comments::{self, Comment, NewComment},
    errors::BlogError,
    posts,
    users::User,
};

#[get("/?<after>")]
async fn list(
    #[path] slug: &str,
    after: Option<i64>,
    pool: &SqlitePool,
) -> Result<Json<Vec<Comment>>, BlogError> {
    posts::by_slug(slug, pool).await?;
    Ok(Json(comments::of_post(slug, after, pool).await?))
}

#[post("/")]
async fn write(
    #[path] slug: &str,
    new: Json<NewComment<'_>>,
    author: &User,
    pool: &SqlitePool,
) -> Result<(StatusCode, Json<Comment>), BlogError> {
    let comment = comments::create(slug, &new, author, pool).await?;
    Ok((StatusCode::CREATED, Json(comment)))
}

#[delete("/<id>")]
async fn remove(
    #[path] slug: &str,
    id: i64,
    author: &User,
    pool: &SqlitePool,
) -> Result<(), BlogError> {
    comments::delete(slug, id, author, pool).await
}

routes! {
    /// The comments on a post.
    pub(crate) Comments = [list, write, remove]
}
