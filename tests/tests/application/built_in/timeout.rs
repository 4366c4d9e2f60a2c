use std::{future::pending, time::Duration};

use axum::body::Body;
use catzilla::{middleware::Timeout, prelude::*};
use catzilla_tests::{ask, get, request};
use futures_util::{StreamExt, stream};

use crate::told::Told;

#[derive(State)]
struct App {
    told: Told,
}

struct Leaving(Told);

impl Drop for Leaving {
    fn drop(&mut self) {
        self.0.say("left");
    }
}

#[middleware]
fn soon() -> Timeout {
    Timeout::new(Duration::from_millis(20))
}

#[get("/slow")]
async fn slow(told: &Told) {
    let _leaving = Leaving(told.clone());
    pending::<()>().await;
}

#[get("/quick")]
async fn quick() -> &'static str {
    "quick"
}

#[post("/read")]
async fn read(body: Bytes) -> String {
    body.len().to_string()
}

#[post("/read_and_think")]
async fn read_and_think(_body: Bytes) {
    pending::<()>().await;
}

#[post("/unread")]
async fn unread() {
    pending::<()>().await;
}

routes! { All = [slow, quick, read, read_and_think, unread] }

/// A body of which the end never comes.
fn endless() -> Body {
    let start = stream::once(async { Ok::<_, std::io::Error>("start") });
    Body::from_stream(start.chain(stream::pending()))
}

#[test]
fn a_handler_that_is_too_slow_is_dropped_and_answered_with_503() {
    let told = Told::default();
    let app = Catzilla::new(All).state(App { told: told.clone() });
    let answer = ask(app.with(soon()), get("/slow"));
    answer.problem(503);
    assert_eq!(answer.header("retry-after"), Some("1"));
    told.is(&["left"]);
    let app = Catzilla::new(routes![slow with [soon]]);
    ask(app.state(App { told: told.clone() }), get("/slow")).problem(503);
    told.is(&["left"]);
}

#[test]
fn what_is_quick_is_answered() {
    let app = || {
        let told = Told::default();
        Catzilla::new(routes!["/" => All with [soon]]).state(App { told })
    };
    ask(app(), get("/quick")).says("quick");
    ask(app(), request(Method::POST, "/read", &[], "body")).says("4");
}

#[test]
fn a_body_that_the_client_does_not_send_is_a_408() {
    let app = || {
        let told = Told::default();
        Catzilla::new(routes!["/" => All with [soon]]).state(App { told })
    };
    let answer = ask(app(), request(Method::POST, "/read", &[], endless()));
    answer.problem(408);
    assert_eq!(answer.header("connection"), Some("close"));
    ask(app(), request(Method::POST, "/read_and_think", &[], "body")).problem(503);
    ask(app(), request(Method::POST, "/unread", &[], endless())).problem(503);
}
