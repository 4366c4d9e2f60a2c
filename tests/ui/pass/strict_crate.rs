//! The strictest crate a user may have.

#![deny(
    warnings,
    rust_2018_idioms,
    unused,
    missing_docs,
    missing_debug_implementations,
    missing_copy_implementations,
    single_use_lifetimes,
    unreachable_pub,
    unused_qualifications,
    unnameable_types,
    let_underscore_drop
)]
#![forbid(unsafe_code)]

use catzilla::prelude::*;

#[derive(Debug)]
struct Db;

/// The state.
#[derive(Debug, State)]
struct App {
    db: Db,
}

/// A page of users.
#[get("/users/<team>?<page>")]
async fn list(team: &str, page: Option<u32>, db: &Db) -> String {
    format!("{team} {page:?} {db:?}")
}

/// A new user.
#[post("/users")]
async fn create(Json(names): Json<Vec<&str>>, #[header] x_tag: Option<&str>) -> StatusCode {
    if names.is_empty() || x_tag.is_none() { StatusCode::BAD_REQUEST } else { StatusCode::CREATED }
}

/// Nothing to read.
#[get("/")]
fn index() {}

mod inner {
    use catzilla::prelude::*;

    #[get("/inner")]
    pub(super) fn index() {}
}

#[deprecated]
#[get("/old")]
fn old() {}

routes! {
    /// All routes.
    Api = [list, create, "/in" => [inner::index]]
}

fn main() {
    let app = App { db: Db };
    drop(app.db);
    let app = App { db: Db };
    let routes = routes!["/api" => Api, "/" => [index, old]];
    drop(Catzilla::new(routes).state(app).into_router());
}
