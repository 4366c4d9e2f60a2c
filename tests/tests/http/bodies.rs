//! Request bodies: what reads them, and what is wrong with them.

use std::borrow::Cow;

use axum::extract::Request;
use axum::{body::Body, http::Method};
use catzilla::prelude::*;
use catzilla_tests::{Answer, Server, ask, request};
use serde::Deserialize;

#[derive(Deserialize)]
struct New<'a> {
    name: &'a str,
    #[serde(borrow, default)]
    motto: Cow<'a, str>,
    #[serde(default)]
    tags: Vec<u8>,
}

#[post("/json/<id>")]
async fn json(id: u8, new: Json<New<'_>>) -> String {
    let borrowed = matches!(new.motto, Cow::Borrowed(_));
    format!(
        "{id} {} {:?} {borrowed} {:?}",
        new.name, new.motto, new.tags
    )
}

#[derive(Deserialize)]
struct Login {
    name: String,
    #[serde(default)]
    roles: Vec<String>,
}

#[post("/form")]
async fn form(Form(login): Form<Login>) -> String {
    format!("{} {:?}", login.name, login.roles)
}

#[get("/query")]
async fn query(login: Query<Login>) -> String {
    format!("{} {:?}", login.name, login.roles)
}

#[post("/bytes")]
async fn bytes(bytes: Bytes) -> String {
    format!("{:?}", &bytes[..])
}

#[post("/text")]
async fn text(text: String) -> String {
    text
}

#[post("/request/<id>")]
async fn whole(id: &str, headers: HeaderMap, request: Request) -> String {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 100).await.unwrap();
    format!(
        "{id} {} {} {} {}",
        head.method,
        head.uri,
        headers.len(),
        body.len()
    )
}

#[get("/body", body)]
async fn get_with_body(text: String) -> String {
    text
}

#[track_caller]
fn told(method: Method, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
    let routes = routes![json, form, query, bytes, text, whole, get_with_body];
    let headers: &[_] = &[("content-type", kind)];
    let headers = if kind.is_empty() { &[] } else { headers };
    ask(
        Catzilla::new(routes).body_limit(64),
        request(method, path, headers, body),
    )
}

