use catzilla::{middleware::SecurityHeaders, prelude::*};
use catzilla_tests::{ask, get};

#[get("/own")]
async fn own() -> Response {
    let mut response = response!("own");
    let deny = "SAMEORIGIN".parse().unwrap();
    response.headers_mut().insert("x-frame-options", deny);
    response
}

#[middleware]
fn careful() -> SecurityHeaders {
    SecurityHeaders::new()
}

#[test]
fn every_answer_has_them_and_a_handler_keeps_its_own() {
    let answer = ask(Catzilla::new(routes![own]).with(careful()), get("/nowhere"));
    answer.problem(404);
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "strict-origin-when-cross-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), Some(value));
    }
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'self'"), "{policy}");
    assert_eq!(answer.header("strict-transport-security"), None);

    let answer = ask(Catzilla::new(routes![own with [careful]]), get("/own"));
    assert_eq!(answer.header("x-frame-options"), Some("SAMEORIGIN"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
}

#[test]
fn each_can_be_changed_or_left_out() {
    let headers = SecurityHeaders::new()
        .set("referrer-policy", "no-referrer")
        .set("strict-transport-security", "max-age=60")
        .without("content-security-policy");
    let answer = ask(Catzilla::new(routes![own]).with(headers), get("/own"));
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(
        answer.header("strict-transport-security"),
        Some("max-age=60")
    );
    assert_eq!(answer.header("content-security-policy"), None);
}
