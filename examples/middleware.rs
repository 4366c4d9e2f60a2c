//! Middleware: some that is there, one of a function, and a layer of tower's.
//!
//! ```sh
//! cargo run -p catzilla-examples --example middleware
//! curl -i http://127.0.0.1:8000/
//! curl -i http://127.0.0.1:8000/metrics
//! curl -i -H 'authorization: Bearer purr' http://127.0.0.1:8000/metrics
//! curl -i http://127.0.0.1:8000/slow
//! ```

use std::time::{Duration, Instant};

use catzilla::{
    middleware::{AccessLog, Bearer, RequestId, SecurityHeaders, Timeout, Tower, tower},
    prelude::*,
};
use tower::limit::ConcurrencyLimitLayer;

/// Says how long it took.
#[middleware]
async fn timing(request: &mut Request, next: Next<'_>) -> Response {
    let start = Instant::now();
    let mut response = next.run(request).await;
    let took = format!("total;dur={:.3}", start.elapsed().as_secs_f64() * 1000.0);
    if let Ok(value) = took.try_into() {
        response.headers_mut().insert("server-timing", value);
    }
    response
}

#[middleware]
fn machines() -> Bearer {
    Bearer::tokens("machines", ["purr"])
}

#[middleware]
fn soon() -> Timeout {
    Timeout::new(Duration::from_millis(50))
}

#[middleware]
fn few_at_once() -> Tower {
    tower(ConcurrencyLimitLayer::new(10))
}

#[get("/")]
async fn index(#[header] x_request_id: &str) -> String {
    format!("this is request {x_request_id}\n")
}

#[get("/metrics")]
async fn metrics() -> &'static str {
    "lives 9\n"
}

#[get("/slow")]
async fn slow() {
    tokio::time::sleep(Duration::from_secs(9)).await;
}

fn main() -> catzilla::Result<()> {
    let routes = routes![index, metrics with [machines], "/" => [slow] with [few_at_once, soon]];
    Catzilla::new(routes)
        .with(RequestId::new())
        .with(AccessLog::to_stderr())
        .with(SecurityHeaders::new())
        .with(timing())
        .run()
}
