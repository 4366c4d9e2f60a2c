//! Extractors of axum and axum-extra, and of one's own, unchanged.

use std::net::SocketAddr;

use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use axum::{
    extract::{ConnectInfo, FromRequest, FromRequestParts, OriginalUri, RawQuery},
    http::{Version, request::Parts},
};
use axum_extra::{
    TypedHeader,
    headers::{Authorization, UserAgent, authorization::Bearer},
};
use catzilla::prelude::*;
use catzilla_tests::{Answer, Server, ask, get, request};

#[get("/parts?<x>")]
async fn parts(
    method: Method,
    uri: Uri,
    version: Version,
    headers: HeaderMap,
    x: Option<u8>,
    RawQuery(query): RawQuery,
    OriginalUri(original): OriginalUri,
) -> String {
    format!(
        "{method} {uri} {version:?} {} {x:?} {query:?} {original}",
        headers.len()
    )
}

#[derive(serde::Deserialize)]
struct Page {
    offset: u32,
}

#[get("/query")]
async fn axum_query(page: axum::extract::Query<Page>) -> String {
    page.offset.to_string()
}

#[post("/json")]
async fn axum_json(page: axum::Json<Page>) -> String {
    page.offset.to_string()
}

#[get("/agent")]
async fn agent(TypedHeader(agent): TypedHeader<UserAgent>) -> String {
    agent.to_string()
}

#[get("/bearer")]
async fn bearer(token: Option<TypedHeader<Authorization<Bearer>>>) -> Result<String, StatusCode> {
    token
        .map(|token| token.token().to_owned())
        .ok_or(StatusCode::UNAUTHORIZED)
}

#[derive(Clone)]
struct Tag(&'static str);

#[get("/extension")]
async fn extension(axum::Extension(tag): axum::Extension<Tag>) -> &'static str {
    tag.0
}

#[get("/client")]
async fn client(ConnectInfo(client): ConnectInfo<SocketAddr>) -> String {
    client.ip().to_string()
}

/// Written against axum, without a word about Catzilla.
struct Key(String);

impl<S: Sync> FromRequestParts<S> for Key {
    type Rejection = NoKey;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, NoKey> {
        let key = parts.headers.get("x-key").and_then(|key| key.to_str().ok());
        key.map(|key| Self(key.into())).ok_or(NoKey)
    }
}

struct NoKey;

impl IntoResponse for NoKey {
    fn into_response(self) -> Response {
        (StatusCode::UNAUTHORIZED, "no key").into_response()
    }
}

/// The same with the body.
struct Reversed(String);

impl FromRequest<()> for Reversed {
    type Rejection = Response;

    async fn from_request(request: Request, state: &()) -> Result<Self, Response> {
        let text = String::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self(text.chars().rev().collect()))
    }
}

#[post("/own/<id>")]
async fn own(id: u8, key: Key, again: Result<Key, NoKey>, Reversed(text): Reversed) -> String {
    format!("{id} {} {} {text}", key.0, again.is_ok())
}

#[track_caller]
fn told(request: Request) -> Answer {
    let routes = routes![
        parts, axum_query, axum_json, agent, bearer, extension, client, own
    ];
    ask(Catzilla::new(routes).body_limit(16), request)
}

#[track_caller]
fn with(path: &str, headers: &[(&str, &str)]) -> Answer {
    told(request(Method::GET, path, headers, ""))
}

#[test]
fn the_parts_of_the_head_are_read_as_they_are() {
    with("/parts?x=1", &[("a", "b")])
        .says(r#"GET /parts?x=1 HTTP/1.1 1 Some(1) Some("x=1") /parts?x=1"#);
}

#[test]
fn axums_query_and_json_work() {
    with("/query?offset=3", &[]).says("3");
    assert_eq!(with("/query", &[]).problem(400)["status"], 400);
    let json = [("content-type", "application/json")];
    told(request(Method::POST, "/json", &json, r#"{"offset":4}"#)).says("4");
    told(request(Method::POST, "/json", &json, r#"{"offset":-4}"#)).problem(422);
    told(request(Method::POST, "/json", &[], r#"{"offset":4}"#)).problem(415);
    told(request(
        Method::POST,
        "/json",
        &json,
        r#"{"offset":       4}"#,
    ))
    .problem(413);
}

#[test]
fn axums_rejection_is_a_problem_with_its_text() {
    let problem = with("/agent", &[]).problem(400);
    assert!(
        problem["detail"]
            .as_str()
            .is_some_and(|text| text.contains("user-agent")),
        "{problem}"
    );
}

#[test]
fn typed_headers_are_read() {
    with("/agent", &[("user-agent", "tom/1")]).says("tom/1");
    with("/bearer", &[("authorization", "Bearer abc")]).says("abc");
    assert_eq!(with("/bearer", &[]).status, 401);
}

#[test]
fn extensions_come_from_layers_outside() {
    let mut request = get("/extension");
    request.extensions_mut().insert(Tag("tagged"));
    told(request).says("tagged");
    let problem = told(get("/extension")).problem(500);
    assert_eq!(problem.get("detail").is_some(), cfg!(debug_assertions));
}

#[test]
fn the_client_is_known_where_there_is_one() {
    let server = Server::start(Catzilla::new(routes![client]));
    server.connect().get("/client").says("127.0.0.1");
    told(get("/client")).problem(500);
}

#[test]
fn extractors_of_ones_own_run_in_order() {
    told(request(Method::POST, "/own/1", &[("x-key", "k")], "abc")).says("1 k true cba");
    let problem = told(request(Method::POST, "/own/1", &[], "abc")).problem(401);
    assert_eq!(problem["detail"], "no key");
    told(request(
        Method::POST,
        "/own/1",
        &[("x-key", "k")],
        "a".repeat(17),
    ))
    .problem(413);
}
