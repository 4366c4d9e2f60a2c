//! [`Caught`]: a panic becomes a response.

use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll},
};

use pin_project_lite::pin_project;

use crate::{
    Problem,
    extract::Rejection,
    problem::Panic,
    respond::{IntoResponse, Response},
};

pin_project! {
    /// The way to a response, on which a panic is one with 500.
    pub(crate) struct Caught<F> {
        #[pin]
        way: F,
    }
}

impl<F: Future<Output = Result<Response, Rejection>>> Caught<F> {
    pub(crate) fn new(way: F) -> Self {
        Self { way }
    }
}

impl<F: Future<Output = Result<Response, Rejection>>> Future for Caught<F> {
    type Output = Result<Response, Rejection>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let way = self.project().way;
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
