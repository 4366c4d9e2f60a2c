//! Runs every example as its first lines say, and asks it what they say to ask.
//!
//! All examples listen at the default address, so one test runs them, one after the other. While
//! another program listens there, it waits.

use std::{
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use catzilla_tests::{Answer, PATIENCE, Program, Wire};
use serde_json::{Value, json};

/// The example's binary. `tests/run` builds them all first; who runs an example builds nothing that only tests need.
fn binary(name: &str) -> PathBuf {
    let this = std::env::current_exe().expect("the test's own path");
    let profile = this
        .parent()
        .and_then(Path::parent)
        .expect("a target directory");
    let path = profile.join("examples").join(name);
    assert!(
        path.exists(),
        "{}: `cargo build -p catzilla-examples --examples` builds it",
        path.display()
    );
    path
}

/// Runs an example for as long as `talk` takes; what it printed when it started.
fn run(name: &str, talk: impl FnOnce(&mut Wire)) -> String {
    let start = Instant::now();
    let program = loop {
        let program = Program::start(binary(name), &[]);
        if program.address().is_some() {
            break program;
        }
        let (status, errors) = program.end();
        let taken = errors.contains("listens there already") || errors.contains("AddrInUse");
        assert!(
            taken && start.elapsed() < 3 * PATIENCE,
            "{name}: {status}: {errors}"
        );
        thread::sleep(Duration::from_millis(200));
    };
    println!("{name}");
    talk(&mut program.connect());
    program.banner.clone()
}

#[track_caller]
fn post(wire: &mut Wire, target: &str, kind: &str, body: &str) -> Answer {
    let length = body.len();
    wire.send(format!(
        "POST {target} HTTP/1.1\r\nhost: test\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}",
    ));
    wire.answer()
}

#[test]
#[allow(clippy::too_many_lines, reason = "a few lines for each example")]
fn every_example_does_what_it_says() {
    let banner = run("hello", |wire| {
        wire.get("/").says("Hello! Try /users/7?shout=true\n");
        wire.get("/users/7?shout=true")
            .says(r#"{"user":7,"text":"HELLO, USER 7!"}"#);
        assert_eq!(wire.get("/users/x?shout=1").faults().len(), 2);
    });
    let routes = banner
        .lines()
        .skip_while(|line| !line.contains("  routes "));
    routes.for_each(|line| assert!(README.contains(line), "{line}"));
    run("models", |wire| {
        let users = |wire: &mut Wire, body: &str| post(wire, "/users", "application/json", body);
        let ada = r#"{"name": "Ada", "email": "ada@example.com", "age": 36}"#;
        let answer = users(wire, ada);
        assert_eq!(answer.status, 201);
        assert_eq!(answer.text(), "Ada <ada@example.com>, Some(36), 0 tags\n");
        let wrong = r#"{"name": "", "email": "ada", "age": 200, "tags": ["x", 7]}"#;
        let problem = users(wire, wrong).problem(422);
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(4));
        wire.get("/users?role=admin&from=5")
            .says("10 admins from 5\n");
        let problem = wire.get("/users?role=admin&limit=500").problem(422);
        assert_eq!(problem["errors"][0]["pointer"], "/limit");
        let problem = wire.get("/users?role=guest&from=2&to=1").problem(422);
        assert_eq!(problem["errors"][0]["code"], "order");
        wire.get("/posts/2026/a-cat").says("a-cat of 2026\n");
        let problem = wire.get("/posts/1/A").problem(422);
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(2));
    });
    run("parameters", |wire| {
        wire.get("/cities/lisbon/hotels?max_price=120.5&tag=pool&tag=sea")
            .says("hotels in lisbon, up to Some(120.5), with [\"pool\", \"sea\"]\n");
        wire.get("/flights/LIS-JFK?passengers=2")
            .says("2 from LIS to JFK\n");
        assert_eq!(
            wire.get("/flights/lis-JFK?passengers=few").faults().len(),
            2
        );
        wire.send("GET /me HTTP/1.1\r\nhost: a\r\nx-api-key: secret\r\ncookie: theme=dark\r\n\r\n");
        wire.answer()
            .says("your key has 6 letters, your theme is Some(\"dark\")\n");
        wire.get("/files/pictures/cat.png")
            .says("the file \"pictures/cat.png\"\n");
    });
    run("groups", |wire| {
        wire.get("/").says("teams and their members\n");
        wire.get("/teams/red/members").says("the members of red\n");
        wire.get("/teams/red/members/7").says("member 7 of red\n");
        wire.get("/teams/red/members/7/badges")
            .says("the badges of member 7 of red\n");
        wire.get("/admin/stats").says("2 teams\n");
    });
    run("links", |wire| {
        let tom = "/houses/7/cats/Tom?lives=8";
        let links = format!("<a href=\"{tom}\">Tom</a> <a href=\"/search?q=Jerry\">Jerry?</a>\n");
        wire.get("/").says(&links);
        wire.get(tom).says("Tom of house 7 has 8 lives\n");
        let answer = wire.get("/search?q=Tom%20%26%20Jerry");
        let found = "/houses/1/cats/Tom%20%26%20Jerry";
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, Some(found))
        );
        wire.get(found).says("Tom & Jerry of house 1 has 9 lives\n");
    });
    run("middleware", |wire| {
        wire.send("GET / HTTP/1.1\r\nhost: a\r\nx-request-id: 7\r\n\r\n");
        let answer = wire.answer();
        answer.says("this is request 7\n");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert!(answer.header("server-timing").is_some(), "{answer:?}");
        wire.get("/metrics").problem(401);
        wire.send("GET /metrics HTTP/1.1\r\nhost: a\r\nauthorization: Bearer purr\r\n\r\n");
        wire.answer().says("lives 9\n");
        wire.get("/slow").problem(503);
    });
    run("sessions", |wire| {
        wire.get("/").problem(401);
        let kind = "application/x-www-form-urlencoded";
        post(wire, "/login", kind, "name=Ada&password=hiss").problem(403);
        let answer = post(wire, "/login", kind, "name=Ada&password=purr");
        answer.says("Hello, Ada!\n");
        let set = answer.header("set-cookie").expect("a cookie");
        let (cookie, attributes) = set.split_once("; ").expect("attributes");
        assert_eq!(attributes, "Path=/; Max-Age=1800; HttpOnly; SameSite=Lax");
        let mut ask = |line: &str| {
            wire.send(format!(
                "{line} HTTP/1.1\r\nhost: a\r\ncookie: {cookie}\r\n\r\n"
            ));
            wire.answer()
        };
        ask("GET /").says("Ada was here 1 times\n");
        ask("GET /").says("Ada was here 2 times\n");
        ask("POST /logout").says("Good bye!\n");
        ask("GET /").problem(401);
    });
    run("errors", |wire| {
        wire.get("/accounts/1").says("100\n");
        wire.get("/accounts/9").problem(404);
        post(wire, "/accounts/1/withdraw?amount=50", "", "").says("50 left\n");
        let answer = post(wire, "/accounts/1/withdraw?amount=500", "", "");
        assert_eq!(
            (answer.status, answer.json()["missing"].as_u64()),
            (409, Some(400))
        );
        let answer = post(wire, "/accounts/9/withdraw?amount=5", "", "").problem(404);
        assert_eq!(answer["detail"], "there is no account 9");
        assert_eq!(answer["support"], "https://bank.example/help");
        let answer = wire.get("/ledger").json();
        assert_eq!(answer["title"], "The books are closed");
        assert_eq!(answer["status"], 500);
        wire.send("GET /acounts/1 HTTP/1.1\r\nhost: a\r\naccept: text/plain\r\n\r\n");
        let answer = wire.answer();
        assert!(answer.text().starts_with("404 Not Found\n"), "{answer:?}");
    });
    run("state", |wire| {
        post(wire, "/votes/tom", "", "").says("tom has 1\n");
        post(wire, "/votes/tom", "", "").says("tom has 2\n");
        wire.get("/votes").says("The best cat: {\"tom\": 2}\n");
    });
    run("start_and_stop", |wire| {
        wire.get("/").says("You are visitor 1\n");
        wire.get("/").says("You are visitor 2\n");
    });
    run("axum_inside", |wire| {
        wire.get("/").says("written for Catzilla\n");
        wire.get("/legacy/users/7")
            .says("user 7, written for axum\n");
        wire.get("/legacy/users/me").says("moved over already\n");
        wire.get("/raw/anything/at/all")
            .says("a tower service at /anything/at/all\n");
    });
    run("inside_axum", |wire| {
        wire.get("/").says("axum's own route\n");
        let answer = wire.get("/cats/7");
        answer.says("cat 7\n");
        assert_eq!(answer.header("x-layer"), Some("tower"));
    });
    run("blocking", |wire| {
        wire.get("/square/12").says("144\n");
        wire.get("/primes/2000000").says("148933\n");
        wire.get("/nap/20").says("well rested\n");
    });
    run("benchmark_server", benchmark);
}

