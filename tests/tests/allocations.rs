//! How often a request allocates: the framework beside a bare hyper service that does the same work,
//! over the same kind of connection.
//!
//! Allocations are counted per thread. Each server has a thread of its own, and its client is on
//! another one, so that nothing but the server is in its count. A connection is warmed up first;
//! then the counts of two runs of different length are compared, which takes out whatever does not
//! happen for each request. The figures are exact: the test prints them and wants equality.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    cell::Cell,
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::http::{HeaderValue, StatusCode, header};
use catzilla::{memory::allocations, prelude::*};
use catzilla_tests::{Server, Wire, block_on};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;

catzilla::allocator!(system);

#[get("/static/path")]
async fn fixed() -> &'static str {
    "purr"
}

#[get("/v<version>/users/<user>/posts/<post>/comments/<comment>")]
async fn four(version: u8, user: u64, post: u64, comment: &str) -> &'static str {
    if (version, user, post, comment) == (1, 22, 333, "last") {
        "purr"
    } else {
        "hiss"
    }
}

#[get("/query?<q>&<limit>&<exact>")]
async fn query(q: &str, limit: Option<u32>, exact: Option<bool>) -> &'static str {
    if (q, limit, exact) == ("cats", Some(20), None) {
        "purr"
    } else {
        "hiss"
    }
}

#[get("/header")]
async fn from_head(#[header("x-key")] key: &str, #[cookie] session: Option<&str>) -> &'static str {
    if (key, session) == ("k", Some("s")) {
        "purr"
    } else {
        "hiss"
    }
}

#[post("/only/post")]
async fn only_post() -> &'static str {
    "purr"
}

#[post("/json")]
async fn json(numbers: Json<[u32; 3]>) -> Json<[u32; 3]> {
    let [a, b, c] = numbers.0;
    Json([c, b, a])
}

thread_local! {
    static AT_FIRST_LINE: Cell<u64> = const { Cell::new(0) };
    static AT_LAST_LINE: Cell<u64> = const { Cell::new(0) };
}

#[get("/lines/<a>/<b>?<q>")]
async fn lines(a: u64, b: &str, q: Option<&str>, #[header] host: &str) -> &'static str {
    AT_FIRST_LINE.set(allocations());
    let right = (a, b, q, host) == (7, "x", Some("y"), "a");
    AT_LAST_LINE.set(allocations());
    if right { "purr" } else { "hiss" }
}

struct Small(u64);
struct Large(u64);

#[derive(State)]
struct App {
    small: Small,
    large: Large,
}

struct Sum(u64);

#[dependency]
async fn sum(small: &Small, large: &Large, #[header] host: &str) -> Result<Sum, Problem> {
    Ok(Sum(small.0 + large.0 + host.len() as u64))
}

#[middleware]
async fn first(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

#[middleware]
async fn second(request: &mut Request, next: Next<'_>, small: &Small) -> Response {
    let mut response = next.run(request).await;
    if small.0 != 1 {
        *response.status_mut() = StatusCode::GONE;
    }
    response
}

#[middleware]
async fn third(request: &mut Request, next: Next<'_>, sum: &Sum) -> Result<Response, StatusCode> {
    if sum.0 == 4 {
        Ok(next.run(request).await)
    } else {
        Err(StatusCode::GONE)
    }
}

#[get("/around/<id>")]
async fn around(id: u64, small: &Small, large: &Large, sum: &Sum) -> &'static str {
    if (id, small.0, large.0, sum.0) == (7, 1, 2, 4) {
        "purr"
    } else {
        "hiss"
    }
}

routes! {
    Routes = [
        fixed, four, query, from_head, only_post, json, lines,
        "/" => [around with [third]] with [second],
    ]
}

fn app() -> Catzilla<Routes, App, impl catzilla::Layers<Routes, App>> {
    let state = App {
        small: Small(1),
        large: Large(2),
    };
    Catzilla::new(Routes).state(state).with(first())
}

/// What the framework is compared with: hyper with the same limits, and the same answers by hand.
async fn bare(listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        stream.set_nodelay(true).unwrap();
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(10))
            .serve_connection(TokioIo::new(stream), service_fn(by_hand));
        tokio::spawn(async move {
            let _ = connection.await;
        });
    }
}

async fn by_hand(
    request: axum::http::Request<Incoming>,
) -> Result<axum::http::Response<Full<Bytes>>, Infallible> {
    const TEXT: &str = "text/plain; charset=utf-8";
    const PROBLEM: &str = "application/problem+json";
    let path = request.uri().path();
    let (status, kind, body) = match path {
        "/nowhere" => (
            StatusCode::NOT_FOUND,
            PROBLEM,
            Bytes::from_static(br#"{"type":"about:blank","title":"Not Found","status":404}"#),
        ),
        "/only/post" => (
            StatusCode::METHOD_NOT_ALLOWED,
            PROBLEM,
            Bytes::from_static(
                br#"{"type":"about:blank","title":"Method Not Allowed","status":405}"#,
            ),
        ),
        "/json" => {
            let body = request.into_body().collect().await.unwrap().to_bytes();
            let [a, b, c]: [u32; 3] = serde_json::from_slice(&body).unwrap();
            let text = serde_json::to_vec(&[c, b, a]).unwrap();
            (StatusCode::OK, "application/json", Bytes::from(text))
        }
        _ => (StatusCode::OK, TEXT, Bytes::from_static(b"purr")),
    };
    let mut response = axum::http::Response::new(Full::new(body));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("POST, OPTIONS"));
    }
    Ok(response)
}

