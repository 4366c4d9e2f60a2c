//! What handlers return, and what it becomes.

use std::borrow::Cow;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use catzilla::{RouteUri, prelude::*};
use catzilla_tests::{Answer, ask, get, request};
use serde::Serialize;

#[derive(Serialize)]
struct User {
    name: &'static str,
}

#[get("/unit")]
async fn unit() {}

#[get("/status")]
async fn status() -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

#[get("/text")]
async fn text() -> &'static str {
    "text"
}

#[get("/string")]
async fn string() -> String {
    "string".into()
}

#[get("/cow")]
async fn cow() -> Cow<'static, str> {
    "cow".into()
}

#[get("/bytes")]
async fn bytes() -> Bytes {
    Bytes::from_static(b"bytes")
}

#[get("/vec")]
async fn vec() -> Vec<u8> {
    b"vec".to_vec()
}

#[get("/json")]
async fn json() -> Json<User> {
    Json(User { name: "Tom" })
}

#[get("/html")]
async fn html() -> Html<&'static str> {
    Html("<b>")
}

#[get("/tuple")]
async fn tuple() -> (StatusCode, Json<User>) {
    (StatusCode::CREATED, Json(User { name: "Tom" }))
}

#[derive(Model)]
struct Cat {
    lives: u8,
}

#[post("/cats")]
async fn create() -> (StatusCode, [(header::HeaderName, RouteUri); 1], Json<Cat>) {
    let here = uri!(option(some = true));
    let headers = [(header::LOCATION, here)];
    (StatusCode::CREATED, headers, Json(Cat { lives: 9 }))
}

