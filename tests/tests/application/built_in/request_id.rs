use catzilla::{middleware::RequestId, prelude::*};
use catzilla_tests::{ask, get, request};

#[get("/")]
async fn index(#[header] x_request_id: &str) -> String {
    x_request_id.to_owned()
}

#[get("/panics")]
async fn panics() {
    panic!("on purpose")
}

#[middleware]
fn named() -> RequestId {
    RequestId::new()
}

#[test]
fn one_is_made_that_the_handler_and_the_client_see() {
    let answer = ask(Catzilla::new(routes![index]).with(named()), get("/"));
    assert_eq!(answer.header("x-request-id"), Some(answer.text()));
    assert_eq!(answer.text().len(), 32);
    let other = ask(Catzilla::new(routes![index with [named]]), get("/"));
    assert_ne!(other.text(), answer.text());
    assert_eq!(other.header("x-request-id"), Some(other.text()));
}

#[test]
fn that_of_the_client_is_kept_if_it_is_sane() {
    let sent = |values: &[&str]| {
        let headers: Vec<_> = values
            .iter()
            .map(|value| ("x-request-id", *value))
            .collect();
        let request = request(Method::GET, "/", &headers, "");
        let answer = ask(Catzilla::new(routes![index]).with(named()), request);
        assert_eq!(answer.headers.get_all("x-request-id").iter().count(), 1);
        assert_eq!(answer.header("x-request-id"), Some(answer.text()));
        answer.text().to_owned()
    };
    assert_eq!(sent(&["abc-1_2.3"]), "abc-1_2.3");
    let long = "a".repeat(8000);
    for strange in [
        &[""][..],
        &["a b"],
        &["<script>"],
        &["é"],
        &[&long],
        &["a", "b"],
    ] {
        let made = sent(strange);
        assert!(made.len() == 32 && !strange.contains(&&*made), "{made}");
    }
}

#[test]
fn an_answer_in_place_of_the_handlers_has_it() {
    for (path, status) in [("/nowhere", 404), ("/panics", 500)] {
        let answer = ask(Catzilla::new(routes![panics]).with(named()), get(path));
        answer.problem(status);
        assert!(answer.header("x-request-id").is_some());
    }
    let answer = ask(Catzilla::new(routes![panics with [named]]), get("/panics"));
    answer.problem(500);
    assert!(answer.header("x-request-id").is_some());
}

#[test]
fn another_header_and_no_trust_in_clients_are_options() {
    #[get("/")]
    async fn plain() {}
    let ids = RequestId::new()
        .header("x-trace".parse().unwrap())
        .always_new();
    let request = request(Method::GET, "/", &[("x-trace", "mine")], "");
    let answer = ask(Catzilla::new(routes![plain]).with(ids), request);
    assert!(answer.header("x-trace").is_some_and(|id| id.len() == 32));
    assert_eq!(answer.header("x-request-id"), None);
}
