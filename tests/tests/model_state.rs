//! Models whose functions see a value of the application's state.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::HashSet;

use axum::http::Method;
use catzilla::{json::Arena, prelude::*};
use catzilla_tests::{ask, request};

#[derive(Default)]
struct Taken(HashSet<String>);

struct Limit(u32);

#[derive(State)]
struct App {
    taken: Taken,
    limit: Limit,
}

#[derive(Debug, Model)]
#[model(state = Taken, check_with = not_the_same)]
struct User<'a> {
    #[field(len(1..=8), check_with = is_free)]
    name: &'a str,
    #[field(check_with = are_free)]
    others: Option<Vec<String>>,
}

fn is_free(name: &str, taken: &Taken) -> Result<(), Violation> {
    if taken.0.contains(name) {
        return Err(Violation::new("taken", "this name is taken"));
    }
    Ok(())
}

#[allow(clippy::ref_option, reason = "that is the type of the field")]
fn are_free(names: &Option<Vec<String>>, taken: &Taken) -> Result<(), Violation> {
    let mut names = names.iter().flatten();
    names.try_for_each(|name| is_free(name, taken))
}

fn not_the_same(user: &User<'_>, _: &Taken) -> Result<(), &'static str> {
    let mut others = user.others.iter().flatten();
    if others.any(|other| other == user.name) {
        return Err("the names are the same");
    }
    Ok(())
}

#[derive(Debug, Model)]
#[model(state = Taken, tag = "kind", rename_all = "lowercase")]
enum Change<'a> {
    Add(User<'a>),
    Remove {
        #[field(check_with = is_there)]
        name: &'a str,
    },
}

fn is_there(name: &str, taken: &Taken) -> Result<(), &'static str> {
    if taken.0.contains(name) {
        return Ok(());
    }
    Err("there is nobody of this name")
}

#[derive(Debug, Model)]
#[model(state = Taken)]
struct Page<T> {
    items: Vec<T>,
}

#[post("/users")]
async fn create(user: Json<User<'_>>, taken: &Taken, limit: &Limit) -> String {
    format!("{} {} {}", user.name, taken.0.len(), limit.0)
}

#[post("/changes")]
async fn change(all: Json<Page<Change<'_>>>, _: &Taken) -> String {
    all.items.len().to_string()
}

#[get("/users")]
async fn find(user: Query<User<'_>>, _taken: &Taken) -> String {
    user.name.to_owned()
}

fn app() -> Catzilla<impl catzilla::Routes<App>, App> {
    let taken = Taken(HashSet::from(["ada".to_owned()]));
    Catzilla::new(routes![create, change, find]).state(App {
        taken,
        limit: Limit(3),
    })
}

fn post(path: &str, body: &'static str) -> catzilla_tests::Answer {
    let headers = [("content-type", "application/json")];
    ask(app(), request(Method::POST, path, &headers, body))
}

fn wrong(answer: &catzilla_tests::Answer) -> Vec<(String, String)> {
    let problem = answer.problem(422);
    let text = |one: &serde_json::Value, name: &str| one[name].as_str().unwrap().to_owned();
    let errors = problem["errors"].as_array().unwrap().iter();
    errors
        .map(|one| (text(one, "pointer"), text(one, "code")))
        .collect()
}

#[test]
fn functions_see_the_state_of_the_application() {
    post("/users", r#"{"name":"bob"}"#).says("bob 1 3");
    let all = wrong(&post("/users", r#"{"name":"ada","others":["a","ada"]}"#));
    let both = [("/name", "taken"), ("/others", "taken")];
    assert_eq!(all, both.map(|(at, code)| (at.to_owned(), code.to_owned())));
    let all = wrong(&post("/users", r#"{"name":"bob","others":["bob"]}"#));
    assert_eq!(all, [(String::new(), "check".to_owned())]);
    let get = |path| ask(app(), catzilla_tests::get(path));
    get("/users?name=bob").says("bob");
    assert_eq!(wrong(&get("/users?name=ada")).len(), 1);
}

#[test]
fn what_is_nested_sees_it_too() {
    let right = r#"{"items":[{"kind":"add","name":"bob"},{"kind":"remove","name":"ada"}]}"#;
    post("/changes", right).says("2");
    let wrong_both = r#"{"items":[{"kind":"add","name":"ada"},{"kind":"remove","name":"bob"}]}"#;
    let all = wrong(&post("/changes", wrong_both));
    let both = [("/items/0/name", "taken"), ("/items/1/name", "check")];
    assert_eq!(all, both.map(|(at, code)| (at.to_owned(), code.to_owned())));
}

#[test]
fn outside_of_a_request_the_state_is_given_or_missed() {
    let (arena, taken) = (Arena::new(), Taken::default());
    let text = br#"{"name":"ada"}"#;
    let user = User::from_json_with(text, &arena, &taken).unwrap();
    assert_eq!(user.name, "ada");
    user.validate().unwrap();
    let taken = Taken(HashSet::from(["ada".to_owned()]));
    User::from_json_with(text, &arena, &taken).unwrap_err();
    let ModelError::Invalid(report) = User::from_json(text).unwrap_err() else {
        panic!()
    };
    assert_eq!(report.violations()[0].code(), "state");
}
