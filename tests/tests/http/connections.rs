//! HTTP over a real connection, byte for byte.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use catzilla::prelude::*;
use catzilla_tests::{Server, Wire};

#[get("/")]
async fn index() -> &'static str {
    "index"
}

#[get("/number/<n>")]
async fn number(n: u32) -> String {
    n.to_string()
}

#[get("/slow/<n>")]
async fn slow(n: u64) -> String {
    tokio::time::sleep(Duration::from_millis(n)).await;
    n.to_string()
}

#[get("/page/<name>")]
async fn page(name: &str) -> String {
    name.to_owned()
}

#[head("/own-head")]
async fn own_head() -> [(&'static str, &'static str); 1] {
    [("x-by", "head")]
}

#[get("/own-head")]
async fn own_get() -> &'static str {
    "get"
}

#[post("/echo")]
async fn echo(body: String) -> String {
    body
}

#[derive(Default)]
struct Calls(AtomicU32);

#[derive(State, Default)]
struct App {
    calls: Calls,
}

#[post("/count")]
async fn count(calls: &Calls, body: Bytes) -> String {
    calls.0.fetch_add(1, Ordering::Relaxed);
    body.len().to_string()
}

#[get("/calls")]
async fn calls(calls: &Calls) -> String {
    calls.0.load(Ordering::Relaxed).to_string()
}

#[get("/stream")]
async fn stream() -> axum::body::Body {
    let parts = ["one ", "two ", "three"].map(Ok::<_, std::convert::Infallible>);
    axum::body::Body::from_stream(futures_util::stream::iter(parts))
}

fn server() -> Server {
    let routes = routes![
        index, number, slow, page, own_head, own_get, echo, count, calls, stream
    ];
    Server::start(Catzilla::new(routes).state(App::default()).body_limit(1000))
}

/// Sends bytes on a connection of their own; the answer has to be a problem of one of these statuses,
/// and the connection closed. Then the server has to answer another connection.
#[track_caller]
fn refused(server: &Server, bytes: impl AsRef<[u8]>, statuses: &[u16]) {
    let shown =
        String::from_utf8_lossy(&bytes.as_ref()[..bytes.as_ref().len().min(80)]).into_owned();
    let mut wire = server.connect();
    let answer = wire.send(bytes).answer();
    answer.problem(answer.status);
    assert!(statuses.contains(&answer.status), "{shown:?}: {answer:?}");
    assert!(wire.is_closed(), "{shown:?}: still open");
    server.connect().get("/").says("index");
}

#[test]
fn a_connection_is_kept_for_the_next_request() {
    let server = server();
    let mut wire = server.connect();
    for n in 0..100 {
        wire.get(&format!("/number/{n}")).says(&n.to_string());
    }
}

#[test]
fn a_client_that_says_close_is_closed() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n")
        .answer()
        .says("index");
    assert!(wire.is_closed());
}

#[test]
fn head_has_the_length_and_no_body() {
    let server = server();
    let mut wire = server.connect();
    wire.send("HEAD /number/1234567 HTTP/1.1\r\nhost: a\r\n\r\n");
    let answer = wire.answer_to_head();
    assert_eq!(
        (answer.status, answer.header("content-length")),
        (200, Some("7"))
    );
    assert!(wire.is_silent());
    wire.get("/number/7").says("7");
    let answer = wire
        .send("HEAD /nowhere HTTP/1.1\r\nhost: a\r\n\r\n")
        .answer_to_head();
    assert_eq!(answer.status, 404);
    assert!(
        answer
            .header("content-length")
            .is_some_and(|length| length != "0")
    );
    assert!(wire.is_silent());
    wire.get("/").says("index");
}

#[test]
fn a_head_of_ones_own_wins_over_get() {
    let server = server();
    let mut wire = server.connect();
    let answer = wire
        .send("HEAD /own-head HTTP/1.1\r\nhost: a\r\n\r\n")
        .answer_to_head();
    assert_eq!(answer.header("x-by"), Some("head"));
    wire.get("/own-head").says("get");
}

#[test]
fn options_of_the_server_is_answered() {
    let server = server();
    let mut wire = server.connect();
    let answer = wire.send("OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n").answer();
    assert_eq!(
        (answer.status, answer.header("allow")),
        (204, Some("GET, HEAD, POST, OPTIONS"))
    );
    wire.get("/").says("index");
}

#[test]
fn trace_and_connect_find_nothing() {
    let server = server();
    let mut wire = server.connect();
    let answer = wire.send("TRACE / HTTP/1.1\r\nhost: a\r\n\r\n").answer();
    answer.problem(405);
    assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    wire.send("CONNECT a:80 HTTP/1.1\r\nhost: a:80\r\n\r\n")
        .answer()
        .problem(404);
}

