//! [`tower()`]: a layer of tower's as middleware.
//!
//! A tower service lives as long as it likes, while the rest of the way borrows from the request. So the layer
//! stands around a [`Bridge`], which borrows nothing, and the two run side by side in one future:
//!
//! ```text
//! Tower     hands the request to the layered service, which hands it to the bridge
//! Bridge    sends the request out by a ticket that it came with, and waits for the response
//! Crossing  runs the rest of the way for the bridge, while it keeps polling the layered service
//! ```

mod bridge;
mod crossing;

pub use self::bridge::Bridge;

use std::pin::pin;

use axum::{BoxError, extract::Request as AxumRequest, response::IntoResponse as AxumsResponse};
use futures_util::future::{Either, select};
use http::StatusCode;
use tower::{
    Layer, Service, ServiceExt, load_shed::error::Overloaded, timeout::error::Elapsed,
    util::BoxCloneSyncService,
};

use self::crossing::Crossing;
use super::{Middleware, Rest};
use crate::{
    Problem,
    body::Body,
    extract::{Context, Rejection},
    request::Request,
    respond::{IntoResponse, Response},
};

/// A layer of tower's as middleware; [`tower()`] makes it.
#[derive(Clone, Debug)]
pub struct Tower(Layered);

/// What the layer has made of the bridge.
type Layered = BoxCloneSyncService<AxumRequest, axum::response::Response, BoxError>;

/// Makes middleware of a layer of tower's, of tower-http's, or of axum's `from_fn`: around the application, a
/// group or a handler.
///
/// ```
/// use axum::middleware::{Next as AxumsNext, from_fn};
/// use catzilla::{middleware::{Tower, tower}, prelude::*};
/// use tower::limit::ConcurrencyLimitLayer;
///
/// async fn timing(request: axum::extract::Request, next: AxumsNext) -> axum::response::Response {
///     next.run(request).await
/// }
///
/// #[middleware]
/// fn one_at_a_time() -> Tower {
///     tower(ConcurrencyLimitLayer::new(1))
/// }
///
/// #[get("/report")]
/// async fn report() {}
///
/// let app = Catzilla::new(routes![report with [one_at_a_time]]).with(tower(from_fn(timing)));
/// # let _ = app.into_service();
/// ```
///
/// A layer may answer by itself, give up what is inside it, and change the request and the response. The path is
/// the one that the route was looked up by, whatever a layer makes of it, and what is inside is called once: a
/// layer that calls it again, to try once more, gets a 500. What a layer says of the task, and not of the request
/// (task locals), is unknown inside it; spans of `tracing` are known with the crate feature `tracing`.
///
/// An error of the layer's is a 503 where it is tower's of a timeout or of a full service, and otherwise a 500. A
/// request costs some boxes on this way.
pub fn tower<L>(layer: L) -> Tower
where
    L: Layer<Bridge>,
    L::Service: Service<
            AxumRequest,
            Response: AxumsResponse + 'static,
            Error: Into<BoxError> + 'static,
            Future: Send + 'static,
        > + Clone
        + Send
        + Sync
        + 'static,
{
    let layered = layer.layer(Bridge::new());
    let layered = layered.map_response(AxumsResponse::into_response);
    Tower(BoxCloneSyncService::new(layered.map_err(Into::into)))
}

impl<S: Send + Sync> Middleware<S> for Tower {
    async fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> Result<Response, Rejection> {
        let (ticket, passenger) = bridge::ticket();
        let mut request = AxumRequest::from(cx.request_mut().replace());
        request.extensions_mut().insert(ticket);
        // A clone of its own, since a service is made ready by one call and used up by the next.
        let layered = pin!(self.0.clone().oneshot(request));
        let answer = match select(layered, passenger).await {
            Either::Left((answer, _)) => answer,
            // Nobody will set out any more.
            Either::Right((Err(_), layered)) => layered.await,
            Either::Right((Ok(passenger), layered)) => {
                Crossing::new(layered, run(cx, passenger.request, rest), passenger.way).await
            }
        };
        Ok(answer.map_or_else(of_error, |answer| answer.map(Body::from)))
    }
}

/// The rest of the way, for a request that has come through the layer.
async fn run<S: Sync, R: Rest<S>>(
    cx: &mut Context<'_, S>,
    request: AxumRequest,
    rest: R,
) -> axum::response::Response {
    let mut request = Request::from(request);
    let left = cx.request_mut();
    // The parameters lie at places in the path as it was.
    if request.uri().path() != left.uri().path() {
        request.head.uri = left.uri().clone();
    }
    *left = request;
    let answer = rest.run(cx).await;
    cx.finish(answer).map(Body::into_axum)
}

/// What a client is told of a layer's error.
#[cold]
fn of_error(error: BoxError) -> Response {
    if error.is::<Elapsed>() || error.is::<Overloaded>() {
        IntoResponse::into_response(Problem::new(StatusCode::SERVICE_UNAVAILABLE))
    } else {
        IntoResponse::into_response(Problem::internal(error))
    }
}
