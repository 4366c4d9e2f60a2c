//! Fields of models, at their edges: types that hold themselves, members that are not there, lists and maps
//! of which a part is wrong.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use axum::http::Method;
use catzilla::prelude::*;
use catzilla_tests::{ask, assert_wrong, request};

/// A list of itself and of nothing else.
#[derive(Debug, Model)]
struct Nested(Vec<Nested>);

#[derive(Debug, Model)]
struct Boxed(Vec<(Option<Box<Boxed>>,)>);

#[derive(Debug, Model)]
struct Both {
    #[field(default)]
    nested: Vec<Nested>,
    #[field(default)]
    boxed: Vec<Boxed>,
    child: Option<Box<Both>>,
}

#[get("/both")]
async fn query(both: Query<Both>) -> String {
    format!("{both:?}")
}

#[post("/both")]
async fn form(both: Form<Both>) -> String {
    format!("{both:?}")
}

#[test]
fn a_list_of_itself_ends_where_a_pair_is_one_value() {
    let app = || Catzilla::new(routes![query, form]);
    for pair in ["nested=1", "boxed=1", "nested=1&nested=2", "nested=&boxed="] {
        ask(app(), catzilla_tests::get(&format!("/both?{pair}"))).problem(422);
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        ask(app(), request(Method::POST, "/both", &headers, pair)).problem(422);
    }
    assert!(Both::from_json(br#"{"nested":[[],[[]]],"boxed":[[[null]],[[[]]]]}"#).is_ok());
    assert_wrong::<Both>(
        r#"{"nested":[1],"boxed":[[[1]]]}"#,
        &[("/nested/0", "type"), ("/boxed/0/0/0", "type")],
    );
}

#[test]
fn what_is_too_deep_says_so() {
    let (open, close) = (r#"{"child":"#.repeat(100), "}".repeat(100));
    let text = format!("{open}null{close}");
    let pointer = "/child".repeat(64);
    assert_wrong::<Both>(&text, &[(&pointer, "invalid")]);
}
