//! Catzilla's.

use catzilla::prelude::*;
use tower::Service;

use super::{ANSWER, Which};

struct Small(u64);
struct Large(u64);

#[derive(State)]
struct App {
    small: Small,
    large: Large,
}

struct Sum(u64);

#[dependency]
async fn sum(small: &Small, large: &Large, #[header] x_more: u64) -> Sum {
    Sum(small.0 + large.0 + x_more)
}

#[middleware]
async fn first(request: &mut Request, next: Next<'_>) -> Response {
    next.run(request).await
}

#[middleware]
async fn second(
    request: &mut Request,
    next: Next<'_>,
    small: &Small,
) -> Result<Response, StatusCode> {
    if small.0 == 0 {
        return Err(StatusCode::GONE);
    }
    Ok(next.run(request).await)
}

#[middleware]
async fn third(request: &mut Request, next: Next<'_>, sum: &Sum) -> Result<Response, StatusCode> {
    if sum.0 == 0 {
        return Err(StatusCode::GONE);
    }
    Ok(next.run(request).await)
}

#[get("/full")]
async fn full(small: &Small, large: &Large, sum: &Sum) -> &'static str {
    if (small.0, large.0, sum.0) == (1, 2, 7) {
        ANSWER
    } else {
        "wrong"
    }
}

#[get("/plain")]
async fn plain() -> &'static str {
    ANSWER
}

routes! { Routes = [plain, full with [first, second, third]] }

pub(super) fn run(which: Which, requests: u32) {
    let state = App {
        small: Small(1),
        large: Large(2),
    };
    let mut service = Catzilla::new(Routes)
        .state(state)
        .into_service()
        .expect("an application");
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(async {
        for _ in 0..requests {
            let response = service.call(super::axums::request(which)).await;
            super::axums::check(response.expect("a response")).await;
        }
    });
}
