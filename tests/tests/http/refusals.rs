//! Requests that cannot be parsed: hyper refuses them, and the client gets a problem. What the
//! application answers is never touched, even where it uses hyper's very words.

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::Arc,
    thread,
    time::Duration,
};

use axum::extract::Request;
use axum::{
    body::Body,
    http::header::{CONNECTION, UPGRADE},
};
use catzilla::prelude::*;
use catzilla_tests::{PATIENCE, Server, Wire};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    sync::Notify,
};

/// How hyper's own answer begins; the date follows.
const REFUSAL: &str =
    "HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\ndate: ";
const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n";
const GET: &str = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";

#[get("/")]
async fn index() -> &'static str {
    "index"
}

/// Is answered with hyper's words, and closes.
#[get("/closing")]
async fn closing() -> impl axum::response::IntoResponse {
    (StatusCode::BAD_REQUEST, [(CONNECTION, "close")])
}

/// Ends in hyper's words, and keeps the connection.
#[get("/quoting?<before>")]
async fn quoting(before: Option<&str>) -> String {
    format!("{}{REFUSAL}{DATE}", before.unwrap_or_default())
}

/// The same, in pieces: the last write is hyper's words and nothing else.
#[get("/streaming")]
async fn streaming() -> Body {
    let parts = ["before ".to_owned(), format!("{REFUSAL}{DATE}")];
    Body::from_stream(futures_util::stream::iter(
        parts.map(Ok::<_, std::convert::Infallible>),
    ))
}

#[get("/large")]
async fn large() -> String {
    "x".repeat(4 << 20)
}

#[get("/slow")]
async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(2)).await;
    "slow"
}

/// Becomes a connection on which the server says hyper's words and then waits for one byte.
#[get("/upgrade", body)]
async fn upgrade(request: Request) -> impl axum::response::IntoResponse {
    tokio::spawn(async {
        let mut io = TokioIo::new(hyper::upgrade::on(request).await.unwrap());
        let words = format!("{REFUSAL}{DATE}");
        io.write_all(words.as_bytes()).await.unwrap();
        io.flush().await.unwrap();
        // Nothing touches the connection in the meantime.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let _ = io.read_u8().await;
        io.write_all(words.as_bytes()).await.unwrap();
        io.shutdown().await.unwrap();
    });
    let headers = [(CONNECTION, "upgrade"), (UPGRADE, "words")];
    (StatusCode::SWITCHING_PROTOCOLS, headers)
}

#[derive(Default, State)]
struct App {
    keep: Keep,
}

#[derive(Default)]
struct Keep(Arc<Notify>);

/// Is answered with hyper's words while its body is still wanted.
#[post("/unread")]
async fn unread(keep: &Keep, request: Request) -> impl axum::response::IntoResponse {
    let (keep, body) = (Arc::clone(&keep.0), request.into_body());
    tokio::spawn(async move {
        keep.notified().await;
        drop(body);
    });
    (StatusCode::BAD_REQUEST, [(CONNECTION, "close")])
}

#[post("/release")]
async fn release(keep: &Keep) {
    keep.0.notify_one();
}

fn server() -> Server {
    let routes = routes![
        index, closing, quoting, streaming, large, slow, upgrade, unread, release
    ];
    Server::start(Catzilla::new(routes).state(App::default()))
}

fn ask(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: a\r\n\r\n")
}

/// The next answer has to be a whole problem with this title and detail, and the last one.
#[track_caller]
fn refused(wire: &mut Wire, status: u16, title: &str, detail: &str) {
    let answer = wire.answer();
    let problem = answer.problem(status);
    assert_eq!(problem["title"], title, "{answer:?}");
    assert_eq!(problem["detail"], detail, "{answer:?}");
    assert_eq!(problem.as_object().unwrap().len(), 4, "{answer:?}");
    assert_eq!(answer.header("connection"), Some("close"), "{answer:?}");
    assert!(
        answer.header("date").is_some_and(|date| date.len() == 29),
        "{answer:?}"
    );
    assert!(wire.is_closed(), "{answer:?}: still open");
}

#[track_caller]
fn is_bad(wire: &mut Wire, what: &str) {
    let detail = format!("the request cannot be read: {what}");
    refused(wire, 400, "Bad Request", &detail);
}

