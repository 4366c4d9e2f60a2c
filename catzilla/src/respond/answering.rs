//! [`Answering`]: a handler that runs, and what turns its value into a response.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, ready},
};

use pin_project_lite::pin_project;

use super::Reply;
use crate::extract::Rejection;

pin_project! {
    /// The future of a handler whose arguments needed no waiting.
    ///
    /// It stands where an `async` block would say the same: rustc checks one type of ours faster
    /// than a block for each handler, which is most of what a handler costs in `cargo check`.
    #[derive(Debug)]
    pub struct Answering<F, A> {
        #[pin]
        kind: Kind<F, A>,
    }
}

pin_project! {
    #[project = Projected]
    #[derive(Debug)]
    enum Kind<F, A> {
        // An argument could not be read.
        Rejected { rejection: Option<Rejection> },
        // The handler runs; its value will be answered.
        Running { #[pin] handler: F, answer: Option<A> },
    }
}

impl<F: Future, A: FnOnce(F::Output) -> Reply> Answering<F, A> {
    /// Runs a handler, and answers its value.
    pub fn running(handler: F, answer: A) -> Self {
        Self {
            kind: Kind::Running {
                handler,
                answer: Some(answer),
            },
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

impl<F: Future, A: FnOnce(F::Output) -> Reply> Future for Answering<F, A> {
    type Output = Result<Reply, Rejection>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match self.project().kind.project() {
            Projected::Rejected { rejection } => Err(rejection.take().expect(ONCE)),
            Projected::Running { handler, answer } => {
                let value = ready!(handler.poll(cx));
                Ok(answer.take().expect(ONCE)(value))
            }
        })
    }
}

const ONCE: &str = "a future is not polled again once it was ready";