fn benchmark(wire: &mut Wire) {
    let simple = wire.get("/benchmark/simple/7").json();
    assert_eq!(keys(&simple), ["c_routing", "timestamp", "user_id"]);
    assert_eq!(simple["user_id"], 7);
    assert!(simple["timestamp"].as_f64() > Some(1.7e9), "{simple}");

    let deep = wire.get("/api/v2/users/7/posts/8/comments/9").json();
    let expected = [
        "comment_id",
        "post_id",
        "route_complexity",
        "routing_time",
        "user_id",
        "version",
    ];
    assert_eq!(keys(&deep), expected);
    assert_eq!([&deep["version"], &deep["comment_id"]], [2, 9]);
    assert_eq!(deep["route_complexity"], "high");
    assert!(
        (0.0..10.0).contains(&deep["routing_time"].as_f64().expect("a time")),
        "{deep}"
    );

    let memory = wire.get("/benchmark/memory").json();
    let expected = [
        "gc_pressure",
        "jemalloc_enabled",
        "memory_optimization",
        "memory_usage_mb",
        "zero_allocation_middleware",
    ];
    assert_eq!(keys(&memory), expected);
    assert!((0.5..500.0).contains(&memory["memory_usage_mb"].as_f64().expect("a size")));

    let user = |id: u64| {
        json!({
            "id": id, "name": format!("User {id}"), "email": format!("User{id}@Example.org"),
            "age": 30, "tags": ["a", "b"], "metadata": {"created": "2025-01-01"},
        })
    };
    let batch = |users: Vec<Value>| json!({"batch_id": "b1", "users": users}).to_string();
    let send =
        |wire: &mut Wire, body: &str| post(wire, "/benchmark/users", "application/json", body);
    let answer = send(wire, &batch((1..=100).map(user).collect())).json();
    assert_eq!(
        keys(&answer),
        ["batch_id", "performance", "processed_count", "users"]
    );
    assert_eq!(answer["processed_count"], 100);
    let expected =
        json!({"id": 3, "name": "USER 3", "email": "user3@example.org", "processed": true});
    assert_eq!(answer["users"][2], expected);
    let performance = &answer["performance"];
    let expected = [
        "c_acceleration",
        "memory_allocations",
        "processing_time_ms",
        "validation_time",
    ];
    assert_eq!(keys(performance), expected);
    // A name and an address are built for each user, so there are at least as many.
    assert!(
        performance["memory_allocations"].as_u64() >= Some(200),
        "{performance}"
    );
    let time = |name: &str| performance[name].as_f64().expect("a time");
    assert!(0.0 < time("validation_time"), "{performance}");
    assert!(
        time("validation_time") < time("processing_time_ms"),
        "{performance}"
    );

    let mut bad = user(1);
    bad["email"] = "nobody".into();
    bad["age"] = 200.into();
    let problem = send(wire, &batch(vec![bad])).problem(422);
    let broken: Vec<_> = problem["errors"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|error| (error["pointer"].as_str(), error["code"].as_str()))
        .collect();
    let expected = [("/users/0/age", "range"), ("/users/0/email", "email")];
    assert_eq!(broken, expected.map(|(at, code)| (Some(at), Some(code))));
    send(wire, &batch((1..=101).map(user).collect())).problem(422);
    send(wire, "{").problem(400);
    post(wire, "/benchmark/users", "text/plain", "{}").problem(415);
}

fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = object
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

const README: &str = include_str!("../../README.md");

#[test]
fn the_readme_shows_the_hello_example() {
    let example = include_str!("../../examples/hello.rs");
    let (_, program) = example.split_once("\n\n").expect("a comment and a program");
    let (before_main, main) = program.split_once("fn main").expect("a main function");
    assert!(README.contains(before_main.trim_end()) && README.contains(main));
}
