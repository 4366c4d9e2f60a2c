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

/// As many as are read at a time.
pub(crate) const A_PAGE: u32 = 100;

/// What is said about a post, the oldest first, after one of the comments if there is one.
pub(crate) async fn of_post(
    slug: &str,
    after: Option<i64>,
    pool: &SqlitePool,
) -> sqlx::Result<Vec<Comment>> {
    let select = "SELECT comments.id, comments.body, users.name AS author, comments.written_at
        FROM comments
        JOIN users ON users.id = comments.author_id
        JOIN posts ON posts.id = post_id
        WHERE slug = ? AND comments.id > ? ORDER BY comments.id LIMIT ?";
    sqlx::query_as(select)
        .bind(slug)
        .bind(after.unwrap_or(0))
        .bind(A_PAGE)
        .fetch_all(pool)
        .await
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
    let select = "SELECT 1 FROM comments JOIN posts ON posts.id = post_id
        WHERE comments.id = ? AND slug = ?";
    let other = sqlx::query(select)
        .bind(id)
        .bind(slug)
        .fetch_optional(pool)
        .await?;
    Err(match other {
        Some(_) => BlogError::NotYours("comment"),
        None => BlogError::NotThere("comment"),
    })
}
