//! [`Answering`]: a handler that runs, and what turns its value into a response.

use std::{
    convert,
    future::{Future, Ready, ready},
    pin::Pin,
    task::{self, Context, Poll},
};

use pin_project_lite::pin_project;

use super::Response;
use crate::extract::Rejection;

pin_project! {
    /// The future of a handler whose arguments needed no waiting.
    ///
    /// It stands where an `async` block would say the same: rustc checks one type of ours faster
    /// than a block for each handler, which is most of what a handler costs in `cargo check`. For the
    /// same reason it holds a function, and not a type for each way to answer.
    pub struct Answering<F: Future> {
        #[pin]
        kind: Kind<F>,
    }
}

pin_project! {
    #[project = Projected]
    enum Kind<F: Future> {
        // An argument could not be read.
        Rejected { rejection: Option<Rejection> },
        // The handler runs; its value will be answered.
        Running { #[pin] handler: F, answer: fn(F::Output) -> Response },
    }
}

impl<F: Future> Answering<F> {
    /// Runs a handler, and answers its value.
    pub fn running(handler: F, answer: fn(F::Output) -> Response) -> Self {
        Self {
            kind: Kind::Running { handler, answer },
        }
    }

    /// Answers in place of the handler.
    #[must_use]
    pub fn rejected(rejection: Rejection) -> Self {
        Self {
            kind: Kind::Rejected {
                rejection: Some(rejection),
            },
        }
    }
}

impl Answering<Ready<Response>> {
    /// The answer of a handler that has run.
    #[must_use]
    pub fn answered(reply: Response) -> Self {
        Self::running(ready(reply), convert::identity)
    }
}

impl<F: Future> Future for Answering<F> {
    type Output = Result<Response, Rejection>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match self.project().kind.project() {
            Projected::Rejected { rejection } => Err(rejection.take().expect(ONCE)),
            Projected::Running { handler, answer } => Ok(answer(task::ready!(handler.poll(cx)))),
        })
    }
}

impl<F: Future> std::fmt::Debug for Answering<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Answering").finish_non_exhaustive()
    }
}

const ONCE: &str = "a future is not polled again once it was ready";
