//! The application as a tower service.

use std::{
    convert::Infallible,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum::extract::Request;

use crate::{
    body::Body,
    dispatch::{Answer, App},
    endpoint::Routes,
    middleware::Middleware,
};

/// An application as a tower service: for axum's router, for another server.
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
pub struct Service<R, S, M = ()>(Arc<App<R, S, M>>);

impl<R, S, M> Service<R, S, M> {
    pub(crate) fn new(app: App<R, S, M>) -> Self {
        Self(Arc::new(app))
    }
}

impl<R, S, M> tower::Service<Request> for Service<R, S, M>
where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
    M: Middleware<S>,
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
            let reply = app.answer(&mut request.into()).await;
            Ok(reply.map(Body::into_axum))
        })
    }
}

impl<R, S, M> Clone for Service<R, S, M> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<R, S, M> std::fmt::Debug for Service<R, S, M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").finish_non_exhaustive()
    }
}
