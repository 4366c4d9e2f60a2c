//! What went wrong inside the server is told in debug builds, and never in others.

use std::{error::Error, fmt};

use catzilla::prelude::*;
use catzilla_tests::{ask, get};

/// An error that came from another one.
#[derive(Debug)]
struct Outer(std::num::ParseIntError);

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such ledger")
    }
}

impl Error for Outer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

fn ledger() -> Result<u8, Outer> {
    "x".parse().map_err(Outer)
}

#[get("/closure")]
async fn closure() -> Result<String, Problem> {
    Ok(ledger()
        .map_err(|error| Problem::internal(error))?
        .to_string())
}

#[get("/function")]
async fn function() -> Result<String, Problem> {
    Ok(ledger().map_err(Problem::internal)?.to_string())
}

#[get("/text")]
async fn text() -> Problem {
    Problem::internal("the cat is out").detail("come back later")
}

macro_rules! at {
    ($path:expr) => {
        ask(Catzilla::new(routes![closure, function, text]), get($path))
    };
}

#[test]
fn a_debug_build_tells_the_chain_of_sources_and_the_place() {
    let problem = at!("/closure").problem(500);
    if !cfg!(debug_assertions) {
        assert_eq!(problem.as_object().map(serde_json::Map::len), Some(3));
        return;
    }
    assert_eq!(problem["detail"], "no such ledger");
    assert_eq!(
        problem["caused_by"],
        serde_json::json!(["invalid digit found in string"])
    );
    let place = problem["place"].as_str().unwrap();
    assert!(place.contains("errors/inside.rs:"), "{place}");
}

#[test]
fn a_place_in_the_standard_library_is_none() {
    let problem = at!("/function").problem(500);
    assert!(problem["place"].is_null(), "{problem}");
}

#[test]
fn what_the_handler_says_itself_is_told_in_every_build() {
    let problem = at!("/text").problem(500);
    assert_eq!(problem["detail"], "come back later");
    assert_eq!(
        problem["caused_by"][0] == "the cat is out",
        cfg!(debug_assertions)
    );
}
