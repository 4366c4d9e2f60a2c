//! Methods: chosen after the path, with `HEAD` and `OPTIONS` answered for the handler.

use axum::http::Method;
use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, request};

#[get("/things")]
async fn list() -> &'static str {
    "list"
}

#[post("/things")]
async fn create() -> StatusCode {
    StatusCode::CREATED
}

#[put("/things/<id>")]
async fn replace(id: u64) -> String {
    format!("put {id}")
}

#[patch("/things/<id>")]
async fn change(id: u64) -> String {
    format!("patch {id}")
}

#[delete("/things/<id>")]
async fn remove(id: u64) -> String {
    format!("delete {id}")
}

#[get("/things/<rest..>")]
async fn anything(rest: &str) -> String {
    format!("anything {rest}")
}

#[route("/many", methods = [GET, POST])]
async fn many(method: Method) -> String {
    method.to_string()
}

#[get("/both")]
async fn both_get() -> &'static str {
    "get"
}

#[head("/both")]
async fn both_head() -> (StatusCode, [(&'static str, &'static str); 1]) {
    (StatusCode::NO_CONTENT, [("x-by", "head")])
}

#[options("/open")]
async fn open() -> &'static str {
    "mine"
}

#[track_caller]
fn send(method: &str, path: &str) -> Answer {
    let routes = routes![
        list, create, replace, change, remove, anything, many, both_get, both_head, open
    ];
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    ask(Catzilla::new(routes), request(method, path, &[], ""))
}

#[test]
fn each_method_finds_its_handler() {
    send("GET", "/things").says("list");
    assert_eq!(send("POST", "/things").status, 201);
    send("PUT", "/things/1").says("put 1");
    send("PATCH", "/things/1").says("patch 1");
    send("DELETE", "/things/1").says("delete 1");
    send("GET", "/many").says("GET");
    send("POST", "/many").says("POST");
}

#[test]
fn another_method_is_a_405_problem_with_allow() {
    let answer = send("DELETE", "/things");
    assert_eq!(answer.problem(405)["title"], "Method Not Allowed");
    assert_eq!(answer.header("allow"), Some("GET, HEAD, POST, OPTIONS"));
    let answer = send("PUT", "/open");
    answer.problem(405);
    assert_eq!(answer.header("allow"), Some("OPTIONS"));
}

#[test]
fn a_less_specific_route_that_has_the_method_wins() {
    send("GET", "/things/1").says("anything 1");
}

#[test]
fn allow_counts_less_specific_routes_too() {
    let answer = send("POST", "/things/1");
    answer.problem(405);
    assert_eq!(
        answer.header("allow"),
        Some("GET, HEAD, PUT, PATCH, DELETE, OPTIONS")
    );
}

#[test]
fn unknown_methods_are_not_allowed_either() {
    for method in ["TRACE", "get", "PURGE", "QUERY"] {
        let answer = send(method, "/things");
        answer.problem(405);
        assert_eq!(
            answer.header("allow"),
            Some("GET, HEAD, POST, OPTIONS"),
            "{method}"
        );
        send(method, "/nowhere").problem(404);
    }
}

#[test]
fn a_header_never_changes_the_method() {
    let headers = [("x-http-method-override", "POST")];
    let app = Catzilla::new(routes![list, create]);
    ask(app, request(Method::GET, "/things", &headers, "")).says("list");
}

#[test]
fn get_answers_head_without_the_body_and_with_its_length() {
    let answer = send("HEAD", "/things");
    assert_eq!((answer.status, answer.text()), (200, ""));
    assert_eq!(answer.header("content-length"), Some("4"));
    assert_eq!(
        answer.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
}

#[test]
fn a_head_of_ones_own_wins() {
    let answer = send("HEAD", "/both");
    assert_eq!((answer.status, answer.header("x-by")), (204, Some("head")));
    send("GET", "/both").says("get");
}

#[test]
fn options_is_answered_with_allow() {
    let answer = send("OPTIONS", "/things/1");
    assert_eq!((answer.status, answer.text()), (204, ""));
    assert_eq!(
        answer.header("allow"),
        Some("GET, HEAD, PUT, PATCH, DELETE, OPTIONS")
    );
    send("OPTIONS", "/nowhere").problem(404);
}

#[test]
fn options_of_ones_own_wins() {
    send("OPTIONS", "/open").says("mine");
}

#[test]
fn options_of_the_server_lists_every_method() {
    let answer = send("OPTIONS", "*");
    assert_eq!(answer.status, 204);
    assert_eq!(
        answer.header("allow"),
        Some("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
    );
    send("GET", "*").problem(400);
}

#[test]
fn a_404_to_head_has_no_body() {
    let answer = send("HEAD", "/nowhere");
    assert_eq!((answer.status, answer.text()), (404, ""));
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json")
    );
}

#[test]
fn a_head_of_no_content_has_no_length() {
    #[get("/gone")]
    async fn gone() -> (StatusCode, &'static str) {
        (StatusCode::NO_CONTENT, "text")
    }
    let answer = ask(
        Catzilla::new(routes![gone]),
        request(Method::HEAD, "/gone", &[], ""),
    );
    assert_eq!(
        (answer.status, answer.header("content-length")),
        (204, None)
    );
}