/// An answer in hyper's words, as it stands; the date is left out.
#[track_caller]
fn assert_is_refusal(text: &str) {
    assert_eq!(text.len(), REFUSAL.len() + DATE.len(), "{text:?}");
    assert!(text.starts_with(REFUSAL), "{text:?}");
    assert!(text.ends_with(" GMT\r\n\r\n"), "{text:?}");
}

#[test]
fn each_kind_of_malformed_request_is_told_what_is_wrong() {
    let server = server();
    let head = "POST / HTTP/1.1\r\nhost: a\r\n";
    for (bytes, what) in [
        ("G@T / HTTP/1.1\r\n\r\n", "invalid HTTP method parsed"),
        ("\0\0\0\0\r\n\r\n", "invalid HTTP method parsed"),
        (
            "\x16\x03\x01\x02\0\x01\0\x01\u{7f}",
            "invalid HTTP method parsed",
        ),
        ("GET  / HTTP/1.1\r\n\r\n", "invalid URI"),
        ("GET http:/// HTTP/1.1\r\nhost: a\r\n\r\n", "invalid URI"),
        ("GET / HTTP/2.0\r\n\r\n", "invalid HTTP version parsed"),
        (
            "GET / HTTP/1.1\r\nhost : a\r\n\r\n",
            "invalid HTTP header parsed",
        ),
        (
            "GET / HTTP/1.1\r\nx: a\0b\r\n\r\n",
            "invalid HTTP header parsed",
        ),
    ] {
        is_bad(server.connect().send(bytes), what);
    }
    for (line, what) in [
        ("content-length: x", "invalid content-length parsed"),
        ("transfer-encoding: x", "invalid transfer-encoding parsed"),
    ] {
        is_bad(server.connect().send(format!("{head}{line}\r\n\r\n")), what);
    }
    server.connect().get("/").says("index");
}

#[test]
fn a_head_over_a_limit_is_told_the_limit() {
    let server = server();
    let target = "a".repeat(65_534);
    let detail = "the target has more than 65534 bytes";
    refused(
        server.connect().send(ask(&format!("/{target}"))),
        414,
        "URI Too Long",
        detail,
    );
    let detail = "the head has more than 100 headers or 417792 bytes";
    let title = "Request Header Fields Too Large";
    let many = "x: y\r\n".repeat(100);
    let many = format!("GET / HTTP/1.1\r\nhost: a\r\n{many}\r\n");
    refused(server.connect().send(many), 431, title, detail);
    let long = format!("GET / HTTP/1.1\r\nx: {}", "y".repeat(450_000));
    refused(server.connect().send(long), 431, title, detail);
}

#[test]
fn what_was_asked_before_is_answered_whole_and_in_order() {
    let server = server();
    for count in 1..40 {
        let mut wire = server.connect();
        wire.send(GET.repeat(count) + "nonsense\r\n\r\n");
        for _ in 0..count {
            wire.answer().says("index");
        }
        is_bad(&mut wire, "invalid HTTP method parsed");
    }
    let mut wire = server.connect();
    wire.get("/").says("index");
    wire.send("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\nab\x01\r\n\r\n")
        .answer()
        .problem(405);
    is_bad(&mut wire, "invalid HTTP method parsed");
}

#[test]
fn a_client_of_http_1_0_is_refused_in_its_version() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\nnonsense\r\n\r\n");
    let text = wire.rest();
    let (head, body) = text.rsplit_once("\r\n\r\n").unwrap();
    let head = head.split_once("\r\n\r\nindex").unwrap().1;
    assert!(head.starts_with("HTTP/1.0 400 Bad Request\r\n"), "{text:?}");
    assert!(
        head.contains(&format!("\r\ncontent-length: {}\r\n", body.len())),
        "{text:?}"
    );
    assert!(body.starts_with("{\"type\":\"about:blank\""), "{text:?}");
}

#[test]
fn a_client_that_has_said_all_is_told_too() {
    let server = server();
    let mut wire = server.connect();
    is_bad(
        wire.send("nonsense\r\n\r\n").finish(),
        "invalid HTTP method parsed",
    );
    let mut wire = server.connect();
    is_bad(
        wire.send("GET / HTTP/1.1\r\n: y").finish(),
        "invalid HTTP header parsed",
    );
}

