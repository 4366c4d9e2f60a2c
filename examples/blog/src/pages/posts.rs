//! Posts and what is said about them, with the forms to write them.

use catzilla::prelude::*;
use maud::{Markup, html};
use sqlx::SqlitePool;

use super::layout::{button, byline, page};
use crate::{
    Site,
    comments::{self, Comment, NewComment},
    errors::BlogError,
    posts::{self, NewPost, Text},
    sessions::Visitor,
    users::User,
};

/// How many posts are on a page.
const A_PAGE: u32 = 10;

#[get("/?<before>")]
pub(crate) async fn index(
    before: Option<i64>,
    visitor: &Visitor,
    pool: &SqlitePool,
) -> Result<Markup, BlogError> {
    let (posts, last) = posts::newest(A_PAGE, before, pool).await?;
    let content = html! {
        @for post in &posts {
            h2 { a href=(uri!(Site, show(slug = &post.slug))) { (post.title) } }
            (byline(&post.author, post.written_at))
        }
        @if let Some(last) = last {
            p { a href=(uri!(Site, index(before = last))) { "Older posts" } }
        }
    };
    Ok(page("Posts", visitor, &content))
}

#[get("/posts/<slug>?<after>")]
pub(crate) async fn show(
    slug: &str,
    after: Option<i64>,
    visitor: &Visitor,
    pool: &SqlitePool,
) -> Result<Markup, BlogError> {
    let post = posts::by_slug(slug, pool).await?;
    let comments = comments::of_post(slug, after, pool).await?;
    let last = comments.get(comments::A_PAGE as usize - 1);
    let is_own = visitor.is(&post.author);
    let content = html! {
        (byline(&post.author, post.written_at))
        p.written { (post.body) }
        @if is_own {
            a href=(uri!(Site, edit_form(slug = slug))) { "Edit" } " "
            (button("Delete", &uri!(Site, remove(slug = slug))))
        }
        h2 { "Comments" }
        @for comment in &comments { (one_comment(slug, comment, visitor)) }
        @if let Some(last) = last {
            p { a href=(uri!(Site, show(slug = slug, after = last.id))) { "Later comments" } }
        }
        @if visitor.0.is_some() {
            form method="post" action=(uri!(Site, say(slug = slug))) {
                label { "What do you say?" textarea name="body" required {} }
                button { "Comment" }
            }
        }
    };
    Ok(page(&post.title, visitor, &content))
}

fn one_comment(slug: &str, comment: &Comment, visitor: &Visitor) -> Markup {
    html! {
        p.written { (comment.body) }
        (byline(&comment.author, comment.written_at)) " "
        @if visitor.is(&comment.author) {
            (button("Delete", &uri!(Site, unsay(slug = slug, id = comment.id))))
        }
    }
}

#[get("/write")]
pub(crate) async fn write_form(_: &User, visitor: &Visitor) -> Markup {
    let content = html! {
        form method="post" action=(uri!(Site, write())) {
            label { "Name in the address" input name="slug" pattern="[a-z0-9]+(-[a-z0-9]+)*" required; }
            (text_fields("", ""))
            button { "Publish" }
        }
    };
    page("A new post", visitor, &content)
}

#[post("/write")]
pub(crate) async fn write(
    new: Form<NewPost<'_>>,
    author: &User,
    pool: &SqlitePool,
) -> Result<Redirect, BlogError> {
    let post = posts::create(&new, author, pool).await?;
    Ok(Redirect::to(&uri!(Site, show(slug = post.slug))))
}

#[get("/posts/<slug>/edit")]
pub(crate) async fn edit_form(
    slug: &str,
    _: &User,
    visitor: &Visitor,
    pool: &SqlitePool,
) -> Result<Markup, BlogError> {
    let post = posts::by_slug(slug, pool).await?;
    if !visitor.is(&post.author) {
        return Err(BlogError::NotYours("post"));
    }
    let content = html! {
        form method="post" action=(uri!(Site, edit(slug = slug))) {
            (text_fields(&post.title, &post.body))
            button { "Save" }
        }
    };
    Ok(page("Edit a post", visitor, &content))
}

fn text_fields(title: &str, body: &str) -> Markup {
    html! {
        label { "Title" input name="title" maxlength="200" value=(title) required; }
        // HTML leaves out a line break at the beginning; the text may have one of its own.
        label { "Text" textarea name="body" required { "\n" (body) } }
    }
}

#[post("/posts/<slug>/edit")]
pub(crate) async fn edit(
    slug: &str,
    text: Form<Text<'_>>,
    author: &User,
    pool: &SqlitePool,
) -> Result<Redirect, BlogError> {
    posts::change(slug, &text, author, pool).await?;
    Ok(Redirect::to(&uri!(Site, show(slug = slug))))
}

#[post("/posts/<slug>/delete")]
pub(crate) async fn remove(
    slug: &str,
    author: &User,
    pool: &SqlitePool,
) -> Result<Redirect, BlogError> {
    posts::delete(slug, author, pool).await?;
    Ok(Redirect::to(&uri!(Site, index())))
}

#[post("/posts/<slug>/comments")]
pub(crate) async fn say(
    slug: &str,
    new: Form<NewComment<'_>>,
    author: &User,
    pool: &SqlitePool,
) -> Result<Redirect, BlogError> {
    comments::create(slug, &new, author, pool).await?;
    Ok(Redirect::to(&uri!(Site, show(slug = slug))))
}

#[post("/posts/<slug>/comments/<id>/delete")]
pub(crate) async fn unsay(
    slug: &str,
    id: i64,
    author: &User,
    pool: &SqlitePool,
) -> Result<Redirect, BlogError> {
    comments::delete(slug, id, author, pool).await?;
    Ok(Redirect::to(&uri!(Site, show(slug = slug))))
}

routes! {
    /// Posts and comments.
    pub(crate) Posts = [
        index,
        show,
        write_form,
        write,
        edit_form,
        edit,
        remove,
        say,
        unsay,
    ]
}
