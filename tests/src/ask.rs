//! Asking an application in this process, without a socket.

use axum::{body::Body, extract::Request, http::Method, response::Response};
use catzilla::{Catzilla, Layers, Routes};
use tower::{Service, ServiceExt};

use crate::{Answer, PATIENCE};

/// The application's answer.
#[track_caller]
pub fn ask<R, S, M>(app: Catzilla<R, S, M>, request: Request) -> Answer
where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
    M: Layers<R, S>,
{
    let service = app.into_service().expect("an application without mistakes");
    block_on(send(service, request))
}

/// A service's answer.
pub async fn send<T>(service: T, request: Request) -> Answer
where
    T: Service<Request, Response = Response, Error = std::convert::Infallible>,
{
    let Ok(response) = service.oneshot(request).await;
    let (head, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX)
        .await
        .expect("a body to its end");
    Answer {
        status: head.status.as_u16(),
        headers: head.headers,
        body: body.into(),
    }
}

/// Runs a future to its end on this thread.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        tokio::time::timeout(PATIENCE * 3, future)
            .await
            .expect("an end in time")
    })
}

/// `GET` of a path.
#[must_use]
#[track_caller]
pub fn get(path: &str) -> Request {
    request(Method::GET, path, &[], "")
}

/// A request with headers and a body.
#[must_use]
#[track_caller]
pub fn request(
    method: Method,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Request {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request
        .body(body.into())
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}
