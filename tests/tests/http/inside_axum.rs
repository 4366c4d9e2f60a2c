//! The application inside a router of axum's, and wrapped in layers of tower's.

use axum::{extract::Request, response::Response};
use axum::{middleware, routing};
use catzilla::prelude::*;
use catzilla_tests::{Answer, Server, block_on, get, send};

#[get("/")]
async fn index() -> &'static str {
    "cat"
}

#[get("/users/<id>")]
async fn user(id: u8, uri: Uri) -> String {
    format!("{id} at {uri}")
}

#[get("/panic")]
async fn panics() -> &'static str {
    panic!("contained")
}

async fn stamp(request: Request, next: middleware::Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert("x-stamp", "tower".parse().unwrap());
    response
}

fn router() -> axum::Router {
    let app = Catzilla::new(routes![index, user, panics])
        .into_router()
        .unwrap();
    axum::Router::new()
        .route("/", routing::get(async || "axum"))
        .nest("/cat", app)
        .layer(middleware::from_fn(stamp))
}

#[track_caller]
fn at(path: &str) -> Answer {
    block_on(send(router(), get(path)))
}

#[test]
fn the_application_answers_below_the_routers_prefix() {
    at("/").says("axum");
    at("/cat/users/7").says("7 at /users/7");
    at("/cat").says("cat");
    at("/cat/users/x").problem(422);
    at("/cat/nowhere").problem(404);
    at("/cat/panic").problem(500);
}

#[test]
fn layers_around_the_router_see_every_response() {
    for path in ["/", "/cat/users/7", "/cat/nowhere", "/cat/panic"] {
        assert_eq!(at(path).header("x-stamp"), Some("tower"), "{path}");
    }
}

#[test]
fn axums_own_server_serves_it() {
    let server = Server::run(async |listener| axum::serve(listener, router()).await.unwrap());
    let mut wire = server.connect();
    wire.get("/cat/users/7").says("7 at /users/7");
    wire.get("/").says("axum");
    let answer = wire
        .send("HEAD /cat/users/7 HTTP/1.1\r\nhost: a\r\n\r\n")
        .answer_to_head();
    assert_eq!(answer.header("content-length"), Some("13"));
}

#[test]
fn a_redirect_keeps_the_prefix_that_a_router_took_off() {
    let answer = at("/cat/users//7/?tag=x");
    assert_eq!(answer.status, 308);
    assert_eq!(answer.header("location"), Some("/cat/users/7?tag=x"));
}
