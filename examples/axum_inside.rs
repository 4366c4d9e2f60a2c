//! axum inside: routers of axum's and tower services answer below a prefix of the application.
//!
//! ```sh
//! cargo run -p catzilla-examples --example axum_inside
//! curl http://127.0.0.1:8000/
//! curl http://127.0.0.1:8000/legacy/users/7
//! curl http://127.0.0.1:8000/legacy/users/me
//! curl http://127.0.0.1:8000/raw/anything/at/all
//! ```

use std::convert::Infallible;

use axum::{
    Router,
    extract::{Path, Request},
    routing,
};
use catzilla::prelude::*;
use tower::service_fn;

#[get("/")]
async fn index() -> &'static str {
    "written for Catzilla\n"
}

/// The application's routes come first, so that a router can be moved over one route at a time.
#[get("/legacy/users/me")]
async fn me() -> &'static str {
    "moved over already\n"
}

fn main() -> catzilla::Result<()> {
    let legacy = Router::new().route(
        "/users/{id}",
        routing::get(async |Path(id): Path<u64>| format!("user {id}, written for axum\n")),
    );
    let raw = service_fn(async |request: Request| {
        Ok::<_, Infallible>(
            format!("a tower service at {}\n", request.uri().path()).into_response(),
        )
    });
    Catzilla::new(routes![index, me])
        .mount("/legacy", legacy)
        .mount("/raw", raw)
        .run()
}
