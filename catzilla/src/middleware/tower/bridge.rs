//! [`Bridge`]: the service inside the layer.

use std::{
    convert::Infallible,
    panic::resume_unwind,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    thread,
};

use axum::{
    BoxError,
    body::Body,
    extract::Request,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use tokio::sync::oneshot;
use tower::Service;

use super::crossing::Span;
use crate::Problem;

/// The service that a layer stands around: it has a request answered by what is inside the layer.
#[derive(Clone, Debug)]
pub struct Bridge(());

/// What a request carries through the layer: the way out of it, for one.
#[derive(Clone, Debug)]
pub(super) struct Ticket(Arc<Mutex<Option<oneshot::Sender<Passenger>>>>);

/// A request that has come through the layer.
#[derive(Debug)]
pub(super) struct Passenger {
    pub(super) request: Request,
    pub(super) way: Way,
}

/// What the passenger came by.
#[derive(Debug)]
pub(super) struct Way {
    /// Where the bridge waits for the response, or for the panic of a handler.
    pub(super) back: oneshot::Sender<thread::Result<Response>>,
    /// Where the bridge was polled.
    pub(super) span: Span,
}

/// A ticket, and where its passenger will come out.
pub(super) fn ticket() -> (Ticket, oneshot::Receiver<Passenger>) {
    let (sender, receiver) = oneshot::channel();
    (Ticket(Arc::new(Mutex::new(Some(sender)))), receiver)
}

impl Bridge {
    pub(super) const fn new() -> Self {
        Self(())
    }
}

/// A layer may have put another body into the request.
impl<B> Service<http::Request<B>> for Bridge
where
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let request = request.map(Body::new);
        Box::pin(async { Ok(cross(request).await.unwrap_or_else(stranded)) })
    }
}

/// Sends the request out, and waits for its response.
///
/// # Panics
/// As the handler did, for a layer to catch it.
async fn cross(mut request: Request) -> Result<Response, &'static str> {
    let ticket = request.extensions_mut().remove::<Ticket>();
    let Ticket(ticket) = ticket.ok_or("a layer of tower's has lost the extensions of a request")?;
    let sender = ticket.lock().unwrap_or_else(PoisonError::into_inner).take();
    let sender = sender.ok_or("a layer of tower's has called what is inside it a second time")?;
    let (back, response) = oneshot::channel();
    let span = Span::current();
    let way = Way { back, span };
    if sender.send(Passenger { request, way }).is_err() {
        return Err(GONE);
    }
    let response = response.await.map_err(|_| GONE)?;
    Ok(response.unwrap_or_else(|panic| resume_unwind(panic)))
}

const GONE: &str = "a layer of tower's has outlived its request";

#[cold]
fn stranded(reason: &'static str) -> Response {
    Problem::internal(reason).into_response()
}