#[test]
fn half_a_head_and_a_preface_of_http_2_are_closed_without_a_word() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET / HTTP/1.1\r\nhost: a\r\n").finish();
    assert_eq!(wire.rest(), "");
    let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    let mut wire = server.connect();
    assert_eq!(wire.send(preface).rest(), "");
    let mut wire = server.connect();
    assert_is_refusal(&wire.send(ask("/closing") + preface).rest());
    let mut wire = server.connect();
    wire.send(ask("/quoting") + preface);
    assert!(wire.rest().ends_with(&format!("{REFUSAL}{DATE}")));
}

#[test]
fn an_answer_in_hypers_words_goes_out_as_it_stands() {
    let server = server();
    for after in ["", GET, "nonsense\r\n\r\n"] {
        let mut wire = server.connect();
        assert_is_refusal(&wire.send(ask("/closing") + after).rest());
    }
    let words = format!("{REFUSAL}{DATE}");
    let mut wire = server.connect();
    for _ in 0..3 {
        wire.get("/quoting").says(&words);
        wire.get("/quoting?before=some")
            .says(&format!("some{words}"));
        wire.get("/streaming").says(&format!("before {words}"));
    }
    wire.send((ask("/quoting") + GET).repeat(40));
    for _ in 0..40 {
        wire.answer().says(&words);
        wire.answer().says("index");
    }
    wire.send(ask("/quoting").repeat(3) + "nonsense\r\n\r\n");
    for _ in 0..3 {
        wire.answer().says(&words);
    }
    is_bad(&mut wire, "invalid HTTP method parsed");
}

#[test]
fn an_answer_in_hypers_words_waits_for_nothing() {
    let server = server();
    let words = format!("{REFUSAL}{DATE}");
    let mut wire = server.connect();
    // The second request has come, and so has the beginning of a third: hyper reads no more.
    let start = std::time::Instant::now();
    wire.send(ask("/quoting") + &ask("/slow") + "GET /");
    wire.answer().says(&words);
    assert!(start.elapsed() < Duration::from_secs(1));
    wire.answer().says("slow");
    let mut wire = server.connect();
    wire.send("POST /unread HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nabc");
    assert_is_refusal(&wire.until("GMT\r\n\r\n"));
    let release = "POST /release HTTP/1.1\r\nhost: a\r\n\r\n";
    assert_eq!(server.connect().send(release).answer().status, 204);
}

#[test]
fn a_connection_of_another_protocol_is_left_alone() {
    let server = server();
    let mut wire = server.connect();
    wire.send("GET /upgrade HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: words\r\n\r\n");
    assert_eq!(wire.answer_to_head().status, 101);
    let start = std::time::Instant::now();
    let words = format!("{REFUSAL}{DATE}");
    assert_eq!(wire.until(DATE), words);
    assert!(start.elapsed() < Duration::from_millis(250));
    assert_eq!(wire.send("x").rest(), words);
}

#[test]
fn a_reader_that_takes_its_time_gets_everything() {
    let server = server();
    let mut wire = server.connect();
    wire.send(ask("/large").repeat(2) + "nonsense\r\n\r\n");
    thread::sleep(Duration::from_millis(300));
    for _ in 0..2 {
        assert_eq!(wire.answer().body.len(), 4 << 20);
        thread::sleep(Duration::from_millis(300));
    }
    is_bad(&mut wire, "invalid HTTP method parsed");
}

/// A reset may destroy the answer before a client reads it, so the end has to be an orderly one.
#[test]
fn a_client_that_is_still_sending_is_not_reset() {
    let server = server();
    for asked in ["nonsense\r\n\r\n", &ask("/closing")] {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let more = "x".repeat(20_000);
        stream
            .write_all((asked.to_owned() + &more).as_bytes())
            .unwrap();
        thread::sleep(Duration::from_millis(50));
        stream.write_all(more.as_bytes()).unwrap();
        thread::sleep(Duration::from_millis(50));
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 400 "), "{answer:?}");
    }
}
