//! An application as a process: what it prints, how it starts, how it stops.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    net::TcpListener,
    process::Command,
    time::{Duration, Instant},
};

use catzilla_tests::Program;

const PURR: &str = env!("CARGO_BIN_EXE_purr");

fn purr() -> Program {
    Program::start(PURR, &["127.0.0.1:0"])
}

#[test]
fn the_banner_tells_the_facts() {
    let program = purr();
    let address = program.address().expect("an address");
    assert_ne!(address.port(), 0);
    let lines: Vec<_> = program.banner.lines().collect();
    let words: Vec<Vec<_>> = lines
        .iter()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(lines[0], format!("Catzilla {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(words[1], ["address", &format!("http://{address}")]);
    assert_eq!(words[2], ["workers", "2"]);
    assert_eq!(words[3], ["allocator", "system"]);
    assert_eq!(words[4], ["middleware", "watched"]);
    assert_eq!(words[5], ["routes", "4"]);
    let routes = [
        ["GET", "/", "purr::index", "…"].as_slice(),
        &["GET", "/slow/<milliseconds>", "purr::slow", "…"],
        &["GET", "/house/panic", "purr::panics", "…"],
        &[
            "PUT",
            "DELETE",
            "/house/things/<id>",
            "purr::thing",
            "…",
            "with",
            "[locked]",
        ],
    ];
    for (found, expected) in words[6..].iter().zip(routes) {
        let places = found.iter().zip(expected);
        assert!(
            places
                .clone()
                .all(|(found, &word)| *found == word || word == "…" && found.contains("purr.rs:"))
        );
        assert_eq!(found.len(), expected.len());
    }
    assert_eq!(words.len(), 10);
}

/// What `purr` prints with these arguments, if it ends by itself.
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(PURR).args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn routes_prints_the_table_and_listens_nowhere() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let text = printed(&[&address, "2", "--routes"]);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    let thing = "PUT DELETE  /house/things/<id>    purr::thing   ";
    assert!(lines[3].starts_with(thing), "{text}");
    assert!(lines[3].ends_with("  with [watched, locked]"), "{text}");
    assert!(lines[0].ends_with("  with [watched]"), "{text}");
}

#[test]
fn routes_json_prints_the_table_as_json() {
    let table: serde_json::Value = serde_json::from_str(&printed(&["--routes=json"])).unwrap();
    let thing = &table[3];
    assert_eq!(thing["methods"], serde_json::json!(["PUT", "DELETE"]));
    assert_eq!(thing["path"], "/house/things/<id>");
    assert_eq!(thing["handler"], "purr::thing");
    let around = serde_json::json!(["purr::watched", "purr::locked"]);
    assert_eq!(thing["middleware"], around);
    assert_eq!(thing["dependencies"], serde_json::json!([]));
    assert!(thing["file"].as_str().unwrap().ends_with("purr.rs"));
    assert!(thing["line"].as_u64() > Some(0));
}

#[test]
fn without_command_line_no_argument_is_looked_at() {
    let output = Command::new(PURR)
        .args(["nonsense", "2", "--routes"])
        .env("PURR_COMMAND_LINE", "off")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
}

#[test]
fn every_worker_answers() {
    let program = Program::start(PURR, &["127.0.0.1:0", "3"]);
    assert!(
        program.banner.contains("workers    3"),
        "{}",
        program.banner
    );
    for _ in 0..50 {
        program.connect().get("/").says("purr");
    }
}

#[test]
fn a_port_in_use_is_one_line_and_exit_code_1() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for workers in ["1", "2"] {
        let (status, errors) = Program::start(PURR, &[&address, workers]).end();
        assert_eq!(status.code(), Some(1));
        let expected =
            format!("Error: cannot listen at {address}: another program listens there already\n");
        assert_eq!(errors, expected);
    }
}

#[test]
fn two_programs_never_share_a_port() {
    let first = purr();
    let address = first.address().expect("an address").to_string();
    let (status, _) = Program::start(PURR, &[&address, "2"]).end();
    assert_eq!(status.code(), Some(1));
    first.connect().get("/").says("purr");
}

#[test]
fn an_address_that_is_none_is_one_line_and_exit_code_1() {
    let (status, errors) = Program::start(PURR, &["nonsense"]).end();
    assert_eq!(status.code(), Some(1));
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(
        errors.starts_with("Error: `nonsense` is no address to listen at: "),
        "{errors}"
    );
}

#[test]
fn sigterm_and_sigint_end_it_with_exit_code_0() {
    for name in ["TERM", "INT"] {
        let program = purr();
        program.connect().get("/").says("purr");
        program.signal(name);
        let (status, errors) = program.end();
        assert_eq!((status.code(), errors.as_str()), (Some(0), ""), "{name}");
    }
}

