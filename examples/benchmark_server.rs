//! The benchmark program: a batch of users, a simple route, a deep one, and the process's memory.
//!
//! Every value of every answer is measured while the request runs, or is a fact about this program.
//!
//! ```sh
//! cargo run --release -p catzilla-examples --example benchmark_server
//! curl http://127.0.0.1:8000/benchmark/simple/7
//! curl http://127.0.0.1:8000/api/v2/users/7/posts/8/comments/9
//! curl http://127.0.0.1:8000/benchmark/memory
//! curl -H 'content-type: application/json' http://127.0.0.1:8000/benchmark/users -d '{
//!   "batch_id": "b1",
//!   "users": [{"id": 1, "name": "Tom", "email": "Tom@Example.org", "age": 9,
//!              "tags": ["cat", "grey"], "metadata": {"created": "2025-01-01"}}]}'
//! ```

use std::{
    borrow::Cow,
    collections::BTreeMap,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use catzilla::{
    Group,
    json::Arena,
    memory::{allocations, allocator},
    prelude::*,
    route::{Match, position},
};
use serde::Serialize;

catzilla::allocator!(mimalloc);

#[derive(Model)]
struct Batch<'a> {
    #[field(len(1..))]
    batch_id: &'a str,
    #[field(len(..=100))]
    users: Vec<User<'a>>,
}

#[derive(Model)]
struct User<'a> {
    #[field(range(1..))]
    id: u64,
    #[field(len(1..=50))]
    name: &'a str,
    #[field(email)]
    email: &'a str,
    #[field(range(..=120))]
    age: u8,
    #[field(len(..=10), default)]
    tags: &'a [&'a str],
    #[field(len(..=20), default)]
    metadata: BTreeMap<Cow<'a, str>, JsonValue<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    batch_id: &'a str,
    processed_count: usize,
    users: Vec<ProcessedUser>,
    performance: Performance,
}

#[derive(Serialize)]
struct ProcessedUser {
    id: u64,
    name: String,
    email: String,
    processed: bool,
}

#[derive(Serialize)]
struct Performance {
    /// From the whole body to here, parsing included.
    processing_time_ms: f64,
    /// The part of it that looked at the values, in milliseconds.
    validation_time: f64,
    /// Counted, on the thread that ran the request, over the same time.
    memory_allocations: u64,
    /// There is no C between the body and this answer, but in the allocator.
    c_acceleration: bool,
}

/// Takes the body as bytes, so that parsing is measured too.
#[post("/benchmark/users")]
async fn users(#[header] content_type: Option<&str>, body: Bytes) -> Result<Response, Problem> {
    let (start, before) = (Instant::now(), allocations());
    if content_type.is_none_or(|kind| !kind.starts_with("application/json")) {
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let arena = Arena::new();
    let batch = Batch::from_json_in(&body, &arena)?;
    // It is valid, or it would not be here: this is for the time that it takes alone.
    let validating = Instant::now();
    batch.validate()?;
    let validation_time = milliseconds(validating);
    let users: Vec<_> = batch.users.iter().map(processed).collect();
    let answer = Answer {
        batch_id: batch.batch_id,
        processed_count: users.len(),
        users,
        performance: Performance {
            processing_time_ms: milliseconds(start),
            validation_time,
            memory_allocations: allocations() - before,
            c_acceleration: false,
        },
    };
    Ok(response!(Json(answer)))
}

fn processed(user: &User<'_>) -> ProcessedUser {
    ProcessedUser {
        id: user.id,
        name: user.name.to_uppercase(),
        email: user.email.to_lowercase(),
        processed: true,
    }
}

#[derive(Serialize)]
struct Simple {
    user_id: u64,
    /// Seconds since 1970.
    timestamp: f64,
    /// The table of routes is Rust, built by the compiler.
    c_routing: bool,
}

#[get("/benchmark/simple/<user_id>")]
async fn simple(user_id: u64) -> Json<Simple> {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Json(Simple {
        user_id,
        timestamp: since_1970.as_secs_f64(),
        c_routing: false,
    })
}

#[derive(Serialize)]
struct Deep {
    version: u32,
    user_id: u64,
    post_id: u64,
    comment_id: u64,
    route_complexity: &'static str,
    /// Milliseconds to match this path, measured by matching it once more.
    routing_time: f64,
}

#[get("/api/v<version>/users/<user_id>/posts/<post_id>/comments/<comment_id>")]
async fn complex(
    version: u32,
    user_id: u64,
    post_id: u64,
    comment_id: u64,
    uri: Uri,
) -> Json<Deep> {
    let start = Instant::now();
    let mut found = Match::NOTHING;
    let answer = Benchmark::TABLE.look_up(uri.path(), position(&Method::GET), &mut found);
    let routing_time = milliseconds(start);
    std::hint::black_box((answer, found));
    Json(Deep {
        version,
        user_id,
        post_id,
        comment_id,
        route_complexity: "high",
        routing_time,
    })
}

#[derive(Serialize)]
struct Usage {
    memory_usage_mb: Option<f64>,
    jemalloc_enabled: bool,
    /// The allocator that runs.
    memory_optimization: &'static str,
    /// `true`: this program has no middleware, so none of it allocates.
    zero_allocation_middleware: bool,
    /// `0`: nothing collects garbage.
    gc_pressure: u8,
}

#[get("/benchmark/memory")]
async fn memory() -> Json<Usage> {
    Json(Usage {
        memory_usage_mb: resident_megabytes(),
        jemalloc_enabled: allocator() == Some("jemalloc"),
        memory_optimization: allocator().unwrap_or("none"),
        zero_allocation_middleware: true,
        gc_pressure: 0,
    })
}

/// The process's resident memory; `None` where the system does not say.
fn resident_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u32 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(f64::from(kilobytes) / 1024.0)
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

routes! { Benchmark = [users, simple, complex, memory] }

fn main() -> catzilla::Result<()> {
    Catzilla::new(Benchmark).bind(("127.0.0.1", 8000)).run()
}
