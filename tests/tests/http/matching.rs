//! Which route a path finds.

use catzilla::prelude::*;
use catzilla_tests::{Answer, ask, get};

#[get("/")]
async fn root() -> &'static str {
    "root"
}

#[get("/users/me")]
async fn me() -> &'static str {
    "me"
}

#[get("/users/<id>")]
async fn user(id: &str) -> String {
    format!("user {id}")
}

#[get("/users/<id>/posts/<post>")]
async fn post_of(id: &str, post: &str) -> String {
    format!("post {post} of {id}")
}

#[get("/users/me/settings")]
async fn settings() -> &'static str {
    "settings"
}

#[get("/users/<rest..>")]
async fn rest_of_users(rest: &str) -> String {
    format!("rest {rest:?}")
}

#[get("/v<version>")]
async fn version(version: u8) -> String {
    format!("version {version}")
}

#[get("/data/<name>.json")]
async fn json_file(name: &str) -> String {
    format!("json {name}")
}

#[get("/<from>-<to>/flights")]
async fn flights(from: &str, to: &str) -> String {
    format!("{from} to {to}")
}

#[get("/files/<rest..>")]
async fn files(rest: &str) -> String {
    format!("files {rest:?}")
}

#[get("/files/index.html")]
async fn index() -> &'static str {
    "index"
}

/// The most general first: the order of a list says nothing about priority.
#[track_caller]
fn at(path: &str) -> Answer {
    let routes = routes![
        files,
        rest_of_users,
        json_file,
        user,
        post_of,
        version,
        flights,
        settings,
        me,
        index,
        root,
    ];
    ask(Catzilla::new(routes), get(path))
}

#[test]
fn the_root_is_a_path_like_any_other() {
    at("/").says("root");
    at("/?a=b").says("root");
}

#[test]
fn the_more_specific_route_wins_in_whatever_order_they_stand() {
    at("/users/me").says("me");
    at("/users/mee").says("user mee");
    at("/users/m").says("user m");
    at("/files/index.html").says("index");
    at("/files/index.htm").says(r#"files "index.htm""#);
}

#[test]
fn a_dead_end_goes_back_to_the_next_best_route() {
    at("/users/me/settings").says("settings");
    at("/users/me/posts/1").says("post 1 of me");
    at("/users/me/posts").says(r#"rest "me/posts""#);
    at("/users/me/posts/1/comments").says(r#"rest "me/posts/1/comments""#);
    at("/users/7/settings").says(r#"rest "7/settings""#);
}

#[test]
fn a_parameter_can_be_part_of_a_segment() {
    at("/v3").says("version 3");
    at("/data/report.json").says("json report");
    at("/LHR-JFK/flights").says("LHR to JFK");
    assert_eq!(
        at("/vx").faults(),
        ["path /version type: expected an integer from 0 to 255"]
    );
}

#[test]
fn part_of_a_segment_is_never_empty() {
    at("/v").problem(404);
    at("/data/.json").problem(404);
    at("/-JFK/flights").problem(404);
    at("/LHR-/flights").problem(404);
}

#[test]
fn a_catch_all_takes_the_rest_and_may_be_empty() {
    at("/files").says(r#"files """#);
    at("/files/a").says(r#"files "a""#);
    at("/files/a/b.c/d").says(r#"files "a/b.c/d""#);
    at("/files/a%2Fb/%C3%A9").says(r#"files "a/b/é""#);
}

#[test]
fn letters_match_in_their_own_case_only() {
    at("/Users/me").problem(404);
    at("/users/ME").says("user ME");
}

#[test]
fn no_route_is_a_404_problem() {
    let problem = at("/nowhere").problem(404);
    assert_eq!(problem["title"], "Not Found");
    for path in [
        "/user",
        "/userss/me",
        "/data/report.jso",
        "/data/report.jsonx",
        "/flights",
    ] {
        at(path).problem(404);
    }
}

#[test]
fn dots_are_bad_in_every_spelling() {
    for dots in [".", "..", "%2e", "%2E", "%2e%2e", "%2E.", ".%2e"] {
        for path in [
            "/users/@",
            "/@/users",
            "/@",
            "/files/a/@/b",
            "/files/@",
            "/users/@/posts/1",
        ] {
            at(&path.replace('@', dots)).problem(400);
        }
    }
    at("/files/a\\..\\b").problem(400);
    at("/users/%5c").problem(400);
}

#[test]
fn other_dots_are_text() {
    at("/users/...").says("user ...");
    at("/users/.a").says("user .a");
    at("/files/.../a..b").says(r#"files ".../a..b""#);
}

#[test]
fn a_path_longer_than_any_table_looks_at_is_not_found() {
    at(&format!("/users/{}", "a".repeat(60_000))).says(&format!("user {}", "a".repeat(60_000)));
    at(&"/a".repeat(4000)).problem(404);
}

#[test]
fn a_catch_all_takes_any_number_of_segments() {
    let rest = vec!["a"; 4000].join("/");
    at(&format!("/files/{rest}")).says(&format!("files {rest:?}"));
}

#[test]
fn escaped_slashes_lead_no_parameter_out_of_its_place() {
    #[get("/files/<rest..>")]
    async fn file(rest: &str) -> String {
        rest.to_owned()
    }
    let at = |path| ask(Catzilla::new(routes![file]), get(path));
    at("/files/a%2fb").says("a/b");
    for path in [
        "/files/..%2f..%2fetc",
        "/files/a%2f%2e%2e",
        "/files/%2fetc%2fpasswd",
        "/files/.%2fa",
    ] {
        at(path).problem(400);
    }
}

#[test]
fn part_of_a_segment_is_no_dots_either() {
    #[get("/<name>.json")]
    async fn json(name: &str) -> String {
        name.to_owned()
    }
    let at = |path| ask(Catzilla::new(routes![json]), get(path));
    at("/a..json").says("a.");
    at("/...json").problem(400);
    at("/%2e%2e.json").problem(400);
}
