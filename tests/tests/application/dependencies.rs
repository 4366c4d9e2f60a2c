//! Values that are made for a request.

use std::{
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    time::Instant,
};

use axum::{extract::OriginalUri, http::Method};
use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get, request};

use crate::told::Told;

#[derive(Default, State)]
struct App {
    told: Told,
    count: AtomicUsize,
}

struct Session {
    number: usize,
    told: Told,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.told.say("session dropped");
    }
}

struct User {
    name: String,
    told: Told,
}

impl Drop for User {
    fn drop(&mut self) {
        self.told.say("user dropped");
    }
}

#[dependency]
async fn session(count: &AtomicUsize, told: &Told) -> Session {
    told.say("session made");
    Session {
        number: count.fetch_add(1, Relaxed),
        told: told.clone(),
    }
}

#[dependency]
async fn user(
    #[header] x_name: Option<&str>,
    session: &Session,
    told: &Told,
) -> Result<User, Problem> {
    tokio::task::yield_now().await;
    told.say("user made");
    let name = x_name.ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED))?;
    Ok(User {
        name: format!("{name} in {}", session.number),
        told: told.clone(),
    })
}

struct Page {
    first: u32,
}

#[dependency("?<page>&<limit>")]
fn page(page: Option<u32>, #[field(range(1..=100), default = 10)] limit: u32) -> Page {
    Page {
        first: page.unwrap_or(0) * limit,
    }
}

struct Fresh(usize);

#[dependency(transient)]
fn fresh(count: &AtomicUsize) -> Fresh {
    Fresh(count.fetch_add(1, Relaxed))
}

/// Of a type from elsewhere, for one state.
#[dependency(state = App)]
fn begun(_: &Told) -> Instant {
    Instant::now()
}

/// A value of any such type, made with an extractor of axum's.
struct Read<T> {
    from: String,
    value: T,
}

#[dependency]
async fn read<T: Default + Send + Sync + 'static>(uri: OriginalUri, _: &Told) -> Read<T> {
    Read {
        from: uri.path().to_owned(),
        value: T::default(),
    }
}

#[get("/read")]
async fn generic(number: &Read<u8>, text: &Read<String>) -> String {
    format!("{} {} {:?}", number.from, number.value, text.value)
}

#[get("/user")]
async fn whole(session: &Session, user: &User, again: &Session, told: &Told) -> String {
    told.say("handler");
    format!("{} {} {}", user.name, session.number, again.number)
}

#[get("/page/<id>")]
async fn paged(id: u8, page: &Page) -> String {
    format!("{id} {}", page.first)
}

#[post("/guarded/<id>")]
async fn guarded(user: &User, id: u8, body: Json<[u8; 2]>) -> String {
    format!("{} {id} {:?}", user.name, body.0)
}

#[get("/fresh")]
async fn two(a: &Fresh, b: &Fresh) -> String {
    format!("{} {}", a.0, b.0)
}

#[get("/begun")]
async fn since(begun: &Instant) -> &'static str {
    if begun.elapsed().as_secs() < 100 {
        "now"
    } else {
        "long ago"
    }
}

fn answer(told: &Told, request: axum::extract::Request) -> Answer {
    let app = Catzilla::new(routes![
        whole, paged, guarded, two, since, generic, in_order, mine
    ]);
    let state = App {
        told: told.clone(),
        ..App::default()
    };
    ask(app.state(state), request)
}

fn as_tom(method: Method, path: &str, body: &'static str) -> axum::extract::Request {
    let headers = [("x-name", "Tom"), ("content-type", "application/json")];
    request(method, path, &headers, body)
}

#[test]
fn it_is_made_once_and_shared_and_dropped_after_what_was_made_of_it() {
    let told = Told::default();
    answer(&told, as_tom(Method::GET, "/user", "")).says("Tom in 0 0 0");
    told.is(&[
        "session made",
        "user made",
        "handler",
        "user dropped",
        "session dropped",
    ]);
}

#[test]
fn a_failing_one_answers_and_what_was_made_is_dropped() {
    let told = Told::default();
    answer(&told, get("/user")).problem(401);
    told.is(&["session made", "user made", "session dropped"]);
}

#[test]
fn it_fails_before_the_handlers_own_arguments_are_looked_at() {
    let told = Told::default();
    let long = request(
        Method::POST,
        "/guarded/x",
        &[("content-length", "99999999")],
        "",
    );
    answer(&told, long).problem(401);
    let wrong = as_tom(Method::POST, "/guarded/x", "[1, 300]");
    let problem = answer(&told, wrong).problem(422);
    assert_eq!(problem["errors"].as_array().unwrap().len(), 2, "{problem}");
    answer(&told, as_tom(Method::POST, "/guarded/1", "[1, 3]")).says("Tom in 0 1 [1, 3]");
}

#[test]
fn its_wrong_values_are_told_together_with_the_handlers() {
    let told = Told::default();
    answer(&told, get("/page/3?page=2")).says("3 20");
    answer(&told, get("/page/3?page=2&limit=5")).says("3 10");
    let problem = answer(&told, get("/page/x?page=y&limit=1000")).problem(422);
    let pointers = problem["errors"].as_array().unwrap().iter();
    let pointers: Vec<_> = pointers
        .map(|error| error["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(pointers, ["/id", "/page", "/limit"], "{problem}");
}

struct Sorted(u8);

#[dependency("?<by>")]
fn sorted(by: u8, _: &Page) -> Sorted {
    Sorted(by)
}

#[get("/sorted")]
async fn in_order(_: &Page, sorted: &Sorted) -> String {
    sorted.0.to_string()
}

#[post("/mine/<id>")]
async fn mine(_: &Page, _: &User, id: u8, body: Json<[u8; 2]>) -> String {
    format!("{id} {:?}", body.0)
}

#[test]
fn wrong_values_of_several_are_told_together_and_each_once() {
    let problem = answer(&Told::default(), get("/sorted?page=x&by=y")).problem(422);
    let pointers = problem["errors"].as_array().unwrap().iter();
    let pointers: Vec<_> = pointers.map(|error| &error["pointer"]).collect();
    assert_eq!(pointers, ["/page", "/by"], "{problem}");
}

#[test]
fn who_may_not_come_in_is_told_so_whatever_values_are_wrong() {
    let headers = [("content-type", "application/json")];
    let request = request(Method::POST, "/mine/x?page=x", &headers, "[1]");
    answer(&Told::default(), request).problem(401);
}

#[test]
fn a_transient_one_is_made_for_everyone_who_asks() {
    answer(&Told::default(), get("/fresh")).says("0 1");
}

#[test]
fn one_of_a_type_from_elsewhere_is_made_for_one_state() {
    answer(&Told::default(), get("/begun")).says("now");
}

#[test]
fn a_generic_function_makes_values_of_many_types() {
    answer(&Told::default(), get("/read")).says("/read 0 \"\"");
}

struct Panics;

#[dependency]
fn panics(_: &Session) -> Panics {
    panic!("on purpose")
}

#[get("/panics")]
async fn never(session: &Session, _: &Panics) -> String {
    session.number.to_string()
}

#[test]
fn a_panic_is_a_500_and_what_was_made_is_dropped() {
    let told = Told::default();
    let state = App {
        told: told.clone(),
        ..App::default()
    };
    ask(Catzilla::new(routes![never]).state(state), get("/panics")).problem(500);
    told.is(&["session made", "session dropped"]);
}