/// A server whose thread says how often it has allocated.
struct Counted {
    server: Server,
    count: Arc<AtomicU64>,
}

impl Counted {
    fn start<F: Future<Output = ()>>(
        serve: impl FnOnce(TcpListener) -> F + Send + 'static,
    ) -> Self {
        let count = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&count);
        let server = Server::run(async move |listener| {
            let mut serve = std::pin::pin!(serve(listener));
            // Each poll of the server's thread passes here after the connection's task has run.
            std::future::poll_fn(|cx| {
                let polled = serve.as_mut().poll(cx);
                seen.store(allocations(), Ordering::SeqCst);
                polled
            })
            .await;
        });
        Self { server, count }
    }

    /// The allocations of one request, from a run of 1,000 and one of 3,000.
    fn per_request(&self, request: &str, status: u16) -> f64 {
        let mut wire = self.server.connect();
        let mut run = |requests: u32| {
            for _ in 0..requests {
                let answer = wire.send(request).answer();
                assert_eq!(answer.status, status, "{answer:?}");
                assert_ne!(answer.text(), "hiss", "{request}");
            }
            self.counted()
        };
        let (warm, short) = (run(500), run(1000));
        let long = run(3000);
        let (short, long) = (short - warm, long - short);
        f64::from(u32::try_from(long - short).unwrap()) / 2000.0
    }

    /// The count after everything that was begun has been done: a new connection wakes the
    /// accepting loop, which writes the count down.
    fn counted(&self) -> u64 {
        let before = self.count.swap(u64::MAX, Ordering::SeqCst);
        let _wake: Wire = self.server.connect();
        for _ in 0..10_000 {
            let count = self.count.load(Ordering::SeqCst);
            if count != u64::MAX {
                return count;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("the server's thread never woke after {before} allocations")
    }
}

#[track_caller]
fn compare(name: &str, request: &str, status: u16) {
    let ours = Counted::start(async move |listener| app().serve(listener).await.unwrap());
    let ours = ours.per_request(request, status);
    let theirs = Counted::start(bare).per_request(request, status);
    println!("{name}: catzilla {ours:.3}, bare hyper {theirs:.3} allocations a request");
    assert!(
        (ours - theirs).abs() < 0.01,
        "{name}: {ours} beside {theirs}"
    );
}

#[test]
fn a_static_route_adds_no_allocation() {
    compare(
        "static",
        "GET /static/path HTTP/1.1\r\nhost: a\r\n\r\n",
        200,
    );
}

#[test]
fn four_parameters_add_no_allocation() {
    let request = "GET /v1/users/22/posts/333/comments/last HTTP/1.1\r\nhost: a\r\n\r\n";
    compare("four parameters", request, 200);
}

#[test]
fn a_query_adds_no_allocation() {
    compare(
        "query",
        "GET /query?limit=20&q=cats HTTP/1.1\r\nhost: a\r\n\r\n",
        200,
    );
}

#[test]
fn headers_and_cookies_add_no_allocation() {
    let request = "GET /header HTTP/1.1\r\nhost: a\r\nx-key: k\r\ncookie: a=b; session=s\r\n\r\n";
    compare("header and cookie", request, 200);
}

#[test]
fn three_middleware_two_singletons_and_a_dependency_add_no_allocation() {
    compare("around", "GET /around/7 HTTP/1.1\r\nhost: a\r\n\r\n", 200);
}

#[test]
fn a_404_adds_no_allocation() {
    compare("404", "GET /nowhere HTTP/1.1\r\nhost: a\r\n\r\n", 404);
}

#[test]
fn a_405_adds_no_allocation() {
    compare("405", "GET /only/post HTTP/1.1\r\nhost: a\r\n\r\n", 405);
}

#[test]
fn a_json_body_adds_no_allocation() {
    let request = "POST /json HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n\
                   content-length: 7\r\n\r\n[1,2,3]";
    compare("json", request, 200);
}

#[test]
fn nothing_is_allocated_before_the_handlers_first_line_nor_after_its_last() {
    let mut service = app().into_service().unwrap();
    let request = || {
        let request = axum::http::Request::get("/lines/7/x?q=y").header("host", "a");
        request.body(axum::body::Body::empty()).unwrap()
    };
    block_on(async {
        for _ in 0..3 {
            // The tower service boxes its future; that is done before the count begins.
            let future = tower::Service::call(&mut service, request());
            let before = allocations();
            let response = future.await.unwrap();
            let after = allocations();
            assert_eq!(AT_FIRST_LINE.get() - before, 0, "before the handler");
            assert_eq!(response.status(), 200);
            println!(
                "after the handler: {} (the header map, and axum's box for the body)",
                after - AT_LAST_LINE.get(),
            );
        }
    });
}
