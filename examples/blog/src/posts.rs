//! Posts: written, read, and changed by those who wrote them.

use catzilla::prelude::*;
use sqlx::{FromRow, SqlitePool};
use time::OffsetDateTime;

use crate::{errors::BlogError, users::User};

/// A post, whole.
#[derive(Debug, FromRow, Model)]
pub(crate) struct Post {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) author: String,
    pub(crate) written_at: OffsetDateTime,
}

/// What a list tells of a post.
#[derive(Debug, FromRow, Model)]
pub(crate) struct Headline {
    /// Newer posts have higher numbers.
    #[field(skip)]
    pub(crate) id: i64,
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) written_at: OffsetDateTime,
}

/// A post that somebody writes; its slug stays what it is.
#[derive(Model)]
pub(crate) struct NewPost<'a> {
    #[field(len(1..=80), pattern("^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub(crate) slug: &'a str,
    #[field(flatten)]
    pub(crate) text: Text<'a>,
}

/// What can be changed in a post.
#[derive(Model)]
pub(crate) struct Text<'a> {
    #[field(len(1..=200))]
    title: &'a str,
    #[field(len(1..=50_000))]
    body: &'a str,
}

/// The newest posts, or those before one of them; and the number of the last of them, if there are more.
pub(crate) async fn newest(
    limit: u32,
    before: Option<i64>,
    pool: &SqlitePool,
) -> sqlx::Result<(Vec<Headline>, Option<i64>)> {
    let select = "SELECT posts.id, slug, title, users.name AS author, written_at
        FROM posts JOIN users ON users.id = author_id
        WHERE posts.id < ? ORDER BY posts.id DESC LIMIT ?";
    let mut posts: Vec<Headline> = sqlx::query_as(select)
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit + 1)
        .fetch_all(pool)
        .await?;
    let are_more = posts.len() > limit as usize;
    posts.truncate(limit as usize);
    let last = posts.last().filter(|_| are_more).map(|last| last.id);
    Ok((posts, last))
}

/// The post with this slug.
pub(crate) async fn by_slug(slug: &str, pool: &SqlitePool) -> Result<Post, BlogError> {
    let select = "SELECT slug, title, body, users.name AS author, written_at
        FROM posts JOIN users ON users.id = author_id WHERE slug = ?";
    let post = sqlx::query_as(select)
        .bind(slug)
        .fetch_optional(pool)
        .await?;
    post.ok_or(BlogError::NotThere("post"))
}

/// Adds a post.
pub(crate) async fn create(
    new: &NewPost<'_>,
    author: &User,
    pool: &SqlitePool,
) -> Result<Post, BlogError> {
    let insert =
        "INSERT INTO posts (slug, title, body, author_id, written_at) VALUES (?, ?, ?, ?, ?)
        RETURNING slug, title, body, ? AS author, written_at";
    sqlx::query_as(insert)
        .bind(new.slug)
        .bind(new.text.title)
        .bind(new.text.body)
        .bind(author.id)
        .bind(OffsetDateTime::now_utc())
        .bind(&author.name)
        .fetch_one(pool)
        .await
        .map_err(|error| BlogError::of_insert(error, "slug"))
}

/// Changes a post of one's own.
pub(crate) async fn change(
    slug: &str,
    text: &Text<'_>,
    author: &User,
    pool: &SqlitePool,
) -> Result<(), BlogError> {
    let update = "UPDATE posts SET title = ?, body = ? WHERE slug = ? AND author_id = ?";
    let done = sqlx::query(update)
        .bind(text.title)
        .bind(text.body)
        .bind(slug)
        .bind(author.id)
        .execute(pool)
        .await?;
    one_of_ones_own(done.rows_affected(), slug, pool).await
}

/// Deletes a post of one's own, and what was said about it.
pub(crate) async fn delete(slug: &str, author: &User, pool: &SqlitePool) -> Result<(), BlogError> {
    let done = sqlx::query("DELETE FROM posts WHERE slug = ? AND author_id = ?")
        .bind(slug)
        .bind(author.id)
        .execute(pool)
        .await?;
    one_of_ones_own(done.rows_affected(), slug, pool).await
}

/// Says why nothing was changed: the post is not there, or it is somebody else's.
async fn one_of_ones_own(changed: u64, slug: &str, pool: &SqlitePool) -> Result<(), BlogError> {
    if changed > 0 {
        return Ok(());
    }
    by_slug(slug, pool).await?;
    Err(BlogError::NotYours("post"))
}
