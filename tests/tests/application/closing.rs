//! Values that are closed once, whatever becomes of their request.

use catzilla::prelude::*;
use catzilla_tests::{block_on, get, send};
use futures_util::FutureExt;
use tower::Service;

use crate::told::Told;

#[derive(State)]
struct App {
    told: Told,
}

struct Pool(Told);

#[dependency(on_drop = leave)]
fn enter(told: &Told) -> Pool {
    told.say("pool made");
    Pool(told.clone())
}

async fn leave(pool: Pool) {
    tokio::task::yield_now().await;
    pool.0.say("pool closed");
}

struct Transaction(Told);

#[dependency(on_drop = end)]
async fn begin(told: &Told, _: &Pool) -> Transaction {
    told.say("transaction made");
    Transaction(told.clone())
}

async fn end(transaction: Transaction) {
    // For longer than it takes to close the pool.
    for _ in 0..5 {
        tokio::task::yield_now().await;
    }
    transaction.0.say("transaction closed");
}

#[get("/good")]
async fn good(_: &Transaction, told: &Told) {
    told.say("handler");
}

#[get("/bad/<id>")]
async fn bad(_: &Transaction, id: u8) -> String {
    id.to_string()
}

#[get("/panics")]
async fn panics(_: &Transaction) {
    panic!("on purpose")
}

struct Fragile;

impl Drop for Fragile {
    fn drop(&mut self) {
        panic!("on purpose")
    }
}

#[dependency]
fn fragile(_: &Pool) -> Fragile {
    Fragile
}

#[get("/fragile")]
async fn breaks(_: &Fragile) {}

#[get("/both")]
async fn both(_: &Pool, _: &Transaction) {
    panic!("on purpose")
}

#[get("/waits")]
async fn waits(_: &Pool, _: &Transaction) {
    std::future::pending::<()>().await;
}

#[middleware]
async fn told_last(request: &mut Request, next: Next<'_>, told: &Told) -> Response {
    let response = next.run(request).await;
    told.say(format!("response {}", response.status().as_u16()));
    response
}

/// What has happened by the time that everything that was begun is done.
fn asked(path: &str) -> Vec<String> {
    let told = Told::default();
    let app = Catzilla::new(routes![good, bad, panics, both, breaks]).with(told_last());
    let service = app
        .state(App { told: told.clone() })
        .into_service()
        .unwrap();
    block_on(async {
        send(service, get(path)).await;
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    });
    told.take()
}

#[test]
fn it_is_closed_where_the_drop_of_what_was_made_of_it_panics() {
    let told = asked("/fragile");
    assert_eq!(told, ["pool made", "pool closed", "response 204"]);
}

#[test]
fn it_is_closed_in_the_same_order_where_the_handler_has_asked_for_both_and_panics() {
    assert_eq!(
        asked("/both"),
        [
            "pool made",
            "transaction made",
            "response 500",
            "transaction closed",
            "pool closed",
        ]
    );
}

#[test]
fn it_is_closed_in_the_same_order_where_the_client_has_gone() {
    let told = Told::default();
    let app = Catzilla::new(routes![waits]);
    let state = App { told: told.clone() };
    let mut service = app.state(state).into_service().unwrap();
    block_on(async {
        let mut asked = Box::pin(service.call(get("/waits")));
        assert!(asked.as_mut().now_or_never().is_none());
        drop(asked);
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    });
    told.is(&[
        "pool made",
        "transaction made",
        "transaction closed",
        "pool closed",
    ]);
}

#[test]
fn it_is_closed_before_the_response_is_sent_the_last_made_first() {
    assert_eq!(
        asked("/good"),
        [
            "pool made",
            "transaction made",
            "handler",
            "transaction closed",
            "pool closed",
            "response 204",
        ]
    );
}

#[test]
fn it_is_closed_before_the_response_when_an_argument_is_wrong() {
    assert_eq!(
        asked("/bad/x"),
        [
            "pool made",
            "transaction made",
            "transaction closed",
            "pool closed",
            "response 422",
        ]
    );
}

#[test]
fn it_is_closed_when_the_handler_panics() {
    assert_eq!(
        asked("/panics"),
        [
            "pool made",
            "transaction made",
            "response 500",
            "transaction closed",
            "pool closed",
        ]
    );
}