#[track_caller]
fn post(path: &str, kind: &str, body: impl Into<Body>) -> Answer {
    told(Method::POST, path, kind, body)
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn json_borrows_from_the_body() {
    post(
        "/json/1",
        JSON,
        r#"{"name": "Tom", "motto": "purr", "tags": [1, 2]}"#,
    )
    .says(r#"1 Tom "purr" true [1, 2]"#);
    post("/json/1", JSON, r#"{"name": "Tom", "motto": "p\u0075rr"}"#)
        .says(r#"1 Tom "purr" false []"#);
    post(
        "/json/1",
        "application/merge+json; charset=utf-8",
        r#"{"name":"é"}"#,
    )
    .says(r#"1 é "" false []"#);
}

#[test]
fn malformed_json_is_a_400_that_says_where() {
    for body in [
        "",
        "{",
        r#"{"name": "x",}"#,
        "\u{1}",
        "{\"name\": \"\u{1}\"}",
    ] {
        let problem = post("/json/1", JSON, body).problem(400);
        assert!(
            problem["line"].is_u64() && problem["column"].is_u64(),
            "{problem}"
        );
    }
    post("/json/1", JSON, b"{\"name\": \"\xff\"}".to_vec()).problem(400);
}

#[test]
fn json_of_the_wrong_shape_is_a_422() {
    for body in [
        "{}",
        "[]",
        r#"{"name": 1}"#,
        r#"{"name": "x", "tags": [256]}"#,
    ] {
        post("/json/1", JSON, body).problem(422);
    }
}

#[test]
fn what_follows_the_json_is_malformed() {
    post("/json/1", JSON, r#"{"name": "x"} x"#).problem(400);
}

#[test]
fn another_content_type_is_a_415() {
    for kind in [
        "",
        "text/plain",
        "application/jsonx",
        "application/json; charset=latin1",
        FORM,
    ] {
        let problem = post("/json/1", kind, r#"{"name": "x"}"#).problem(415);
        assert_eq!(
            problem["detail"],
            "send the body with `Content-Type: application/json`"
        );
    }
    post("/form", JSON, "name=x").problem(415);
}

#[test]
fn a_form_is_decoded_and_collects_repeated_names() {
    post("/form", FORM, "name=T+%26+J&roles=a&roles=b").says(r#"T & J ["a", "b"]"#);
    post("/form", FORM, "roles=a").problem(422);
}

#[test]
fn a_query_is_one_type_where_that_is_wanted() {
    told(Method::GET, "/query?roles=a&name=x&roles=b", "", "").says(r#"x ["a", "b"]"#);
    told(Method::GET, "/query?roles=a", "", "").problem(422);
    told(Method::GET, "/query", "", "").problem(422);
}

#[test]
fn bytes_and_text_take_any_content_type() {
    post("/bytes", "image/png", vec![0, 255]).says("[0, 255]");
    post("/bytes", "", "").says("[]");
    post("/text", "", "é").says("é");
    post("/text", "", vec![0xff]).problem(400);
}

#[test]
fn a_request_is_the_whole_request() {
    post("/request/a%20b?x=1", "a/b", "1234").says("a b POST /request/a%20b?x=1 1 4");
}

#[test]
fn get_reads_a_body_where_it_says_so() {
    told(Method::GET, "/body", "", "x").says("x");
}

#[test]
fn a_body_at_the_limit_is_read_and_a_longer_one_is_a_413() {
    let (fits, long) = ("x".repeat(64), "x".repeat(65));
    post("/text", "", fits.clone()).says(&fits);
    post("/bytes", "", fits.clone());
    for path in ["/text", "/bytes"] {
        assert_eq!(
            post(path, "", long.clone()).problem(413)["title"],
            "Content Too Large"
        );
    }
    let problem = post("/json/1", JSON, format!("{long}x")).problem(413);
    assert_eq!(
        (problem["limit"].as_u64(), &problem["detail"]),
        (Some(64), &"a body may have 64 bytes here".into())
    );
    post("/form", FORM, format!("name={fits}")).problem(413);
}

#[test]
fn a_body_of_unknown_length_is_counted() {
    let parts = |count| {
        let part = || Ok::<_, std::convert::Infallible>(Bytes::from_static(&[b'x'; 16]));
        Body::from_stream(futures_util::stream::iter(
            std::iter::repeat_with(part).take(count),
        ))
    };
    post("/text", "", parts(4)).says(&"x".repeat(64));
    post("/text", "", parts(5)).problem(413);
    post("/json/1", JSON, parts(5)).problem(413);
}

#[test]
fn parameters_are_read_once_the_body_is_there() {
    post("/json/x", JSON, "{").problem(422);
    post("/json/x", "", "{").problem(415);
}

#[test]
fn a_request_is_handed_on_whatever_its_length() {
    #[post("/length")]
    async fn length(request: Request) -> String {
        let body = http_body_util::BodyExt::collect(request.into_body()).await;
        body.unwrap().to_bytes().len().to_string()
    }
    let server = Server::start(Catzilla::new(routes![length]).body_limit(10));
    let request =
        "POST /length HTTP/1.1\r\nhost: a\r\ncontent-length: 20\r\n\r\n12345678901234567890";
    server.connect().send(request).answer().says("20");
}

#[derive(Model)]
struct Note<'a> {
    #[field(len(1..=8))]
    text: &'a str,
}

#[post("/maybe/<id>")]
async fn maybe_json(id: u8, note: Option<Json<Note<'_>>>) -> String {
    format!("{id} {:?}", note.map(|note| note.text.to_owned()))
}

#[post("/maybe-form")]
async fn maybe_form(note: Option<Form<Note<'_>>>) -> String {
    format!("{:?}", note.map(|note| note.text.to_owned()))
}

#[derive(serde::Deserialize)]
struct OfSerde {
    text: String,
}

#[post("/maybe-serde")]
async fn maybe_serde(note: Option<Json<OfSerde>>) -> String {
    format!("{:?}", note.map(|Json(note)| note.text))
}

#[post("/maybe-serde-form")]
async fn maybe_serde_form(note: Option<Form<OfSerde>>) -> String {
    format!("{:?}", note.map(|Form(note)| note.text))
}

#[post("/maybe-axum")]
async fn maybe_axum(note: Option<axum::Json<OfSerde>>) -> String {
    format!("{:?}", note.map(|note| note.0.text))
}

#[post("/again/<id>")]
async fn again(
    id: u8,
    form: Result<Form<Note<'_>>, Problem>,
) -> Result<String, (StatusCode, String)> {
    let problem = match form {
        Ok(form) => return Ok(format!("{id} {}", form.text)),
        Err(problem) => problem,
    };
    let wrong = problem.violations().iter();
    let wrong: Vec<_> = wrong.map(Violation::to_string).collect();
    Err((problem.status(), wrong.join("; ")))
}

#[post("/passed-on")]
async fn passed_on(json: Result<Json<OfSerde>, Problem>) -> Result<String, Problem> {
    Ok(json?.0.text)
}

#[get("/searched")]
async fn searched(query: Result<Query<Note<'_>>, Problem>) -> String {
    query.map_or_else(
        |problem| problem.status().to_string(),
        |note| note.text.to_owned(),
    )
}

#[test]
fn a_handler_takes_a_body_that_is_wrong() {
    let app = || Catzilla::new(routes![again, passed_on, searched]).body_limit(100);
    let form = |path, body: &'static str| {
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        ask(app(), request(Method::POST, path, &headers, body))
    };
    form("/again/7", "text=ok").says("7 ok");
    let wrong = form("/again/7", "text=far%20too%20long");
    assert_eq!(
        (wrong.status, wrong.text()),
        (422, "/text: expected 1 to 8 characters")
    );
    // What is wrong with the others is no matter of its own.
    let other = form("/again/x", "text=far%20too%20long").problem(422);
    assert_eq!(other["errors"].as_array().map(Vec::len), Some(1));
    assert_eq!(form("/again/7", "text=%FF").status, 422);
    let long = Box::leak("text=".repeat(40).into_boxed_str());
    assert_eq!(form("/again/7", long).status, 413);
    assert_eq!(form("/passed-on", "{}").status, 415);

    let json = |body: &'static str| {
        let headers = [("content-type", "application/json")];
        ask(app(), request(Method::POST, "/passed-on", &headers, body))
    };
    json(r#"{"text":"ok"}"#).says("ok");
    json(r#"{"text":7}"#).problem(422);
    json("{").problem(400);

    let searched = |path| ask(app(), request(Method::GET, path, &[], ""));
    searched("/searched?text=ok").says("ok");
    searched("/searched").says("422 Unprocessable Entity");
}

#[track_caller]
fn maybe(path: &str, kind: Option<&str>, body: &'static str) -> Answer {
    let headers: Vec<_> = kind
        .map(|kind| ("content-type", kind))
        .into_iter()
        .collect();
    let app = Catzilla::new(routes![
        maybe_json,
        maybe_form,
        maybe_serde,
        maybe_serde_form,
        maybe_axum
    ]);
    ask(app, request(Method::POST, path, &headers, body))
}

#[test]
fn an_optional_body_without_a_content_type_is_none() {
    for path in [
        "/maybe-form",
        "/maybe-serde",
        "/maybe-serde-form",
        "/maybe-axum",
    ] {
        maybe(path, None, "").says("None");
        maybe(path, None, "{").says("None");
    }
    maybe("/maybe/1", None, "").says("1 None");
}

#[test]
fn an_optional_body_that_is_there_has_to_be_right() {
    let json = Some("application/json");
    maybe("/maybe/1", json, r#"{"text":"cat"}"#).says(r#"1 Some("cat")"#);
    maybe("/maybe-serde", json, r#"{"text":"cat"}"#).says(r#"Some("cat")"#);
    maybe("/maybe-axum", json, r#"{"text":"cat"}"#).says(r#"Some("cat")"#);
    assert_eq!(
        maybe("/maybe/x", json, r#"{"text":""}"#).faults(),
        [
            "path /id type: expected an integer from 0 to 255",
            "body /text len: expected 1 to 8 characters",
        ],
    );
    maybe("/maybe/1", json, "").problem(400);
    maybe("/maybe-serde", json, "{}").problem(422);
    maybe("/maybe/1", Some("text/plain"), "").problem(415);

    let form = Some("application/x-www-form-urlencoded");
    maybe("/maybe-form", form, "text=cat").says(r#"Some("cat")"#);
    maybe("/maybe-serde-form", form, "text=cat").says(r#"Some("cat")"#);
    maybe("/maybe-form", form, "").problem(422);
    maybe("/maybe-form", json, "{}").problem(415);
}
