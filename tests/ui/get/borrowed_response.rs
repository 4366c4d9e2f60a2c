use std::borrow::Cow;

use catzilla::prelude::*;

#[get("/plain/<name>")]
async fn plain(name: &str) -> &str {
    name
}

#[get("/named/<name>")]
fn named<'n>(name: &'n str) -> &'n str {
    name
}

#[get("/html/<name>")]
async fn html(name: &str) -> Html<&str> {
    Html(name)
}

#[get("/cow/<name>")]
async fn cow(name: &str) -> Cow<'_, str> {
    Cow::Borrowed(name)
}

#[get("/wrapped/<name>")]
async fn wrapped(name: &str) -> Result<Option<&[u8]>, (StatusCode, &str)> {
    Err((StatusCode::NOT_FOUND, name))
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![plain, named, html, cow, wrapped]).run()
}