#[get("/headers/<text>")]
async fn headers(text: String) -> Result<([(&'static str, String); 2], Json<User>), Problem> {
    let kind = "application/vnd.user+json".to_owned();
    let headers = [("x-text", text), ("content-type", kind)];
    Ok((headers, Json(User { name: "Tom" })))
}

#[get("/redirect")]
async fn redirect() -> Redirect {
    Redirect::to("/there")
}

#[get("/option/<some>")]
async fn option(some: bool) -> Option<Json<User>> {
    some.then_some(Json(User { name: "Tom" }))
}

#[get("/axum-tuple")]
async fn axum_tuple() -> (StatusCode, [(header::HeaderName, &'static str); 1], String) {
    (
        StatusCode::ACCEPTED,
        [(header::ETAG, "\"1\"")],
        "axum".into(),
    )
}

#[get("/axum-json")]
async fn axum_json() -> axum::Json<User> {
    axum::Json(User { name: "Tom" })
}

#[get("/impl")]
async fn opaque() -> impl IntoResponse {
    (StatusCode::ACCEPTED, Json(User { name: "Tom" }))
}

#[get("/response")]
async fn response() -> Response {
    let mut response = "response".into_response();
    response
        .headers_mut()
        .insert("x-a", HeaderValue::from_static("b"));
    response
}

/// An error that axum knows how to answer.
struct Axums;

impl IntoResponse for Axums {
    fn into_response(self) -> Response {
        (StatusCode::BAD_GATEWAY, "axum's").into_response()
    }
}

/// An error that becomes a problem.
struct Missing(u8);

impl From<Missing> for Problem {
    fn from(missing: Missing) -> Self {
        Self::new(StatusCode::CONFLICT)
            .r#type("https://errors.example/missing")
            .title("Missing")
            .detail(format!("{} is missing", missing.0))
            .instance("/missing/1")
            .header(header::RETRY_AFTER, HeaderValue::from_static("9"))
            .with("number", missing.0)
    }
}

fn find(number: u8) -> Result<u8, Missing> {
    if number < 5 {
        Ok(number)
    } else {
        Err(Missing(number))
    }
}

#[get("/axum-error/<ok>")]
async fn axum_error(ok: bool) -> Result<Json<User>, Axums> {
    if ok {
        Ok(Json(User { name: "Tom" }))
    } else {
        Err(Axums)
    }
}

#[get("/problem/<number>")]
async fn problem(number: u8) -> Result<String, Problem> {
    let found = find(number)?;
    Ok(format!("{found}"))
}

#[get("/unit-result/<ok>")]
async fn unit_result(ok: bool) -> Result<(), StatusCode> {
    if ok { Ok(()) } else { Err(StatusCode::GONE) }
}

#[get("/option-result/<number>")]
async fn option_result(number: u8) -> Result<Option<String>, Problem> {
    let found = find(number)?;
    Ok((found > 0).then(|| found.to_string()))
}

#[get("/both-axum/<ok>")]
async fn both_axum(ok: bool) -> Result<axum::Json<User>, (StatusCode, String)> {
    if ok {
        Ok(axum::Json(User { name: "Tom" }))
    } else {
        Err((StatusCode::LOCKED, "no".into()))
    }
}

#[get("/bare-problem")]
async fn bare_problem() -> Problem {
    Problem::new(StatusCode::PAYMENT_REQUIRED)
}

#[get("/internal")]
async fn internal() -> Result<(), Problem> {
    let error = "x".parse::<u8>().unwrap_err();
    Err(Problem::internal(error))
}

struct Loop;

impl Serialize for Loop {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("a secret of the house"))
    }
}

#[get("/unwritable")]
async fn unwritable() -> Json<Loop> {
    Json(Loop)
}

#[track_caller]
fn at(path: &str) -> Answer {
    answered(get(path))
}

#[track_caller]
fn answered(request: axum::extract::Request) -> Answer {
    let routes = routes![
        unit,
        status,
        text,
        string,
        cow,
        bytes,
        vec,
        json,
        html,
        tuple,
        create,
        headers,
        redirect,
        option,
        axum_tuple,
        axum_json,
        opaque,
        response,
        axum_error,
        problem,
        unit_result,
        option_result,
        both_axum,
        bare_problem,
        internal,
        unwritable,
    ];
    ask(Catzilla::new(routes), request)
}

#[track_caller]
fn check(path: &str, status: u16, kind: Option<&str>, body: &str) {
    let answer = at(path);
    let found = (answer.status, answer.header("content-type"), answer.text());
    assert_eq!(found, (status, kind, body), "{path}");
}

const TEXT: Option<&str> = Some("text/plain; charset=utf-8");
const JSON: Option<&str> = Some("application/json");
const TOM: &str = r#"{"name":"Tom"}"#;

#[test]
fn nothing_is_a_204() {
    check("/unit", 204, None, "");
    check("/unit-result/true", 204, None, "");
}

#[test]
fn a_status_has_no_body() {
    check("/status", 418, None, "");
    check("/unit-result/false", 410, None, "");
}

#[test]
fn text_and_bytes_say_what_they_are() {
    check("/text", 200, TEXT, "text");
    check("/string", 200, TEXT, "string");
    check("/cow", 200, TEXT, "cow");
    check("/bytes", 200, Some("application/octet-stream"), "bytes");
    check("/vec", 200, Some("application/octet-stream"), "vec");
    check("/html", 200, Some("text/html; charset=utf-8"), "<b>");
}

#[test]
fn a_model_goes_with_headers() {
    let answer = answered(request(Method::POST, "/cats", &[], ""));
    assert_eq!(answer.text(), r#"{"lives":9}"#);
    assert_eq!(answer.status, 201);
    assert_eq!(answer.header("location"), Some("/option/true"));
    check("/headers/x", 200, Some("application/vnd.user+json"), TOM);
    assert_eq!(at("/headers/x").header("x-text"), Some("x"));
}

#[test]
fn what_can_be_no_header_is_a_500() {
    at("/headers/a%0ab").problem(500);
}

#[test]
fn json_is_written_ours_or_axums() {
    check("/json", 200, JSON, TOM);
    check("/axum-json", 200, JSON, TOM);
    check("/tuple", 201, JSON, TOM);
    check("/impl", 202, JSON, TOM);
}

#[test]
fn none_is_a_404_problem() {
    check("/option/true", 200, JSON, TOM);
    at("/option/false").problem(404);
    check("/option-result/1", 200, TEXT, "1");
    at("/option-result/0").problem(404);
    assert_eq!(at("/option-result/5").status, 409);
}

#[test]
fn a_redirect_says_where() {
    let answer = at("/redirect");
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, Some("/there"))
    );
}

#[test]
fn every_response_of_axum_works() {
    check("/axum-tuple", 202, TEXT, "axum");
    assert_eq!(at("/axum-tuple").header("etag"), Some("\"1\""));
    check("/response", 200, TEXT, "response");
    assert_eq!(at("/response").header("x-a"), Some("b"));
}

#[test]
fn results_mix_our_responses_with_axums() {
    check("/axum-error/true", 200, JSON, TOM);
    check("/axum-error/false", 502, TEXT, "axum's");
    check("/both-axum/true", 200, JSON, TOM);
    check("/both-axum/false", 423, TEXT, "no");
}

#[test]
fn a_question_mark_makes_a_problem() {
    check("/problem/4", 200, TEXT, "4");
    let answer = at("/problem/5");
    assert_eq!(answer.status, 409);
    assert_eq!(
        answer.header("content-type"),
        Some("application/problem+json")
    );
    assert_eq!(answer.header("retry-after"), Some("9"));
    let expected = r#"{"type":"https://errors.example/missing","title":"Missing","status":409,"detail":"5 is missing","instance":"/missing/1","number":5}"#;
    assert_eq!(answer.text(), expected);
}

#[test]
fn a_problem_without_more_has_the_standard_title() {
    assert_eq!(
        at("/bare-problem").problem(402)["title"],
        "Payment Required"
    );
}

#[test]
fn a_500_tells_its_reason_in_debug_builds_only() {
    let problem = at("/internal").problem(500);
    assert_eq!(problem.get("detail").is_some(), cfg!(debug_assertions));
    let problem = at("/unwritable").problem(500);
    assert_eq!(problem.get("detail").is_some(), cfg!(debug_assertions));
}
