//! Models as bodies: what is wrong with a request comes in one answer, from wherever it comes.

use axum::{body::Body, http::Method};
use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, request};

#[derive(Model)]
struct New<'a> {
    #[field(len(1..=8))]
    name: &'a str,
    #[field(range(..=150))]
    age: Option<u8>,
    #[field(default)]
    tags: &'a [&'a str],
}

#[post("/users/<id>?<notify>")]
async fn create(
    id: u32,
    notify: Option<bool>,
    #[header] x_token: &str,
    new: Json<New<'_>>,
) -> String {
    format!(
        "{id} {notify:?} {x_token} {} {:?} {:?}",
        new.name, new.age, new.tags
    )
}

#[post("/batch")]
async fn batch(users: Json<Vec<New<'_>>>) -> String {
    users.iter().map(|user| user.name).collect()
}

#[track_caller]
fn post(path: &str, body: impl Into<Body>) -> Answer {
    let headers = [("content-type", "application/json"), ("x-token", "t")];
    ask(
        Catzilla::new(routes![create, batch]),
        request(Method::POST, path, &headers, body),
    )
}

#[test]
fn a_model_is_read_from_the_body() {
    let body = r#"{"name":"Ada","age":36,"tags":["a","b\n"],"more":[1,{"x":null}]}"#;
    post("/users/7?notify=true", body).says(r#"7 Some(true) t Ada Some(36) ["a", "b\n"]"#);
    post("/users/7", r#"{ "age": null, "name": "\u0041da" }"#).says("7 None t Ada None []");
    post("/batch", r#"[{"name":"a"}, {"name":"b"}]"#).says("ab");
}

#[test]
fn parameters_and_body_are_refused_together() {
    let body = r#"{"name":"","age":151,"tags":["a",1]}"#;
    let problem = post("/users/x?notify=7", body).problem(422);
    let errors = problem["errors"].as_array().unwrap();
    let all: Vec<_> = errors
        .iter()
        .map(|error| ["location", "pointer", "code"].map(|name| error[name].as_str().unwrap()))
        .collect();
    let expected = [
        ["path", "/id", "invalid"],
        ["query", "/notify", "invalid"],
        ["body", "/name", "len"],
        ["body", "/age", "range"],
        ["body", "/tags/1", "type"],
    ];
    assert_eq!(all, expected);
    assert_eq!(
        (&errors[2]["min"], &errors[2]["max"]),
        (&1.into(), &8.into())
    );
    assert_eq!(problem["detail"], "5 values are not as expected");
}

#[test]
fn one_violation_is_told_in_the_detail() {
    let problem = post("/batch", r#"[{"name":"a"},{}]"#).problem(422);
    assert_eq!(problem["detail"], "/1/name: this member is required");
}

#[test]
fn what_is_no_json_is_a_400_that_says_where() {
    let problem = post("/users/7", "{\"name\":\n \"Ada\",,}").problem(400);
    assert_eq!(problem["detail"], "this is no JSON");
    let place = ["offset", "line", "column"].map(|name| problem[name].as_u64().unwrap());
    assert_eq!(place, [16, 2, 8]);
    post("/users/7", "").problem(400);
    post("/users/7", &b"{\"name\":\"\xFF\"}"[..]).problem(400);
    post("/users/7", "[".repeat(100_000)).problem(400);
}
