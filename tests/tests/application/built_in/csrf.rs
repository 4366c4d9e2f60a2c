use catzilla::{middleware::Csrf, prelude::*};
use catzilla_tests::{ask, request};

#[get("/")]
async fn look() -> &'static str {
    "looked"
}

#[post("/")]
async fn change() -> &'static str {
    "changed"
}

const HOST: (&str, &str) = ("host", "cats.example");

#[middleware]
fn guarded() -> Csrf {
    Csrf::new().trust("https://login.example")
}

fn status(method: &Method, headers: &[(&str, &str)]) -> u16 {
    let around = Catzilla::new(routes![look, change]).with(guarded());
    let of_group = Catzilla::new(routes!["/" => [look, change] with [guarded]]);
    let headers = [&[HOST], headers].concat();
    let request = || request(method.clone(), "/", &headers, "");
    let answer = ask(around, request());
    assert_eq!(answer.status, ask(of_group, request()).status);
    if answer.status != 200 {
        answer.problem(403);
    }
    answer.status
}

#[test]
fn what_another_site_sends_is_refused() {
    let long = format!("https://{}", "a".repeat(8000));
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "nonsense")],
        &[("origin", "https://dogs.example")],
        &[("origin", "null")],
        &[("origin", "https://cats.example.evil")],
        &[("origin", "https://login.example.evil")],
        &[("origin", &long)],
        &[
            ("origin", "https://cats.example"),
            ("sec-fetch-site", "cross-site"),
        ],
    ] {
        assert_eq!(status(&Method::POST, headers), 403, "{headers:?}");
        assert_eq!(status(&Method::GET, headers), 200, "{headers:?}");
    }
}

#[test]
fn what_the_site_itself_sends_and_what_no_browser_sends_passes() {
    for headers in [
        &[][..],
        &[("sec-fetch-site", "same-origin")],
        &[("sec-fetch-site", "none")],
        &[("origin", "https://cats.example")],
        &[
            ("origin", "https://login.example"),
            ("sec-fetch-site", "cross-site"),
        ],
    ] {
        assert_eq!(status(&Method::POST, headers), 200, "{headers:?}");
    }
}

#[test]
#[should_panic(expected = "is no origin: write one like")]
fn what_is_no_origin_is_refused_when_it_is_built() {
    let _ = Csrf::new().trust("https://login.example/");
}
