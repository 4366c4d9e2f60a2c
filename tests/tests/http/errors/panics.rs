//! What goes wrong in handlers stays there.

use catzilla::prelude::*;
use catzilla_tests::{Server, ask, get};

#[get("/")]
async fn index() -> &'static str {
    "index"
}

#[get("/async")]
async fn in_async() -> &'static str {
    tokio::task::yield_now().await;
    panic!("a secret of the house")
}

#[get("/sync")]
fn in_sync() -> &'static str {
    panic!("a secret of the house")
}

#[get("/blocking", blocking)]
fn in_blocking() -> &'static str {
    panic!("a secret of the house")
}

#[post("/body")]
async fn in_body(body: String) -> String {
    panic!("a secret of the house: {body}")
}

macro_rules! app {
    () => {
        Catzilla::new(routes![index, in_async, in_sync, in_blocking, in_body])
    };
}

#[test]
fn a_panic_is_a_500_problem_without_a_word_about_it_in_release_builds() {
    for path in ["/async", "/sync", "/blocking"] {
        let answer = ask(app!(), get(path));
        let problem = answer.problem(500);
        if cfg!(debug_assertions) {
            assert_eq!(problem["detail"], "a secret of the house");
            let place = problem["place"].as_str().unwrap();
            assert!(place.contains("errors/panics.rs:"), "{place}");
        } else {
            assert_eq!(
                answer.text(),
                r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#,
            );
        }
    }
}

#[test]
fn a_connection_outlives_a_panic() {
    let server = Server::start(app!());
    let mut wire = server.connect();
    for path in ["/async", "/sync", "/blocking"] {
        wire.get(path).problem(500);
        wire.get("/").says("index");
    }
    wire.send("POST /body HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\nabc")
        .answer()
        .problem(500);
    wire.get("/").says("index");
    server.connect().get("/").says("index");
}
