//! Routers of axum and tower services under a prefix of the application.

use axum::extract::Request;
use axum::routing;
use catzilla::prelude::*;
use catzilla_tests::{Answer, Server, ask, get, request};
use tower::{ServiceBuilder, service_fn};

#[get("/")]
async fn index() -> &'static str {
    "index"
}

#[get("/legacy/new")]
async fn new() -> &'static str {
    "new"
}

#[get("/legacy/<id>/edit")]
async fn edit(id: u8) -> String {
    format!("edit {id}")
}

#[track_caller]
fn told(request: Request) -> Answer {
    let legacy = axum::Router::new()
        .route(
            "/old/{id}",
            routing::get(async |axum::extract::Path(id): axum::extract::Path<u8>| {
                format!("old {id}")
            }),
        )
        .route(
            "/new",
            routing::post(async |body: String| format!("posted {body}")),
        )
        .fallback(async |uri: Uri| (StatusCode::NOT_FOUND, format!("legacy has no {uri}")));
    let service = ServiceBuilder::new()
        .map_request(|mut request: Request| {
            request
                .headers_mut()
                .insert("x-layer", "tower".parse().unwrap());
            request
        })
        .service(service_fn(async |request: Request| {
            let layer = request.headers()["x-layer"].to_str().unwrap().to_owned();
            Ok::<_, std::convert::Infallible>(
                format!("{layer} {}", request.uri().path()).into_response(),
            )
        }));
    let app = Catzilla::new(routes![index, new, edit])
        .mount("/legacy", legacy)
        .mount("/raw", service);
    ask(app, request)
}

#[test]
fn a_router_answers_below_its_prefix() {
    told(get("/legacy/old/7")).says("old 7");
    let answer = told(get("/legacy/nowhere?x=1"));
    assert_eq!(
        (answer.status, answer.text()),
        (404, "legacy has no /nowhere?x=1")
    );
    assert_eq!(told(get("/legacy")).text(), "legacy has no /");
}

#[test]
fn the_applications_own_routes_come_first() {
    told(get("/legacy/new")).says("new");
    told(get("/legacy/3/edit")).says("edit 3");
}

#[test]
fn a_mount_is_asked_for_methods_that_the_routes_lack() {
    told(request(Method::POST, "/legacy/new", &[], "x")).says("posted x");
}

#[test]
fn a_tower_service_answers_below_its_prefix() {
    told(get("/raw/a/b")).says("tower /a/b");
    told(get("/raw")).says("tower /");
}

#[test]
fn nothing_changes_outside_the_prefix() {
    told(get("/rawer")).problem(404);
    told(get("/legac")).problem(404);
    told(get("/")).says("index");
}

#[test]
fn dots_are_bad_below_a_prefix_too() {
    for path in ["/legacy/../raw", "/raw/%2e%2e/legacy", "/raw/./x"] {
        told(get(path)).problem(400);
    }
}

#[test]
fn a_prefix_that_cannot_be_one_is_an_error_that_says_why() {
    for (prefix, reason) in [
        ("legacy", "a prefix begins with `/`"),
        ("/a/<id>", "a prefix holds no parameters"),
        ("/a/{id}", "a prefix holds no parameters"),
        ("/", "everything would be under it"),
        ("/a//b", "a prefix has no empty segments"),
        ("/a/", "a prefix has no empty segments"),
        ("/taken", "another service is mounted there"),
    ] {
        let app = Catzilla::new(routes![index]).mount("/taken", axum::Router::new());
        let error = app
            .mount(prefix, axum::Router::new())
            .into_service()
            .unwrap_err();
        let text = error.to_string();
        assert!(
            text.starts_with(&format!("cannot mount at `{prefix}`: {reason}")),
            "{text}"
        );
    }
}

#[test]
fn a_mounted_router_is_reached_over_a_socket() {
    let legacy = axum::Router::new().route("/echo", routing::post(async |body: String| body));
    let server = Server::start(Catzilla::new(routes![index]).mount("/legacy", legacy));
    let mut wire = server.connect();
    wire.send("POST /legacy/echo HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\n\r\npurr");
    wire.answer().says("purr");
    wire.get("/").says("index");
}

#[test]
fn a_panic_in_a_mounted_service_is_a_500_problem() {
    async fn panics() -> &'static str {
        panic!("a secret of the legacy")
    }
    let legacy = axum::Router::new().route("/panic", axum::routing::get(panics));
    let server = Server::start(Catzilla::new(routes![index]).mount("/legacy", legacy));
    let mut wire = server.connect();
    wire.get("/legacy/panic").problem(500);
    wire.get("/").says("index");
}

#[test]
fn a_doubled_slash_leads_past_no_route_to_a_mount() {
    #[get("/legacy/secret")]
    async fn guard() -> StatusCode {
        StatusCode::FORBIDDEN
    }
    for slashes in [Slashes::Redirect, Slashes::Ignore, Slashes::Strict] {
        for path in [
            "/legacy/secret",
            "/legacy//secret",
            "//legacy/secret",
            "/legacy//other",
        ] {
            let secret = routing::any(async || "secret");
            let legacy = axum::Router::new()
                .route("/secret", secret.clone())
                .route("/other", secret);
            let app = Catzilla::new(routes![guard])
                .slashes(slashes)
                .mount("/legacy", legacy);
            assert_ne!(ask(app, get(path)).text(), "secret", "{path} {slashes:?}");
        }
    }
}
