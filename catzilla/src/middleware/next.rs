//! [`Next`]: the rest of the way, in the hands of a function.

use std::{
    any::Any, borrow::BorrowMut, convert::Infallible, marker::PhantomData, panic::AssertUnwindSafe,
};

use futures_util::FutureExt;
use http::StatusCode;

use super::Rest;
use crate::{
    extract::{Around, Context, Incoming},
    problem,
    request::Request,
    respond::Reply,
};

/// The rest of the way to the response: other middleware, and the handler.
///
/// A function with [`#[middleware]`](macro@crate::middleware) takes it as `Next<'_>`; what is left unwritten, which
/// middleware and which handler, the attribute adds.
#[derive(Debug)]
pub struct Next<'a, R = Infallible> {
    onward: R,
    of: PhantomData<&'a ()>,
}

/// What a [`Next`] does.
pub trait Onward: Send {
    /// Has the request answered.
    fn run(self, request: &mut Request) -> impl Future<Output = Reply> + Send;
}

impl<R: Onward> Next<'_, R> {
    pub(crate) fn new(onward: R) -> Self {
        let of = PhantomData;
        Self { onward, of }
    }

    /// Has the request answered, and waits for the response.
    ///
    /// A panic on that way is a response with 500.
    pub async fn run(self, mut request: impl BorrowMut<Request> + Send) -> Reply {
        let answer = self.onward.run(request.borrow_mut());
        let reply = AssertUnwindSafe(answer).catch_unwind().await;
        reply.unwrap_or_else(of_panic)
    }
}

/// 500.
#[cold]
pub(crate) fn of_panic(panic: Box<dyn Any + Send>) -> Reply {
    // What a panic carries may panic once more when it is dropped.
    std::mem::forget(panic);
    problem::plain(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The rest of the way, and what a request is answered with on it.
#[derive(Debug)]
pub struct Ahead<'a, S, R> {
    pub(crate) around: Around<'a, S>,
    pub(crate) rest: R,
}

impl<S: Sync, R: Rest<S>> Onward for Ahead<'_, S, R> {
    async fn run(self, request: &mut Request) -> Reply {
        let around = self.around;
        let incoming = Incoming::new(request, around.found, around.settings);
        let mut cx = Context::new(incoming, around.state, around.scope);
        match self.rest.run(&mut cx).await {
            Ok(reply) => reply,
            Err(rejection) => rejection.into_reply(&around.settings.reports),
        }
    }
}
