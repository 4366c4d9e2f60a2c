//! The application as a tower service.

use std::{
    convert::Infallible,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum::extract::{ConnectInfo, Request};

use crate::{body::Body, dispatch::App, endpoint::Routes, received::Received};

/// An application as a tower service: for tests, for axum's router, for another server.
///
/// ```
/// use catzilla::prelude::*;
/// use tower::ServiceExt;
///
/// #[get("/hello")]
/// async fn hello() -> &'static str {
///     "hello"
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> catzilla::Result<()> {
/// let app = Catzilla::new(routes![hello]).into_service()?;
/// let request = axum::http::Request::get("/hello").body(axum::body::Body::empty()).unwrap();
/// assert_eq!(app.oneshot(request).await.unwrap().status(), 200);
/// # Ok(()) }
/// ```
pub struct Service<R, S>(Arc<App<R, S>>);

impl<R, S> Service<R, S> {
    pub(crate) fn new(app: App<R, S>) -> Self {
        Self(Arc::new(app))
    }
}

impl<R, S> tower::Service<Request> for Service<R, S>
where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
{
    type Response = axum::response::Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let app = Arc::clone(&self.0);
        Box::pin(async move {
            let client = request
                .extensions()
                .get::<ConnectInfo<_>>()
                .map(|info| info.0);
            let reply = app.answer(&mut Received::new(request, client)).await;
            Ok(reply.map(Body::into_axum))
        })
    }
}

impl<R, S> Clone for Service<R, S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<R, S> std::fmt::Debug for Service<R, S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").finish_non_exhaustive()
    }
}
