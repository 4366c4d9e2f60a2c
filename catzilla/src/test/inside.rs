//! [`Inside`]: an application in this process, without a socket.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use http_body_util::BodyExt;
use tokio::sync::OnceCell;

use super::client::{Boxed, Place};
use crate::{
    Request, Result,
    app::Unstarted,
    body::Body,
    dispatch::{Answer, App},
    endpoint::Routes,
    lifecycle::apart,
    middleware::Middleware,
};

/// An application in this process, which is started before its first request.
pub(crate) struct Inside<R, S, M> {
    app: OnceCell<Arc<App<R, S, M>>>,
    unstarted: Mutex<Option<Unstarted<R, S, M>>>,
}

impl<R, S: Send + 'static, M> Inside<R, S, M> {
    pub(crate) fn new(app: Unstarted<R, S, M>) -> Self {
        Self {
            app: OnceCell::new(),
            unstarted: Mutex::new(Some(app)),
        }
    }

    async fn app(&self) -> Result<&Arc<App<R, S, M>>, String> {
        self.app.get_or_try_init(|| self.start()).await
    }

    async fn start(&self) -> Result<Arc<App<R, S, M>>, String> {
        let unstarted = self
            .unstarted
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let unstarted = unstarted.ok_or("the application did not start")?;
        let app = unstarted
            .start_apart()
            .await
            .map_err(|error| error.to_string())?;
        Ok(Arc::new(app))
    }
}

impl<R, S, M> Place for Inside<R, S, M>
where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
    M: Middleware<S>,
{
    fn answer(
        &self,
        request: http::Request<Body>,
        from: SocketAddr,
    ) -> Boxed<'_, Result<http::Response<Bytes>, String>> {
        Box::pin(async move {
            let app = self.app().await?;
            let response = app.answer(&mut Request::new(request, Some(from))).await;
            let (head, body) = response.into_parts();
            let body = body
                .collect()
                .await
                .map_err(|error| format!("half a response: {error}"))?;
            Ok(http::Response::from_parts(head, body.to_bytes()))
        })
    }

    fn stop(&self) -> Boxed<'_, Result<()>> {
        Box::pin(async {
            let Some(app) = self.app.get().map(Arc::clone) else {
                return Ok(());
            };
            apart(async move || app.stop().await).await
        })
    }

    fn address(&self) -> Option<SocketAddr> {
        None
    }
}
