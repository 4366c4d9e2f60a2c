//! [`Caught`]: a panic becomes a response.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll},
};

use crate::{
    Problem,
    extract::Rejection,
    problem::Panic,
    respond::{IntoResponse, Response},
};

/// The way to a response, on which a panic is one with 500.
///
/// It is pinned where it was made: the future of all middleware and handlers is large, and would be copied each
/// time that it is moved into another.
pub(crate) struct Caught<'a, F>(Pin<&'a mut F>);

impl<'a, F: Future<Output = Result<Response, Rejection>>> Caught<'a, F> {
    pub(crate) fn new(way: Pin<&'a mut F>) -> Self {
        Self(way)
    }
}

impl<F: Future<Output = Result<Response, Rejection>>> Future for Caught<'_, F> {
    type Output = Result<Response, Rejection>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let way = self.0.as_mut();
        // What has panicked is dropped, and not polled again.
        catch_unwind(AssertUnwindSafe(|| way.poll(cx))).unwrap_or_else(of_panic)
    }
}

#[cold]
fn of_panic(panic: Box<dyn Any + Send>) -> Poll<Result<Response, Rejection>> {
    let problem = Problem::panicked(Panic::caught(&*panic));
    // What a panic carries may panic once more when it is dropped.
    std::mem::forget(panic);
    Poll::Ready(Ok(problem.into_response()))
}
