//! Values that are closed once, whatever becomes of their request.

use catzilla::prelude::*;
use catzilla_tests::{block_on, get, send};

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
    tokio::task::yield_now().await;
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

#[middleware]
async fn told_last(request: &mut Request, next: Next<'_>, told: &Told) -> Response {
    let response = next.run(request).await;
    told.say(format!("response {}", response.status().as_u16()));
    response
}

/// What has happened by the time that everything that was begun is done.
fn asked(path: &str) -> Vec<String> {
    let told = Told::default();
    let app = Catzilla::new(routes![good, bad, panics]).with(told_last());
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
