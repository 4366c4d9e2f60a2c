//! [`Crossing`]: a layered service, and the rest of the way beside it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll, ready},
};

use axum::response::Response;
use pin_project_lite::pin_project;

use super::bridge::Way;

pin_project! {
    /// The layered service's answer, while the rest of the way runs for as long as the layer waits for it.
    pub(super) struct Crossing<L, R> {
        #[pin]
        layered: L,
        #[pin]
        rest: Option<R>,
        way: Option<Way>,
    }
}

impl<L: Future, R: Future<Output = Response>> Crossing<L, R> {
    pub(super) fn new(layered: L, rest: R, way: Way) -> Self {
        let (rest, way) = (Some(rest), Some(way));
        Self { layered, rest, way }
    }

    /// Goes on with the rest, and sends back what comes of it; a panic, for the layer to see it as one of the
    /// service inside it. It is dropped as soon as the layer has given it up.
    fn poll_rest(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut this = self.project();
        let (Some(rest), Some(way)) = (this.rest.as_mut().as_pin_mut(), this.way.as_mut()) else {
            return Poll::Ready(());
        };
        let answer = if way.back.poll_closed(cx).is_ready() {
            None
        } else {
            let poll = AssertUnwindSafe(|| way.span.within(|| rest.poll(cx)));
            Some(match catch_unwind(poll) {
                Ok(poll) => Ok(ready!(poll)),
                Err(panic) => Err(panic),
            })
        };
        this.rest.set(None);
        if let (Some(way), Some(answer)) = (this.way.take(), answer) {
            // The layer may have given it up just now.
            let _ = way.back.send(answer);
        }
        Poll::Ready(())
    }
}

impl<L: Future, R: Future<Output = Response>> Future for Crossing<L, R> {
    type Output = L::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<L::Output> {
        // As if it were inside: the rest goes first, and a layer then sees what has come of it.
        let _ = self.as_mut().poll_rest(cx);
        self.project().layered.poll(cx)
    }
}

/// The span of `tracing` that a layer has put around what is inside it.
#[cfg(feature = "tracing")]
#[derive(Debug)]
pub(super) struct Span(tracing::Span);

#[cfg(feature = "tracing")]
impl Span {
    pub(super) fn current() -> Self {
        Self(tracing::Span::current())
    }

    fn within<T>(&self, run: impl FnOnce() -> T) -> T {
        self.0.in_scope(run)
    }
}

/// None, without `tracing`.
#[cfg(not(feature = "tracing"))]
#[derive(Debug)]
pub(super) struct Span(());

#[cfg(not(feature = "tracing"))]
impl Span {
    pub(super) fn current() -> Self {
        Self(())
    }

    #[allow(clippy::unused_self, reason = "as with `tracing`")]
    fn within<T>(&self, run: impl FnOnce() -> T) -> T {
        run()
    }
}
