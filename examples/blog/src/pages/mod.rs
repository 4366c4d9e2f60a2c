//! What people use: HTML and forms, without a script. Whatever users wrote is escaped by maud.

pub(crate) mod accounts;
mod layout;
pub(crate) mod posts;

use catzilla::{
    axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue},
    prelude::*,
};

pub(crate) use self::layout::error;

/// A page shows who has logged in, so that nobody but their browser keeps it.
#[middleware]
async fn private(request: &mut Request, next: Next<'_>) -> Response {
    let mut response = next.run(request).await;
    let value = HeaderValue::from_static("private, no-cache");
    response.headers_mut().insert(CACHE_CONTROL, value);
    response
}

/// In a file of its own, since the policy of `SecurityHeaders` takes no style from inside a page.
#[get("/style.css")]
async fn style() -> ([(HeaderName, &'static str); 1], &'static str) {
    let css = "text/css; charset=utf-8";
    ([(CONTENT_TYPE, css)], include_str!("style.css"))
}

routes! {
    /// All of it.
    pub(crate) Pages = [
        style,
        "/" => accounts::Accounts with [private],
        "/" => posts::Posts with [private],
    ]
}