#[test]
fn a_request_that_runs_at_sigterm_is_answered() {
    let program = purr();
    let mut wire = program.connect();
    wire.send("GET /slow/500 HTTP/1.1\r\nhost: a\r\n\r\n");
    std::thread::sleep(Duration::from_millis(150));
    let start = Instant::now();
    program.signal("TERM");
    wire.answer().says("at last");
    assert!(wire.is_closed());
    assert_eq!(program.end().0.code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn an_idle_connection_does_not_hold_up_the_end() {
    let program = purr();
    let mut idle = program.connect();
    idle.get("/").says("purr");
    let start = Instant::now();
    program.signal("TERM");
    assert!(idle.is_closed());
    assert_eq!(program.end().0.code(), Some(0));
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn a_panic_in_a_handler_ends_nothing() {
    let program = purr();
    let mut wire = program.connect();
    for _ in 0..20 {
        wire.get("/house/panic").problem(500);
        wire.get("/").says("purr");
    }
    program.signal("TERM");
    let (status, errors) = program.end();
    assert_eq!(status.code(), Some(0));
    assert!(
        errors.contains("a secret of the house"),
        "a panic is for the log: {errors}"
    );
}

#[test]
fn an_application_runs_beside_a_multi_thread_runtime() {
    let program = Program::start(PURR, &["127.0.0.1:0", "2", "multi-thread"]);
    program.connect().get("/").says("purr");
    program.signal("TERM");
    assert_eq!(program.end().0.code(), Some(0));
}

#[test]
fn a_current_thread_runtime_is_not_blocked_but_told_of() {
    let output = std::process::Command::new(PURR)
        .args(["127.0.0.1:0", "2", "current-thread"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(
        error.contains("write `.serve(listener).await` there"),
        "{error}"
    );
    assert_eq!(error.lines().count(), 1);
}

const WAKING: &str = env!("CARGO_BIN_EXE_waking");

#[test]
fn what_is_made_at_the_start_works_until_the_end() {
    for arguments in [
        &["127.0.0.1:0"][..],
        &["127.0.0.1:0", "well", "multi-thread"],
    ] {
        let program = Program::start(WAKING, arguments);
        program.connect().get("/").says("2");
        let mut wire = program.connect();
        wire.send("GET /slow HTTP/1.1\r\nhost: a\r\n\r\n");
        std::thread::sleep(Duration::from_millis(150));
        program.signal("TERM");
        wire.answer().says("at last");
        let (status, errors) = program.end();
        assert_eq!(
            errors, "state\nstart 1\nanswered\nstop 3\n",
            "{arguments:?}"
        );
        assert_eq!(status.code(), Some(0));
    }
}

/// What a program in this mode says that never listens.
#[track_caller]
fn fails(mode: &str) -> String {
    let program = Program::start(WAKING, &["127.0.0.1:0", mode]);
    assert_eq!((program.address(), program.banner.as_str()), (None, ""));
    let (status, errors) = program.end();
    assert_eq!(status.code(), Some(1), "{errors}");
    errors
}

#[test]
fn a_start_that_fails_is_one_line_and_exit_code_1() {
    let errors = fails("state-fails");
    assert_eq!(
        errors,
        "state\nError: cannot make the state: the database is away\n"
    );
    let errors = fails("start-fails");
    assert_eq!(
        errors,
        "state\nstart 1\nError: cannot start: a migration failed\n"
    );
}

#[test]
fn a_start_that_panics_ends_with_such_a_line_as_well() {
    let errors = fails("state-panics");
    let line = "Error: cannot make the state: a panic: no password";
    assert_eq!(errors.lines().last(), Some(line));
}

#[test]
fn a_stop_that_fails_is_one_line_and_exit_code_1() {
    let program = Program::start(WAKING, &["127.0.0.1:0", "stop-fails"]);
    program.signal("TERM");
    let (status, errors) = program.end();
    let line = "Error: cannot stop as it should: nobody was told";
    assert_eq!(errors, format!("state\nstart 1\nstop 2\n{line}\n"));
    assert_eq!(status.code(), Some(1));
}

#[test]
fn a_port_in_use_stops_what_has_started() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (status, errors) = Program::start(WAKING, &[&address]).end();
    assert!(
        errors.starts_with("state\nstart 1\nstop 2\nError: cannot listen at "),
        "{errors}"
    );
    assert_eq!(status.code(), Some(1));
}

#[test]
fn a_signal_ends_a_start() {
    let program = Program::start(WAKING, &["127.0.0.1:0", "start-slowly"]);
    program.signal("TERM");
    let (status, errors) = program.end();
    assert_eq!(
        (status.code(), errors.as_str()),
        (Some(0), "state\nstart 1\n")
    );
}

#[test]
fn a_second_signal_ends_a_stop() {
    let program = Program::start(WAKING, &["127.0.0.1:0", "stop-slowly"]);
    program.signal("TERM");
    std::thread::sleep(Duration::from_millis(500));
    program.signal("INT");
    let (status, errors) = program.end();
    assert_eq!(
        (status.code(), errors.as_str()),
        (Some(130), "state\nstart 1\nstop 2\n")
    );
}