#[test]
fn pipelined_requests_are_answered_in_their_order() {
    let server = server();
    let mut wire = server.connect();
    let numbers = [30, 0, 20, 10, 0, 5];
    let requests = numbers.map(|n| format!("GET /slow/{n} HTTP/1.1\r\nhost: a\r\n\r\n"));
    wire.send(requests.concat());
    for n in numbers {
        wire.answer().says(&n.to_string());
    }
}

#[test]
fn a_thousand_pipelined_requests_are_answered_in_their_order() {
    let server = server();
    let mut wire = server.connect();
    let requests = (0..1000).map(|n| format!("GET /number/{n} HTTP/1.1\r\nhost: a\r\n\r\n"));
    wire.send(requests.collect::<String>());
    for n in 0..1000 {
        wire.answer().says(&n.to_string());
    }
}

#[test]
fn an_answer_does_not_wait_for_the_rest_of_the_next_request() {
    let server = server();
    let mut wire = server.connect();
    let start = std::time::Instant::now();
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\nGET /number/1 HTT")
        .answer()
        .says("index");
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
    wire.send("P/1.1\r\nhost: a\r\n\r\n").answer().says("1");
}

#[test]
fn requests_before_a_malformed_one_are_answered() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\nnonsense\r\n\r\n")
        .answer()
        .says("index");
    wire.answer().problem(400);
    assert!(wire.is_closed());
}

#[test]
fn a_request_may_come_byte_by_byte() {
    let server = server();
    let mut wire = server.connect();
    for byte in "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\nabc".bytes() {
        wire.send([byte]);
    }
    wire.answer().says("abc");
}

#[test]
fn a_declared_length_over_the_limit_is_refused_before_the_body_comes() {
    let server = server();
    let mut wire = server.connect();
    wire.send("POST /count HTTP/1.1\r\nhost: a\r\ncontent-length: 1001\r\n\r\n");
    wire.answer().problem(413);
    server.connect().get("/calls").says("0");
}

#[test]
fn what_follows_a_refused_body_never_runs() {
    let server = server();
    let mut wire = server.connect();
    let body = "x".repeat(100_000);
    wire.send(format!(
        "POST /count HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n{body}\
         POST /count HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n",
    ));
    wire.answer().problem(413);
    assert!(wire.is_closed());
    server.connect().get("/calls").says("0");
}

#[test]
fn a_chunked_body_is_read_and_counted() {
    let server = server();
    let mut wire = server.connect();
    let head = "POST /echo HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n";
    wire.send(head)
        .send("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")
        .answer()
        .says("abcde");
    wire.send(head)
        .send(format!("3e9\r\n{}\r\n", "x".repeat(1001)));
    wire.answer().problem(413);
    server.connect().get("/").says("index");
}

#[test]
fn a_body_over_the_limit_is_never_asked_for() {
    let server = server();
    let mut wire = server.connect();
    wire.send(
        "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 9999\r\nexpect: 100-continue\r\n\r\n",
    );
    wire.answer().problem(413);
    let mut wire = server.connect();
    wire.send(
        "POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nexpect: 100-continue\r\n\r\n",
    );
    assert_eq!(wire.answer().status, 100);
    wire.send("ok").answer().says("ok");
}

#[test]
fn a_stream_of_unknown_length_is_chunked() {
    let server = server();
    let mut wire = server.connect();
    let answer = wire.get("/stream");
    assert_eq!(answer.header("transfer-encoding"), Some("chunked"));
    answer.says("one two three");
    wire.get("/").says("index");
}

#[test]
fn a_request_without_a_host_is_refused() {
    refused(&server(), "GET / HTTP/1.1\r\n\r\n", &[400]);
}

#[test]
fn a_request_with_two_hosts_is_refused() {
    let server = server();
    refused(
        &server,
        "GET / HTTP/1.1\r\nhost: a\r\nhost: a\r\n\r\n",
        &[400],
    );
    refused(
        &server,
        "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
        &[400],
    );
}

#[test]
fn a_host_that_is_none_is_refused() {
    let server = server();
    for host in [
        "a@b",
        "a b",
        "a/b",
        "a?b",
        "a#b",
        "a\\b",
        "<a>",
        &"a".repeat(300),
    ] {
        refused(
            &server,
            format!("GET / HTTP/1.1\r\nhost: {host}\r\n\r\n"),
            &[400],
        );
    }
}

#[test]
fn a_host_may_be_any_that_rfc_9112_allows() {
    let server = server();
    let mut wire = server.connect();
    for host in [
        "example.org",
        "example.org:8000",
        "[::1]:8000",
        "127.0.0.1",
        "",
    ] {
        wire.send(format!("GET / HTTP/1.1\r\nhost: {host}\r\n\r\n"))
            .answer()
            .says("index");
    }
    wire.send("GET http://example.org/number/7?x HTTP/1.1\r\nhost: example.org\r\n\r\n");
    wire.answer().says("7");
}

