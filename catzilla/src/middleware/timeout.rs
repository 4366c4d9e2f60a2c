//! [`Timeout`]: how long a response may take.

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    task::{Context as Task, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::{
    HeaderValue, StatusCode,
    header::{CONNECTION, RETRY_AFTER},
};
use http_body::{Body as _, Frame, SizeHint};

use super::{Middleware, Rest};
use crate::{
    Problem,
    body::Body,
    extract::{Context, Rejection},
    respond::{IntoResponse, Response},
};

/// How long it may take until the head of a response is there; what runs longer is dropped.
///
/// ```
/// use std::time::Duration;
/// use catzilla::{middleware::Timeout, prelude::*};
///
/// #[middleware]
/// fn quick() -> Timeout {
///     Timeout::new(Duration::from_secs(2))
/// }
///
/// #[get("/search")]
/// async fn search() {}
///
/// let app = Catzilla::new(routes![search with [quick]]).with(Timeout::new(Duration::from_secs(30)));
/// # let _ = app.into_service();
/// ```
///
/// The answer is a 408 while a body is waited for that the client has not sent (RFC 9110, section 15.5.9), and
/// otherwise a 503. A body that is streamed afterwards may take longer; a `blocking` handler goes on, and nobody
/// waits for it.
#[derive(Clone, Copy, Debug)]
pub struct Timeout(Duration);

impl Timeout {
    /// After so long.
    #[must_use]
    pub const fn new(after: Duration) -> Self {
        Self(after)
    }
}

impl<S: Send + Sync> Middleware<S> for Timeout {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let awaited = watch(cx.body_mut());
        match tokio::time::timeout(self.0, rest.run(cx)).await {
            Ok(answer) => answer,
            Err(_) if awaited.is_some_and(|awaited| awaited.load(Relaxed)) => Ok(not_sent()),
            Err(_) => Ok(too_slow()),
        }
    }
}

#[cold]
fn not_sent() -> Response {
    let close = HeaderValue::from_static("close");
    Problem::new(StatusCode::REQUEST_TIMEOUT)
        .detail("the body was not sent in time")
        .header(CONNECTION, close)
        .into_response()
}

#[cold]
fn too_slow() -> Response {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE)
        .detail("the response was not ready in time")
        .header(RETRY_AFTER, HeaderValue::from_static("1"))
        .into_response()
}

/// Watches a body, if there is one, for whether the client is waited for.
fn watch(body: &mut Body) -> Option<Arc<AtomicBool>> {
    if body.is_end_stream() {
        return None;
    }
    let awaited = Arc::new(AtomicBool::new(false));
    let watched = Watched {
        body: std::mem::take(body),
        awaited: Arc::clone(&awaited),
    };
    *body = Body::from(axum::body::Body::new(watched));
    Some(awaited)
}

/// A body that says whether more of it is waited for.
struct Watched {
    body: Body,
    awaited: Arc<AtomicBool>,
}

impl http_body::Body for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Task<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        self.awaited.store(frame.is_pending(), Relaxed);
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
