//! Empty segments: redirected, ignored or taken at their word.

use axum::http::{Method, Uri};
use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, block_on, get, request, send};

#[get("/")]
async fn root() -> &'static str {
    "root"
}

#[get("/a/<b>")]
async fn pair(b: &str) -> String {
    b.to_owned()
}

#[post("/a/<b>")]
async fn post_pair(b: &str) -> String {
    format!("post {b}")
}

#[get("/files/<rest..>")]
async fn files(rest: &str) -> String {
    rest.to_owned()
}

#[get("/<first>")]
async fn first(first: &str) -> String {
    first.to_owned()
}

#[track_caller]
fn at(path: &str, slashes: Slashes) -> Answer {
    ask(
        Catzilla::new(routes![root, pair, post_pair, files, first]).slashes(slashes),
        get(path),
    )
}

#[track_caller]
fn moves(path: &str, location: &str) {
    let answer = at(path, Slashes::Redirect);
    assert_eq!((answer.status, answer.text()), (308, ""), "{path}");
    assert_eq!(answer.header("location"), Some(location), "{path}");
}

#[test]
fn empty_segments_are_redirected_with_the_query() {
    moves("/a/b/", "/a/b");
    moves("//a//b", "/a/b");
    moves("/a/b//?x=1&y=//", "/a/b?x=1&y=//");
    moves("//", "/");
    moves("/files/", "/files");
    moves("/files/x//y", "/files/x/y");
}

#[test]
fn a_redirect_keeps_escapes_as_they_were() {
    moves("/a/b%2F%41%20/", "/a/b%2F%41%20");
    at("//%2Fevil.example", Slashes::Redirect).problem(400);
}

#[test]
fn a_redirect_leads_to_no_other_host() {
    moves("//evil.example/", "/evil.example");
    moves("///evil.example", "/evil.example");
}

#[test]
fn a_redirect_keeps_the_method() {
    let app = Catzilla::new(routes![pair, post_pair]);
    assert_eq!(
        ask(app, request(Method::POST, "/a/b/", &[], "x")).status,
        308
    );
}

#[test]
fn nothing_is_redirected_to_where_nothing_is() {
    at("/a/b/c/", Slashes::Redirect).problem(404);
    at("/x//y", Slashes::Redirect).problem(404);
}

#[test]
fn ignored_slashes_change_nothing() {
    at("//a///b/", Slashes::Ignore).says("b");
    at("//", Slashes::Ignore).says("root");
    at("/files//x//y/", Slashes::Ignore).says("x/y");
    at("/x//y", Slashes::Ignore).problem(404);
}

#[test]
fn strict_slashes_match_no_route_but_a_catch_all() {
    for path in ["/a/b/", "//a/b", "/a//b", "//", "/x/"] {
        at(path, Slashes::Strict).problem(404);
    }
    at("/files/x//y/", Slashes::Strict).says("x//y/");
    at("/a/b", Slashes::Strict).says("b");
}

#[test]
fn dots_are_bad_whatever_happens_to_slashes() {
    for slashes in [Slashes::Redirect, Slashes::Ignore, Slashes::Strict] {
        for path in ["/a//..", "/files/x//../y", "/files/./", "//%2e%2e/"] {
            at(path, slashes).problem(400);
        }
    }
}

/// Whatever the path, `Location` is a path of this server: one slash, and no second one or a
/// backslash behind it, which browsers read as the start of another host.
#[test]
fn no_path_is_an_open_redirect() {
    const CASES: u32 = 120_000;
    let pieces = [
        "/",
        "//",
        "a",
        "files",
        "evil.example",
        "%2F",
        "%2f%2f",
        "%5C",
        "@",
        ":80",
        ".",
        "..",
        "%2e",
        "?",
        "\\",
    ];
    let app = Catzilla::new(routes![root, pair, files, first]);
    let service = app.into_service().unwrap();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut redirects = 0;
    block_on(async {
        for _ in 0..CASES {
            let length = random(8);
            let mut path = "/".to_owned();
            path.extend((0..length).map(|_| pieces[random(pieces.len())]));
            let Ok(uri) = path.parse::<Uri>() else {
                continue;
            };
            let answer = send(service.clone(), get(&uri.to_string())).await;
            assert!(
                [200, 308, 400, 404].contains(&answer.status),
                "{path}: {answer:?}"
            );
            let Some(location) = answer.header("location") else {
                continue;
            };
            redirects += 1;
            let mut bytes = location.bytes();
            assert_eq!(bytes.next(), Some(b'/'), "{path} → {location}");
            assert!(
                !matches!(bytes.next(), Some(b'/' | b'\\')),
                "{path} → {location}"
            );
            let target = location.split('?').next().unwrap();
            assert!(!target.contains("//"), "{path} → {location}");
        }
    });
    assert!(redirects > CASES / 20, "only {redirects} redirects");
}

#[test]
fn a_path_is_put_right_before_its_methods_are_looked_at() {
    #[get("/<rest..>")]
    async fn page(rest: &str) -> String {
        rest.to_owned()
    }
    #[post("/login")]
    async fn login() -> &'static str {
        "in"
    }
    let send = |path, slashes| {
        let app = Catzilla::new(routes![page, login]).slashes(slashes);
        ask(app, request(Method::POST, path, &[], ""))
    };
    assert_eq!(send("/login/", Slashes::Redirect).status, 308);
    send("/login/", Slashes::Ignore).says("in");
    send("/a/../login", Slashes::Redirect).problem(400);
    send("/other", Slashes::Redirect).problem(405);
}
