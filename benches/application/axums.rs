//! axum's, as its users write it: middleware with `from_fn`, and what is made for the request in its extensions.

use axum::{
    Extension, Router,
    body::Body,
    extract::{FromRef, Request, State},
    http::{HeaderMap, StatusCode},
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
    routing::get,
};
use http_body_util::BodyExt;
use tower::Service;

use super::{ANSWER, Which};

#[derive(Clone, Copy)]
struct Small(u64);
#[derive(Clone, Copy)]
struct Large(u64);

#[derive(Clone)]
struct App {
    small: Small,
    large: Large,
}

impl FromRef<App> for Small {
    fn from_ref(app: &App) -> Self {
        app.small
    }
}

impl FromRef<App> for Large {
    fn from_ref(app: &App) -> Self {
        app.large
    }
}

#[derive(Clone)]
struct Sum(u64);

async fn first(request: Request, next: Next) -> Response {
    next.run(request).await
}

async fn second(
    State(small): State<Small>,
    request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    if small.0 == 0 {
        return Err(StatusCode::GONE);
    }
    Ok(next.run(request).await)
}

async fn third(
    State(small): State<Small>,
    State(large): State<Large>,
    headers: HeaderMap,
    mut request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    let more = headers.get("x-more").and_then(|more| more.to_str().ok());
    let more: u64 = more
        .and_then(|more| more.parse().ok())
        .ok_or(StatusCode::GONE)?;
    request
        .extensions_mut()
        .insert(Sum(small.0 + large.0 + more));
    Ok(next.run(request).await)
}

async fn full(
    State(small): State<Small>,
    State(large): State<Large>,
    Extension(sum): Extension<Sum>,
) -> &'static str {
    if (small.0, large.0, sum.0) == (1, 2, 7) {
        ANSWER
    } else {
        "wrong"
    }
}

async fn plain() -> &'static str {
    ANSWER
}

/// The request that every stack of tower's is asked.
pub(super) fn request(which: Which) -> Request {
    let request = Request::get(which.path()).header("x-more", "4");
    request.body(Body::empty()).expect("a request")
}

pub(super) async fn check(response: Response) {
    let body = response.into_body().collect().await.expect("a body");
    assert_eq!(body.to_bytes(), ANSWER);
}

pub(super) fn run(which: Which, requests: u32) {
    let state = App {
        small: Small(1),
        large: Large(2),
    };
    let full = get(full)
        .layer(from_fn_with_state(state.clone(), third))
        .layer(from_fn_with_state(state.clone(), second))
        .layer(from_fn(first));
    let router = Router::new()
        .route("/plain", get(plain))
        .route("/full", full);
    let mut service = router.with_state(state);
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(async {
        for _ in 0..requests {
            let response = service.call(request(which)).await;
            check(response.expect("a response")).await;
        }
    });
}