#[test]
fn http_1_0_needs_no_host_and_is_closed() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET / HTTP/1.0\r\n\r\n");
    // hyper answers a client of HTTP/1.0 in its version.
    assert!(!wire.is_silent());
}

#[test]
fn malformed_requests_are_refused() {
    let server = server();
    for bytes in [
        "GET / HTTP/1.1\r\nhost : a\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\n: no name\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n folded\r\n\r\n",
        "GET / HTTP/1.2\r\nhost: a\r\n\r\n",
        "GET / HTTP/2.0\r\nhost: a\r\n\r\n",
        "GET  / HTTP/1.1\r\nhost: a\r\n\r\n",
        "GET\t/ HTTP/1.1\r\nhost: a\r\n\r\n",
        "GET\r\nhost: a\r\n\r\n",
        "\x16\x03\x01\x02\0\x01\0\x01\u{7f}\r\n\r\n",
    ] {
        refused(&server, bytes, &[400, 505]);
    }
}

#[test]
fn lengths_that_disagree_or_are_none_are_refused() {
    let server = server();
    for length in [
        "1\r\ncontent-length: 2",
        "2, 3",
        "+2",
        "-1",
        "0x2",
        "18446744073709551618",
    ] {
        let head = format!("POST /echo HTTP/1.1\r\nhost: a\r\ncontent-length: {length}\r\n\r\nab");
        refused(&server, head, &[400]);
    }
}

#[test]
fn a_length_beside_chunks_never_smuggles_a_request() {
    let server = server();
    let mut wire = server.connect();
    wire.send(
        "POST /count HTTP/1.1\r\nhost: a\r\ncontent-length: 6\r\ntransfer-encoding: chunked\r\n\r\n\
         0\r\n\r\nPOST /count HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n",
    );
    wire.answer();
    assert!(wire.is_closed());
    let calls = server.connect().get("/calls");
    assert!(["0", "1"].contains(&calls.text()), "{calls:?}");
}

#[test]
fn codings_that_nobody_knows_are_refused() {
    let server = server();
    for coding in ["xchunked", "chunked, identity", "\x0bchunked"] {
        let head = format!(
            "POST /echo HTTP/1.1\r\nhost: a\r\ntransfer-encoding: {coding}\r\n\r\n0\r\n\r\n"
        );
        refused(&server, head, &[400, 501]);
    }
}

#[test]
fn malformed_chunks_are_refused() {
    let server = server();
    for chunks in [
        "10000000000000002\r\nab\r\n",
        "0x2\r\nab\r\n",
        "-2\r\nab\r\n",
        "2\r\nabc\r\n0\r\n\r\n",
        "z\r\n",
    ] {
        let mut wire = server.connect();
        wire.send(format!(
            "POST /echo HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n{chunks}",
        ));
        assert_eq!(wire.answer().status, 400, "{chunks:?}");
        assert!(wire.is_closed(), "{chunks:?}");
    }
}

#[test]
fn a_head_too_large_is_refused() {
    let server = server();
    let headers = (0..200)
        .map(|n| format!("x-{n}: y\r\n"))
        .collect::<Vec<_>>()
        .concat();
    refused(
        &server,
        format!("GET / HTTP/1.1\r\nhost: a\r\n{headers}\r\n"),
        &[431],
    );
    refused(
        &server,
        format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "a".repeat(70_000)),
        &[414, 431],
    );
}

#[test]
fn broken_escapes_in_a_target_are_bad_and_the_connection_lives() {
    let server = server();
    let mut wire = server.connect();
    for value in ["%", "%zz", "%00", "%ff", "..", "%2e%2e", "a%5Cb"] {
        wire.get(&format!("/page/{value}")).problem(400);
    }
    wire.get("/page/a%2Fb").says("a/b");
    assert_eq!(wire.get("/page/a/").status, 308);
}

#[test]
fn half_a_request_is_nobodys() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET / HTT").finish();
    assert!(wire.is_closed() || is_refused(&mut wire));
    let mut wire = server.connect();
    wire.send("POST /count HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nabc")
        .finish();
    assert!(wire.is_closed() || is_refused(&mut wire));
    server.connect().get("/calls").says("0");
    let mut wire = server.connect();
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n\r\n")
        .finish()
        .answer()
        .says("index");
    assert!(wire.is_closed());
}

fn is_refused(wire: &mut Wire) -> bool {
    wire.answer().status == 400 && wire.is_closed()
}
