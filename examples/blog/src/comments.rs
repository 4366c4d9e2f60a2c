//! Comments: what is said about a post.

use catzilla::prelude::*;
use sqlx::{FromRow, SqlitePool};
use time::OffsetDateTime;

use crate::{errors::BlogError, users::User};

/// A comment on a post.
#[derive(Debug, FromRow, Model)]
pub(crate) struct Comment {
    pub(crate) id: i64,
    pub(crate) body: String,
    pub(crate) author: String,
    pub(crate) written_at: OffsetDateTime,
}

/// A comment that somebody writes.
#[derive(Model)]
pub(crate) struct NewComment<'a> {
    #[field(len(1..=2_000))]
    body: &'a str,
}

/// What is said about a post, the oldest first.
pub(crate) async fn of_post(slug: &str, pool: &SqlitePool) -> sqlx::Result<Vec<Comment>> {
    let select = "SELECT comments.id, comments.body, users.name AS author, comments.written_at
        FROM comments
        JOIN users ON users.id = comments.author_id
        JOIN posts ON posts.id = post_id
        WHERE slug = ? ORDER BY comments.id";
    sqlx::query_as(select).bind(slug).fetch_all(pool).await
}

/// Adds a comment to a post.
pub(crate) async fn create(
    slug: &str,
    new: &NewComment<'_>,
    author: &User,
    pool: &SqlitePool,
) -> Result<Comment, BlogError> {
    // One statement, so that nobody deletes the post between two of them.
    let insert = "INSERT INTO comments (post_id, author_id, body, written_at)
        SELECT id, ?, ?, ? FROM posts WHERE slug = ?
        RETURNING id, body, ? AS author, written_at";
    let comment = sqlx::query_as(insert)
        .bind(author.id)
        .bind(new.body)
        .bind(OffsetDateTime::now_utc())
        .bind(slug)
        .bind(&author.name)
        .fetch_optional(pool)
        .await?;
    comment.ok_or(BlogError::NotThere("post"))
}

/// Deletes a comment of one's own.
pub(crate) async fn delete(
    slug: &str,
    id: i64,
    author: &User,
    pool: &SqlitePool,
) -> Result<(), BlogError> {
    let delete = "DELETE FROM comments WHERE id = ? AND author_id = ?
        AND post_id = (SELECT id FROM posts WHERE slug = ?)";
    let done = sqlx::query(delete)
        .bind(id)
        .bind(author.id)
        .bind(slug)
        .execute(pool)
        .await?;
    if done.rows_affected() > 0 {
        return Ok(());
    }
    let comments = of_post(slug, pool).await?;
    if comments.iter().any(|comment| comment.id == id) {
        return Err(BlogError::NotYours("comment"));
    }
    Err(BlogError::NotThere("comment"))
}
