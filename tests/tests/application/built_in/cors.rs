use std::time::Duration;

use axum::http::header::{AUTHORIZATION, ETAG};
use catzilla::{Layers, Routes, middleware::Cors, prelude::*};
use catzilla_tests::{Answer, ask, request};

#[get("/")]
async fn index() -> &'static str {
    "index"
}

const CATS: &str = "https://cats.example";

fn simple<R: Routes<()> + 'static, M: Layers<R, ()>>(
    app: Catzilla<R, (), M>,
    origin: &str,
) -> Answer {
    ask(app, request(Method::GET, "/", &[("origin", origin)], ""))
}

fn preflight<R: Routes<()> + 'static, M: Layers<R, ()>>(
    app: Catzilla<R, (), M>,
    origin: &str,
) -> Answer {
    let headers = [
        ("origin", origin),
        ("access-control-request-method", "DELETE"),
        ("access-control-request-headers", "x-cat"),
    ];
    ask(app, request(Method::OPTIONS, "/", &headers, ""))
}

fn app() -> Catzilla<impl Routes<()> + 'static> {
    Catzilla::new(routes![index])
}

fn allowed(answer: &Answer) -> Option<&str> {
    answer.header("access-control-allow-origin")
}

fn varies(answer: &Answer) -> String {
    let values = answer.headers.get_all("vary").iter();
    let values: Vec<_> = values.map(|value| value.to_str().unwrap()).collect();
    values.join(", ").to_lowercase()
}

#[test]
fn any_origin_may_read_without_credentials() {
    let answer = simple(app().with(Cors::any()), CATS);
    answer.says("index");
    assert_eq!(allowed(&answer), Some("*"));
    assert_eq!(answer.header("access-control-allow-credentials"), None);
}

#[test]
fn a_preflight_is_answered_and_says_what_was_asked_for() {
    let answer = preflight(
        app().with(Cors::any().max_age(Duration::from_mins(1))),
        CATS,
    );
    assert!(
        matches!(answer.status, 200 | 204) && answer.body.is_empty(),
        "{answer:?}"
    );
    assert_eq!(
        answer.header("access-control-allow-methods"),
        Some("DELETE")
    );
    assert_eq!(answer.header("access-control-allow-headers"), Some("x-cat"));
    assert_eq!(answer.header("access-control-max-age"), Some("60"));
    assert!(
        varies(&answer).contains("access-control-request-headers"),
        "{answer:?}"
    );
}

#[test]
fn only_origins_that_are_named_are_allowed_and_answers_vary_with_them() {
    let cors = || Cors::origins([CATS, "http://localhost:3000"]).credentials();
    let answer = simple(app().with(cors()), CATS);
    assert_eq!(allowed(&answer), Some(CATS));
    assert_eq!(
        answer.header("access-control-allow-credentials"),
        Some("true")
    );
    assert!(varies(&answer).contains("origin"), "{answer:?}");
    let long = format!("https://{}", "a".repeat(5000));
    let strangers = [
        "https://dogs.example",
        "null",
        "*",
        "",
        "https://cats.example.evil",
        "http://cats.example",
        "https://cats.example/",
        "https://CATS.example",
        "https://cats.example, *",
        &long,
    ];
    for stranger in strangers {
        for answer in [
            simple(app().with(cors()), stranger),
            preflight(app().with(cors()), stranger),
        ] {
            assert_eq!(allowed(&answer), None, "{stranger}");
            assert!(varies(&answer).contains("origin"), "{answer:?}");
        }
    }
}

#[test]
fn methods_and_headers_can_be_named() {
    let cors = Cors::origins([CATS.to_owned()])
        .methods([Method::GET, Method::PUT])
        .headers([AUTHORIZATION])
        .expose([ETAG]);
    let answer = preflight(app().with(cors.clone()), CATS);
    assert_eq!(
        answer.header("access-control-allow-methods"),
        Some("GET,PUT")
    );
    assert_eq!(
        answer.header("access-control-allow-headers"),
        Some("authorization")
    );
    let answer = simple(app().with(cors), CATS);
    assert_eq!(answer.header("access-control-expose-headers"), Some("etag"));
}

#[test]
fn what_is_no_origin_is_refused_when_it_is_built() {
    for wrong in [
        "*",
        "",
        "cats.example",
        "https://",
        "https://cats.example/",
        "https://Cats.example",
        "https://*.example",
    ] {
        let panic = std::panic::catch_unwind(|| Cors::origins([wrong])).unwrap_err();
        let message = panic.downcast_ref::<String>().unwrap();
        assert!(
            message.contains("is no origin: write one like"),
            "{message}"
        );
    }
}

#[test]
fn around_a_handler_it_allows_what_needs_no_preflight() {
    #[middleware]
    fn any() -> Cors {
        Cors::any()
    }
    let app = Catzilla::new(routes![index with [any]]);
    assert_eq!(allowed(&simple(app, CATS)), Some("*"));
}
