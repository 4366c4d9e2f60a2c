//! Reports: how much of what is wrong is told, and in which shape.

use std::collections::BTreeMap;

use axum::http::Method;
use catzilla::{ReportShape, Reports, prelude::*};
use catzilla_tests::{ask, get, request};
use serde_json::{Value, json};

#[derive(Model)]
#[model(deny_unknown)]
struct Scores {
    #[field(default)]
    of: BTreeMap<String, u8>,
    #[field(default)]
    list: Vec<BTreeMap<String, u8>>,
}

#[post("/scores/<id>?<tags>")]
async fn scores(id: u8, tags: Vec<u8>, scores: Json<Scores>) -> String {
    format!("{id} {tags:?} {} {}", scores.of.len(), scores.list.len())
}

#[track_caller]
fn refused(reports: Reports, path: &str, body: String) -> Value {
    let headers = [("content-type", "application/json")];
    let app = Catzilla::new(routes![scores]).reports(reports);
    let answer = ask(app, request(Method::POST, path, &headers, body));
    assert_eq!(answer.status, 422, "{answer:?}");
    answer.json()
}

fn pointers(report: &Value) -> Vec<&str> {
    let errors = report["errors"].as_array().unwrap().iter();
    errors
        .map(|error| error["pointer"].as_str().unwrap())
        .collect()
}

#[test]
fn the_limits_hold_for_all_parts_of_a_request_together() {
    let wrong = |count: usize| {
        format!(
            r#"{{"list":[{}{{"a":-1}}]}}"#,
            r#"{"a":-1},"#.repeat(count - 1)
        )
    };
    let report = refused(Reports::new().limits(3, 4096), "/scores/x?tags=x", wrong(5));
    assert_eq!(pointers(&report), ["/id", "/tags", "/list/0/a"]);
    assert_eq!(report["truncated"], true);
    let report = refused(Reports::new().limits(3, 4096), "/scores/1", wrong(5));
    assert_eq!(pointers(&report), ["/list/0/a", "/list/1/a", "/list/2/a"]);

    let report = refused(
        Reports::new().limits(500, 256 * 1024),
        "/scores/x",
        wrong(400),
    );
    assert_eq!(pointers(&report).len(), 401);
    assert_eq!(report["truncated"], Value::Null);
    let report = refused(Reports::new(), "/scores/x?tags=x&tags=y", wrong(400));
    assert_eq!(pointers(&report)[..3], ["/id", "/tags/0", "/tags/1"]);
    assert!(pointers(&report).len() > 90);
    assert_eq!(report["truncated"], true);
}

#[test]
fn the_bytes_are_shared_by_all_parts_of_a_request() {
    let tags = vec!["tags=x"; 100].join("&");
    let body = format!(r#"{{"list":[{}{{}}]}}"#, r#"{"a":-1},"#.repeat(99));
    let report = refused(
        Reports::new().limits(1000, 4096),
        &format!("/scores/1?{tags}"),
        body,
    );
    assert!(report["errors"].to_string().len() <= 4096);
    assert_eq!(report["truncated"], true);
}

#[test]
fn a_long_name_is_cut_and_hides_nothing_else() {
    let name = "n".repeat(100_000);
    let body = format!(r#"{{"{name}":1,"of":{{"{name}":-1,"é{name}":{{}},"b":-1}},"c":1}}"#);
    let report = refused(Reports::new(), "/scores/1", body);
    let told = pointers(&report);
    assert_eq!(told.len(), 5, "{told:?}");
    assert_eq!((told[3], told[4]), ("/of/b", "/c"));
    for (pointer, start) in told.iter().zip(["/nnn", "/of/nnn", "/of/énn"]) {
        assert!(
            pointer.starts_with(start) && pointer.ends_with("n…"),
            "{pointer}"
        );
        assert!(pointer.len() < 4096, "{}", pointer.len());
    }
    assert_eq!(report["detail"], "5 values are not as expected");
    assert_eq!(report["truncated"], true);
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct OfSerde {
    #[serde(rename = "n")]
    _n: Option<u8>,
}

#[get("/of-serde/<id>")]
async fn of_serde(id: u8, _query: Query<OfSerde>) -> String {
    id.to_string()
}

#[test]
fn a_long_message_is_cut_and_hides_nothing_else() {
    let path = format!("/of-serde/x?{}=1", "n".repeat(20_000));
    let report = ask(Catzilla::new(routes![of_serde]), get(&path)).problem(422);
    assert_eq!(report["errors"].as_array().unwrap().len(), 2);
    let message = report["errors"][1]["message"].as_str().unwrap();
    assert!(message.ends_with("n…") && message.len() < 4096, "{message}");
    assert_eq!(report["truncated"], true);
}

#[test]
fn fast_api_tells_places_of_items_from_names_in_each_part_of_a_request() {
    let body = r#"{"of":{"7":-1,"007":-1,"a/b~c":-1},"list":[{},{"3":-1}]}"#;
    let shape = Reports::new().shape(ReportShape::FastApi);
    let report = refused(shape, "/scores/1?tags=1&tags=x", body.to_owned());
    let errors = report["detail"].as_array().unwrap().iter();
    let places: Vec<_> = errors.map(|error| error["loc"].clone()).collect();
    let expected = [
        json!(["query", "tags", 1]),
        json!(["body", "of", "7"]),
        json!(["body", "of", "007"]),
        json!(["body", "of", "a/b~c"]),
        json!(["body", "list", 1, "3"]),
    ];
    assert_eq!(places, expected);
}

#[test]
fn the_python_shape_names_a_field_as_it_is_called() {
    let body = r#"{"of":{"a/b~c":-1},"list":[{},{"3":-1}]}"#;
    let shape = Reports::new().shape(ReportShape::Python);
    let report = refused(shape, "/scores/1", body.to_owned());
    let errors = report["details"].as_array().unwrap().iter();
    let fields: Vec<_> = errors
        .map(|error| error["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["of.a/b~c", "list.1.3"]);
}

#[test]
fn words_are_told_what_a_message_says() {
    fn words(violation: &Violation) -> Option<String> {
        let bound = |name| violation.bound_named(name).map(ToString::to_string);
        match violation.code() {
            "type" => Some(format!("{}, nicht {}", bound("expected")?, bound("found")?)),
            _ => None,
        }
    }
    let report = refused(
        Reports::new().words(words),
        "/scores/x",
        r#"{"of":1}"#.to_owned(),
    );
    let messages = [0, 1].map(|at| report["errors"][at]["message"].clone());
    // A parameter is a text, whatever it says.
    assert_eq!(
        messages,
        [
            "expected an integer from 0 to 255",
            "an object, nicht an integer"
        ]
    );
}
