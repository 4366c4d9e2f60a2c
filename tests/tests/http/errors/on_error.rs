//! `Catzilla::on_error`: the application's own function for errors.

use std::sync::{Arc, Mutex};

use axum::http::{HeaderValue, Method, header};
use catzilla::{ReportShape, Reports, prelude::*};
use catzilla_tests::{Server, ask, get, request};

#[get("/cats/<id>")]
async fn cat(id: u8) -> Result<String, Problem> {
    Err(Problem::new(StatusCode::CONFLICT)
        .with("code", "sold-out")
        .with("left", id)
        .header(header::RETRY_AFTER, HeaderValue::from_static("7")))
}

#[get("/internal")]
async fn internal() -> Problem {
    Problem::internal("a secret of the house")
}

#[get("/panic")]
async fn panic() {
    panic!("a secret of the house")
}

#[post("/body")]
async fn body(numbers: Json<[u8; 1]>) {
    let _ = numbers;
}

#[get("/none")]
async fn none() -> Option<String> {
    None
}

#[get("/axum")]
async fn of_axum() -> ([(&'static str, &'static str); 1], Problem) {
    (
        [("x-from", "axum")],
        Problem::new(StatusCode::GONE).with("code", "gone"),
    )
}

#[get("/fine")]
async fn fine() -> &'static str {
    "fine"
}

#[get("/status")]
async fn status() -> StatusCode {
    StatusCode::NOT_FOUND
}

macro_rules! app {
    () => {
        Catzilla::new(routes![
            cat, internal, panic, body, none, of_axum, fine, status
        ])
    };
}

/// All that the function was asked about.
fn told(requests: impl IntoIterator<Item = axum::extract::Request>) -> Vec<String> {
    let told = Arc::new(Mutex::new(Vec::new()));
    for request in requests {
        let tell = Arc::clone(&told);
        let app = app!().body_limit(10).on_error(move |problem, request| {
            let route = request.route().unwrap_or_default();
            let told = format!(
                "{} {} {} [{route}]",
                problem.status().as_u16(),
                request.method(),
                request.path(),
            );
            tell.lock().unwrap().push(told);
            problem.into_response()
        });
        ask(app, request);
    }
    Arc::into_inner(told).unwrap().into_inner().unwrap()
}

#[test]
fn every_error_of_the_framework_passes_and_nothing_else() {
    let json = [("content-type", "application/json")];
    let post = |headers: &[(&str, &str)], body: &'static str| {
        request(Method::POST, "/body", headers, body)
    };
    let told = told([
        get("/nowhere"),
        request(Method::PUT, "/fine", &[], ""),
        get("/a/../../b"),
        post(&json, "[1, 2, 3, 4, 5]"),
        post(&[], "[1]"),
        post(&json, "["),
        post(&json, "[true]"),
        get("/cats/x"),
        get("/panic"),
        get("/internal"),
        get("/cats/7"),
        get("/none"),
        get("/axum"),
        get("/fine"),
        get("/status"),
        request(Method::OPTIONS, "/fine", &[], ""),
    ]);
    assert_eq!(
        told,
        [
            "404 GET /nowhere []",
            "405 PUT /fine []",
            "400 GET /a/../../b []",
            "413 POST /body [/body]",
            "415 POST /body [/body]",
            "400 POST /body [/body]",
            "422 POST /body [/body]",
            "422 GET /cats/x [/cats/<id>]",
            "500 GET /panic [/panic]",
            "500 GET /internal [/internal]",
            "409 GET /cats/7 [/cats/<id>]",
            "404 GET /none [/none]",
            "410 GET /axum [/axum]",
        ]
    );
}

#[test]
fn a_problem_arrives_with_its_data() {
    let app = app!().on_error(|problem, request| {
        assert_eq!(problem.member("code"), Some("sold-out".into()));
        assert_eq!(problem.member("left"), Some(7.into()));
        assert_eq!(problem.member("title"), Some("Conflict".into()));
        assert_eq!(problem.member("other"), None);
        assert_eq!(request.handler(), Some("http::errors::on_error::cat"));
        response!((problem.status(), "mine"))
    });
    let answer = ask(app, get("/cats/7"));
    assert_eq!((answer.status, answer.text()), (409, "mine"));
    assert_eq!(answer.header("vary"), Some("accept"));
    assert_eq!(
        answer.header("content-type"),
        Some("text/plain; charset=utf-8")
    );
}

