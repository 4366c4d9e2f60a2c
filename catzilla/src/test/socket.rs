//! [`Socket`]: an application behind a socket of this machine, in a thread of its own.

use std::{
    mem::take,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
    thread::{self, JoinHandle},
};

use bytes::Bytes;
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use tokio::{
    net::{TcpListener, TcpStream},
    runtime,
    sync::oneshot,
};

use super::client::{Boxed, Place};
use crate::{
    __private::blocking, Catzilla, Error, Result, body::Body, endpoint::Routes, middleware::Layers,
};

/// An application behind a socket of this machine, until this is dropped.
pub(crate) struct Socket {
    address: SocketAddr,
    running: Mutex<Option<Running>>,
}

/// What ends its thread.
struct Running {
    end: oneshot::Sender<()>,
    thread: JoinHandle<Result<()>>,
}

impl Socket {
    /// Starts the application, and listens at a free port.
    pub(crate) async fn start<R, S, M>(app: Catzilla<R, S, M>) -> Result<Self>
    where
        R: Routes<S> + 'static,
        S: Send + Sync + 'static,
        M: Layers<R, S>,
    {
        let (end, ended) = oneshot::channel();
        let (listens, listening) = oneshot::channel();
        let thread = thread::Builder::new()
            .name("catzilla-test".to_owned())
            .spawn(move || serve(app, listens, ended))
            .map_err(Error::System)?;
        let running = Running { end, thread };
        match listening.await {
            Ok(address) => Ok(Self {
                address,
                running: Mutex::new(Some(running)),
            }),
            Err(_) => Err(running.stop().err().unwrap_or(Error::NotStarted)),
        }
    }

    fn take(&self) -> Option<Running> {
        take(&mut *self.running.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A runtime of its own, so that a test may block its thread.
fn serve<R, S, M>(
    app: Catzilla<R, S, M>,
    listens: oneshot::Sender<SocketAddr>,
    ended: oneshot::Receiver<()>,
) -> Result<()>
where
    R: Routes<S> + 'static,
    S: Send + Sync + 'static,
    M: Layers<R, S>,
{
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(Error::System)?.block_on(async {
        let app = app.start().await?;
        let listener = TcpListener::bind(("127.0.0.1", 0))
            .await
            .map_err(Error::System)?;
        let _ = listens.send(listener.local_addr().map_err(Error::System)?);
        let end = async { drop(ended.await) };
        app.serve_until(listener, end).await
    })
}

impl Running {
    fn stop(self) -> Result<()> {
        drop(self.end);
        match self.thread.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

impl Place for Socket {
    fn answer(
        &self,
        request: http::Request<Body>,
        _: SocketAddr,
    ) -> Boxed<'_, Result<http::Response<Bytes>, String>> {
        let asked = ask(self.address, request);
        Box::pin(async { asked.await.map_err(|error| error.to_string()) })
    }

    fn stop(&self) -> Boxed<'_, Result<()>> {
        let running = self.take();
        Box::pin(blocking(move || running.map_or(Ok(()), Running::stop)))
    }

    fn address(&self) -> Option<SocketAddr> {
        Some(self.address)
    }
}

/// Sends a request on a connection of its own.
async fn ask(
    address: SocketAddr,
    request: http::Request<Body>,
) -> Result<http::Response<Bytes>, Box<dyn std::error::Error + Send + Sync>> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    let connection = tokio::spawn(connection);
    let (head, body) = sender.send_request(request).await?.into_parts();
    let body = body.collect().await?.to_bytes();
    drop(sender);
    let _ = connection.await;
    Ok(http::Response::from_parts(head, body))
}

impl Drop for Socket {
    fn drop(&mut self) {
        if let Some(running) = self.take() {
            let stopped = running.stop();
            if !thread::panicking()
                && let Err(error) = stopped
            {
                panic!("{error}");
            }
        }
    }
}
