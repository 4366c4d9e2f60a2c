//! Arguments that borrow from the request, with and without a name for how long.

use std::borrow::Cow;

use catzilla::prelude::*;

#[derive(serde::Deserialize)]
struct Pair<'a, 'b> {
    left: &'a str,
    right: &'b str,
}

#[derive(serde::Deserialize)]
struct Page<'a> {
    after: Cow<'a, str>,
}

#[post("/elided/<id>")]
async fn elided(id: &str, Json(pair): Json<Pair<'_, '_>>) -> String {
    format!("{id}{}{}", pair.left, pair.right)
}

#[post("/named/<id>")]
async fn named<'a>(id: &'a str, Json(pair): Json<Pair<'a, 'a>>) -> String {
    format!("{id}{}{}", pair.left, pair.right)
}

#[post("/two/<id>")]
async fn two<'a, 'b: 'a>(id: &'a str, Json(pair): Json<Pair<'b, 'a>>) -> String {
    format!("{id}{}{}", pair.left, pair.right)
}

#[get("/words/<word>")]
fn in_place<'w>(word: Cow<'w, str>, query: Query<Page<'w>>) -> String {
    format!("{word}{}", query.0.after)
}

#[post("/lent")]
async fn slices(Json(words): Json<Vec<&str>>) -> String {
    words.concat()
}

#[derive(serde::Deserialize)]
struct Kept<'a> {
    text: Cow<'a, str>,
}

// Nothing of it is borrowed, so it may live for ever.
#[post("/kept")]
async fn kept(Json(kept): Json<Kept<'static>>, Query(pages): Query<Vec<(String, Cow<'static, str>)>>) -> String {
    format!("{}{pages:?}", kept.text)
}

#[get("/blocking/<id>", blocking)]
fn owned(id: String, #[header] accept: Option<String>) -> String {
    format!("{id}{accept:?}")
}

fn main() {
    let _ = Catzilla::new(routes![elided, named, two, in_place, slices, kept, owned]).into_router();
}