#[test]
fn a_problem_comes_through_responses_of_axums() {
    let app = app!().on_error(|problem, _| problem.with("seen", true).into_response());
    let answer = ask(app, get("/axum"));
    let problem = answer.problem(410);
    assert_eq!(
        (&problem["code"], &problem["seen"]),
        (&"gone".into(), &true.into())
    );
    assert_eq!(answer.header("x-from"), Some("axum"));
}

#[test]
fn headers_that_belong_to_the_error_stay() {
    let mine = |_: Problem, _: &catzilla::ErrorContext<'_>| response!((StatusCode::GONE, "mine"));
    let answer = ask(app!().on_error(mine), get("/cats/7"));
    assert_eq!(answer.header("retry-after"), Some("7"));
    let answer = ask(
        app!().on_error(mine),
        request(Method::PUT, "/fine", &[], ""),
    );
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    let answer = ask(
        app!().on_error(|problem, _| {
            let later = HeaderValue::from_static("9");
            let mut response = problem.into_response();
            response.headers_mut().insert(header::RETRY_AFTER, later);
            response
        }),
        get("/cats/7"),
    );
    assert_eq!(answer.headers.get_all("retry-after").iter().count(), 1);
    assert_eq!(answer.header("retry-after"), Some("9"));
}

#[test]
fn what_went_wrong_inside_is_told_to_the_function_in_every_build() {
    for path in ["/internal", "/panic"] {
        let app = app!().on_error(|problem, _| {
            assert_eq!(problem.causes(), ["a secret of the house"]);
            StatusCode::BAD_GATEWAY.into_response()
        });
        assert_eq!(ask(app, get(path)).status, 502, "{path}");
    }
}

#[test]
fn violations_are_told_one_by_one_and_keep_their_shape() {
    let reports = Reports::new().shape(ReportShape::FastApi);
    let app = app!().reports(reports).on_error(|problem, _| {
        assert_eq!(problem.violations()[0].pointer(), "/id");
        problem.into_response()
    });
    let answer = ask(app, get("/cats/x"));
    assert_eq!(answer.status, 422);
    assert_eq!(answer.json()["detail"][0]["loc"][1], "id");
}

#[test]
fn a_panic_in_the_function_is_a_500_and_the_connection_lives() {
    let server = Server::start(app!().on_error(|_, _| panic!("a secret of the house")));
    let mut wire = server.connect();
    wire.get("/nowhere").problem(500);
    wire.get("/fine").says("fine");
}

#[middleware]
async fn seeing(request: &mut Request, next: Next<'_>) -> Response {
    let mut response = next.run(request).await;
    let kind = response.headers()["content-type"].clone();
    response.headers_mut().insert("x-seen", kind);
    response
}

#[middleware]
async fn closed(request: &mut Request, next: Next<'_>) -> Result<Response, Problem> {
    if request.headers().contains_key("x-open") {
        return Ok(next.run(request).await);
    }
    Err(Problem::new(StatusCode::FORBIDDEN))
}

#[test]
fn middleware_sees_what_the_function_answered_and_its_own_problems_pass_once() {
    let app = || {
        let count = Arc::new(Mutex::new(0));
        app!()
            .with(seeing())
            .with(closed())
            .on_error(move |problem, _| {
                *count.lock().unwrap() += 1;
                let count = *count.lock().unwrap();
                response!((problem.status(), Html(format!("{count}"))))
            })
    };
    let answer = ask(app(), get("/fine"));
    assert_eq!((answer.status, answer.text()), (403, "1"));
    assert_eq!(answer.header("x-seen"), Some("text/html; charset=utf-8"));
    let answer = ask(
        app(),
        request(Method::GET, "/nowhere", &[("x-open", "")], ""),
    );
    assert_eq!((answer.status, answer.text()), (404, "1"));
    assert_eq!(answer.header("x-seen"), Some("text/html; charset=utf-8"));
}
