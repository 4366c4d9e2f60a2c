//! `#[derive(Problem)]`.

use std::error::Error;

use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get};

#[derive(Debug, Problem)]
enum OrderError {
    #[problem(
        status = 409,
        code = "sold-out",
        title = "Nothing is left",
        detail = "nothing is left of {name:?}, {{{left:>width$}}}",
        type = "https://shop.example/sold-out"
    )]
    SoldOut {
        name: String,
        #[problem(with)]
        left: u32,
        #[problem(with = "padding")]
        width: usize,
    },
    #[problem(status = 404, detail = "no order {0} of {1:.1}")]
    NoOrder(u64, f32),
    #[problem(status = 410, with(r#type2, since))]
    Gone { r#type2: u8, since: &'static str },
    #[problem(status = 422)]
    Empty,
    #[problem(status = 503, detail = "the ledger {name} is closed", code = "closed")]
    Ledger {
        name: &'static str,
        #[source]
        error: std::num::ParseIntError,
    },
    #[problem(status = 500)]
    Format(#[from] std::fmt::Error),
    #[problem(status = 502)]
    Boxed(#[from] Box<dyn Error + Send + Sync>),
    #[problem(status = 502)]
    Maybe(#[from] Option<std::str::Utf8Error>),
}

#[derive(Debug, Problem)]
#[problem(status = 404, detail = "there is no cat {id}")]
struct NoCat {
    id: u8,
}

/// An error with a type in it.
#[derive(Debug, Problem)]
#[problem(status = 409, detail = "{value} is taken")]
struct Taken<T: std::fmt::Display + std::fmt::Debug> {
    value: T,
}

/// Thiserror says how it is displayed, and what it came from.
#[derive(Debug, thiserror::Error, Problem)]
#[problem(display)]
enum Both {
    #[error("no cat {0}")]
    #[problem(status = 404, code = "no-cat")]
    NoCat(u8),
    #[error("the number is none")]
    #[problem(status = 400, detail = "write digits")]
    Number(#[from] std::num::ParseIntError),
    #[error("the disk is full")]
    #[problem(status = 507)]
    Disk(#[source] std::fmt::Error),
}

fn fail(kind: &str) -> Result<String, OrderError> {
    Err(match kind {
        "sold-out" => OrderError::SoldOut {
            name: "milk".to_owned(),
            left: 7,
            width: 3,
        },
        "no-order" => OrderError::NoOrder(9, 0.25),
        "gone" => OrderError::Gone {
            r#type2: 1,
            since: "May",
        },
        "empty" => OrderError::Empty,
        "ledger" => OrderError::Ledger {
            name: "Q1",
            error: "x".parse::<u8>().unwrap_err(),
        },
        "format" => return Ok(Err(std::fmt::Error)?),
        kind => return Ok(Err::<String, Box<dyn Error + Send + Sync>>(kind.into())?),
    })
}

#[get("/direct/<kind>")]
async fn direct(kind: &str) -> Result<String, OrderError> {
    fail(kind)
}

#[get("/question/<kind>")]
async fn question(kind: &str) -> Result<String, Problem> {
    Ok(fail(kind)?)
}

#[get("/axum/<kind>")]
async fn of_axum(kind: &str) -> ([(&'static str, &'static str); 1], OrderError) {
    ([("x-from", "axum")], fail(kind).unwrap_err())
}

#[get("/cats/<id>")]
async fn cat(id: u8) -> Result<(), NoCat> {
    Err(NoCat { id })
}

#[get("/taken")]
async fn taken() -> Taken<u8> {
    Taken { value: 3 }
}

#[get("/both/<number>")]
async fn both(number: &str) -> Result<String, Both> {
    match number.parse()? {
        0 => Err(Both::Disk(std::fmt::Error)),
        number => Err(Both::NoCat(number)),
    }
}

#[track_caller]
fn at(path: &str) -> Answer {
    let routes = routes![direct, question, of_axum, cat, taken, both];
    ask(Catzilla::new(routes), get(path))
}

#[test]
fn a_variant_says_all_of_its_problem() {
    for way in ["direct", "question", "axum"] {
        let answer = at(&format!("/{way}/sold-out"));
        assert_eq!(answer.status, 409);
        assert_eq!(
            answer.text(),
            r#"{"type":"https://shop.example/sold-out","title":"Nothing is left","status":409,"detail":"nothing is left of \"milk\", {  7}","code":"sold-out","left":7,"padding":3}"#,
        );
    }
    assert_eq!(at("/axum/sold-out").header("x-from"), Some("axum"));
}

#[test]
fn fields_are_named_by_number_and_in_a_list() {
    assert_eq!(
        at("/direct/no-order").problem(404)["detail"],
        "no order 9 of 0.2"
    );
    let gone = at("/direct/gone").problem(410);
    assert_eq!((&gone["type2"], &gone["since"]), (&1.into(), &"May".into()));
    assert_eq!(gone["title"], "Gone");
    assert!(at("/direct/empty").problem(422)["detail"].is_null());
}

#[test]
fn a_struct_is_one_problem() {
    assert_eq!(at("/cats/7").problem(404)["detail"], "there is no cat 7");
    assert_eq!(at("/taken").problem(409)["detail"], "3 is taken");
}

#[test]
fn a_server_error_keeps_its_detail_and_its_source_in_release_builds() {
    let problem = at("/direct/ledger").problem(503);
    assert_eq!(problem["code"], "closed");
    if cfg!(debug_assertions) {
        assert_eq!(problem["detail"], "the ledger Q1 is closed");
        assert_eq!(problem["caused_by"][0], "invalid digit found in string");
    } else {
        assert!(problem["detail"].is_null());
        assert!(problem["caused_by"].is_null());
    }
}

#[test]
fn the_place_is_that_of_the_question_mark() {
    let place = &at("/question/ledger").problem(503)["place"];
    let is_told = place
        .as_str()
        .is_some_and(|place| place.contains("errors/derived.rs:"));
    assert_eq!(is_told, cfg!(debug_assertions), "{place}");
    assert!(at("/direct/ledger").problem(503)["place"].is_null());
}

#[test]
fn it_is_an_error_of_the_standard_librarys() {
    let text = |error: &dyn Error| {
        let source = error.source().map(ToString::to_string);
        (error.to_string(), source.unwrap_or_default())
    };
    let of = |kind: &str| text(&fail(kind).unwrap_err());
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        of("sold-out"),
        pair("nothing is left of \"milk\", {  7}", "")
    );
    assert_eq!(
        of("ledger"),
        pair("the ledger Q1 is closed", "invalid digit found in string")
    );
    let nothing = std::fmt::Error.to_string();
    assert_eq!(of("format"), pair("Internal Server Error", &nothing));
    assert_eq!(of("a box"), pair("Bad Gateway", "a box"));
    assert_eq!(of("empty").0, "Unprocessable Content");
    let utf8 = String::from_utf8(vec![0xff]).unwrap_err().utf8_error();
    let maybe = text(&OrderError::from(utf8));
    assert_eq!(maybe, ("Bad Gateway".to_owned(), utf8.to_string()));
    assert!(OrderError::Maybe(None).source().is_none());
}

#[test]
fn thiserror_displays_it_and_both_stand() {
    let problem = at("/both/7").problem(404);
    assert_eq!(
        (&problem["detail"], &problem["code"]),
        (&"no cat 7".into(), &"no-cat".into())
    );
    assert_eq!(at("/both/x").problem(400)["detail"], "write digits");
    assert_eq!(Both::NoCat(1).to_string(), "no cat 1");
    let problem = at("/both/0").problem(507);
    assert_eq!(
        problem["detail"] == "the disk is full",
        cfg!(debug_assertions)
    );
}

#[test]
fn the_function_for_errors_sees_it() {
    let app = Catzilla::new(routes![direct]).on_error(|problem, _| {
        assert_eq!(problem.member("code"), Some("closed".into()));
        assert_eq!(
            problem.causes(),
            ["the ledger Q1 is closed", "invalid digit found in string"]
        );
        problem.detail("come back later").into_response()
    });
    let problem = ask(app, get("/direct/ledger")).problem(503);
    assert_eq!(problem["detail"], "come back later");
}
