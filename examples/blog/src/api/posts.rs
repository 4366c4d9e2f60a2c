//! Posts: lists of them, and each by its slug.

use catzilla::{
    RouteUri,
    axum::http::header::{HeaderName, LOCATION},
    prelude::*,
};
use sqlx::SqlitePool;

use crate::{
    Site,
    errors::BlogError,
    posts::{self, Headline, NewPost, Post, Text},
    users::User,
};

/// Which posts a list has.
#[derive(Model)]
struct Page {
    #[field(range(1..=100), default = 20)]
    limit: u32,
    /// Those that are older than the post with this number.
    before: Option<i64>,
}

/// Some posts, the newest first, and where the others are.
#[derive(Model)]
struct Listed {
    posts: Vec<Headline>,
    next: Option<String>,
}

#[get("/")]
async fn list(page: Query<Page>, pool: &SqlitePool) -> Result<Json<Listed>, BlogError> {
    let (posts, last) = posts::newest(page.limit, page.before, pool).await?;
    let next = last.map(|last| {
        let here = uri!(Site, list());
        format!("{here}?limit={}&before={last}", page.limit)
    });
    Ok(Json(Listed { posts, next }))
}

#[get("/<slug>")]
async fn show(slug: &str, pool: &SqlitePool) -> Result<Json<Post>, BlogError> {
    Ok(Json(posts::by_slug(slug, pool).await?))
}

#[post("/")]
async fn write(
    new: Json<NewPost<'_>>,
    author: &User,
    pool: &SqlitePool,
) -> Result<(StatusCode, [(HeaderName, RouteUri); 1], Json<Post>), BlogError> {
    let post = posts::create(&new, author, pool).await?;
    let location = [(LOCATION, uri!(Site, show(slug = &post.slug)))];
    Ok((StatusCode::CREATED, location, Json(post)))
}

#[put("/<slug>")]
async fn edit(
    slug: &str,
    text: Json<Text<'_>>,
    author: &User,
    pool: &SqlitePool,
) -> Result<Json<Post>, BlogError> {
    posts::change(slug, &text, author, pool).await?;
    show(slug, pool).await
}

#[delete("/<slug>")]
async fn remove(slug: &str, author: &User, pool: &SqlitePool) -> Result<(), BlogError> {
    posts::delete(slug, author, pool).await
}

routes! {
    /// Posts.
    pub(crate) Posts = [list, show, write, edit, remove]
}
