use std::convert::Infallible;

use axum::body::Body;
use catzilla::{middleware::BodyLimit, prelude::*};
use catzilla_tests::{Answer, ask, request};
use futures_util::stream;
use http_body_util::BodyExt;

#[middleware]
fn ten() -> BodyLimit {
    BodyLimit::new(10)
}

#[middleware]
fn thirty() -> BodyLimit {
    BodyLimit::new(30)
}

#[post("/whole")]
async fn whole(body: Bytes) -> String {
    body.len().to_string()
}

#[post("/axum")]
async fn of_axum(body: axum::extract::RawForm) -> String {
    body.0.len().to_string()
}

#[post("/ignored")]
async fn ignored() -> &'static str {
    "ignored"
}

#[post("/streamed")]
async fn streamed(mut request: Request) -> String {
    let mut read = 0;
    while let Some(frame) = request.body_mut().frame().await {
        match frame {
            Ok(frame) => read += frame.into_data().unwrap().len(),
            Err(error) => return format!("{read} and {error}"),
        }
    }
    read.to_string()
}

routes! { Uploads = [whole, of_axum with [thirty], ignored, streamed] }

fn sent(path: &str, body: impl Into<Body>) -> Answer {
    let app = Catzilla::new(routes!["/" => Uploads with [ten]]).body_limit(20);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    ask(app, request(Method::POST, path, &form, body))
}

/// A body without a declared length.
fn chunks(count: usize) -> Body {
    Body::from_stream(stream::iter(
        (0..count).map(|_| Ok::<_, Infallible>("12345")),
    ))
}

#[test]
fn a_declared_length_over_the_limit_is_a_413_before_the_handler_runs() {
    sent("/whole", "1234567890").says("10");
    for path in ["/whole", "/ignored", "/streamed"] {
        let problem = sent(path, "12345678901").problem(413);
        assert_eq!(problem["limit"], 10, "{path}");
    }
}

#[test]
fn a_body_without_a_length_ends_at_the_limit() {
    sent("/whole", chunks(2)).says("10");
    sent("/whole", chunks(3)).problem(413);
    sent("/streamed", chunks(2)).says("10");
    sent("/streamed", chunks(1000)).says("10 and length limit exceeded");
}

#[test]
fn a_limit_inside_another_can_only_be_smaller() {
    sent("/axum", "1234567890").says("10");
    sent("/axum", "12345678901").problem(413);
}

#[test]
fn it_takes_the_place_of_the_applications() {
    let app = Catzilla::new(routes![of_axum with [thirty], whole]).body_limit(20);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let post = |length| request(Method::POST, "/axum", &form, "x".repeat(length));
    ask(app, post(30)).says("30");
    let app = Catzilla::new(routes![of_axum with [thirty], whole]).body_limit(20);
    ask(app, post(31)).problem(413);
    let app = Catzilla::new(routes![of_axum])
        .with(BodyLimit::new(5))
        .body_limit(20);
    ask(app, post(6)).problem(413);
}

#[test]
fn axums_extractors_answer_413_at_the_limit_of_a_body_without_a_length() {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let app = Catzilla::new(routes![of_axum with [ten]]);
    ask(app, request(Method::POST, "/axum", &form, chunks(3))).problem(413);
}
