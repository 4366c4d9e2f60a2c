//! What a handler may return although it looks borrowed.

use std::borrow::Cow;

use catzilla::prelude::*;

#[derive(serde::Serialize)]
struct Echo<'a> {
    name: &'a str,
}

/// A type of one's own that copies what it borrows.
struct Shout<'a>(&'a str);

impl IntoResponse for Shout<'_> {
    fn into_response(self) -> Response {
        self.0.to_uppercase().into_response()
    }
}

#[get("/json/<name>")]
async fn json(name: &str) -> Result<Option<Json<Echo<'_>>>, (StatusCode, Json<&str>)> {
    Ok(Some(Json(Echo { name })))
}

#[get("/list/<name>")]
fn list(name: &str) -> (StatusCode, Json<Vec<Cow<'_, str>>>) {
    (StatusCode::OK, Json(vec![Cow::Borrowed(name)]))
}

#[get("/own/<name>")]
async fn own(name: &str) -> Option<Shout<'_>> {
    Some(Shout(name))
}

#[get("/headers/<name>")]
async fn headers(name: &str) -> ([(&str, &str); 1], String) {
    ([("x-name", name)], name.to_owned())
}

#[get("/hidden/<name>")]
async fn hidden(name: &str) -> impl IntoResponse + '_ {
    Shout(name)
}

#[get("/constant/<name>")]
async fn constant(name: &str) -> Result<&'static str, Html<Cow<'static, str>>> {
    let _ = name;
    Ok("constant")
}

#[get("/inferred/<name>")]
async fn inferred<'c>(name: &str) -> &'c str {
    let _ = name;
    "constant"
}

fn main() {
    let routes = routes![json, list, own, headers, hidden, constant, inferred];
    let _ = Catzilla::new(routes).into_router();
}
