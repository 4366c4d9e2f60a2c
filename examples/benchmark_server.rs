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
    memory::{allocations, allocator},
    prelude::*,
    route::position,
};
use serde::{Deserialize, Serialize};

catzilla::allocator!(mimalloc);

/// The most users in one batch.
const MOST_USERS: usize = 100;

#[derive(Deserialize)]
struct Batch<'a> {
    #[serde(borrow)]
    batch_id: Cow<'a, str>,
    #[serde(borrow)]
    users: Vec<User<'a>>,
}

#[derive(Deserialize)]
struct User<'a> {
    id: u64,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    email: Cow<'a, str>,
    age: u8,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    metadata: BTreeMap<String, serde_json::Value>,
}

#[derive(Serialize)]
struct Answer<'a> {
    batch_id: Cow<'a, str>,
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
    let batch: Batch<'_> = serde_json::from_slice(&body).map_err(|error| malformed(&error))?;
    let validating = Instant::now();
    let violations = violations(&batch);
    let validation_time = milliseconds(validating);
    if !violations.is_empty() {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY)
            .detail("the batch breaks its rules")
            .with("errors", violations));
    }
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
    Ok(Json(answer).into_response())
}

fn malformed(error: &serde_json::Error) -> Problem {
    let status = if error.is_data() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::BAD_REQUEST
    };
    Problem::new(status).detail(error.to_string())
}

fn processed(user: &User<'_>) -> ProcessedUser {
    ProcessedUser {
        id: user.id,
        name: user.name.to_uppercase(),
        email: user.email.to_lowercase(),
        processed: true,
    }
}

/// Everything that is wrong with a batch, each with its JSON Pointer.
fn violations(batch: &Batch<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |fine: bool, place: &dyn Fn() -> String, rule: &str| {
        if !fine {
            found.push(format!("{}: {rule}", place()));
        }
    };
    check(
        !batch.batch_id.is_empty(),
        &|| "/batch_id".into(),
        "must not be empty",
    );
    check(
        batch.users.len() <= MOST_USERS,
        &|| "/users".into(),
        "must have at most 100 users",
    );
    for (number, user) in batch.users.iter().enumerate() {
        let at = |field: &'static str| move || format!("/users/{number}/{field}");
        check(user.id > 0, &at("id"), "must be positive");
        check(
            (1..=50).contains(&user.name.chars().count()),
            &at("name"),
            "must have 1 to 50 letters",
        );
        check(
            is_email(&user.email),
            &at("email"),
            "must be an email address",
        );
        check(user.age <= 120, &at("age"), "must be at most 120");
        check(
            user.tags.len() <= 10,
            &at("tags"),
            "must have at most 10 tags",
        );
        check(
            user.metadata.len() <= 20,
            &at("metadata"),
            "must have at most 20 entries",
        );
    }
    found
}

/// Something, an `@`, and a domain with a dot inside.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        let dot = domain.trim_matches('.').contains('.');
        !local.is_empty() && dot && !domain.contains('@') && !text.contains(char::is_whitespace)
    })
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
    let found = Benchmark::TABLE.look_up(uri.path(), position(&Method::GET));
    let routing_time = milliseconds(start);
    std::hint::black_box(found);
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
