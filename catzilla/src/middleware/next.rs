//! [`Next`]: the rest of the way, in the hands of a function.

use std::{borrow::BorrowMut, convert::Infallible, marker::PhantomData, pin::pin};

use super::{Caught, Rest};
use crate::{
    extract::{Around, Context, Incoming},
    request::Request,
    respond::Response,
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

/// What a [`Next`] leads to. The one implementation says which state and which handlers; a function with
/// `#[middleware]` is one for all of them.
pub trait Onward: Send {
    /// The application's state.
    type State: Sync;
    /// The rest of the way.
    type Rest: Rest<Self::State>;

    /// What the request is answered with, and by.
    fn parts<'x>(self, request: &'x mut Request) -> (Context<'x, Self::State>, Self::Rest)
    where
        Self: 'x;
}

impl<R: Onward> Next<'_, R> {
    pub(crate) fn new(onward: R) -> Self {
        let of = PhantomData;
        Self { onward, of }
    }

    /// Has the request answered, and waits for the response.
    ///
    /// A panic on that way is a response with 500. An error is what the client will see: in its form, and after the
    /// function of [`Catzilla::on_error`](crate::Catzilla::on_error).
    // That it is `Send` is said here for rustc not to go all the way in each middleware around this one.
    #[allow(clippy::manual_async_fn, reason = "that it is `Send`")]
    pub fn run(
        self,
        mut request: impl BorrowMut<Request> + Send,
    ) -> impl Future<Output = Response> + Send {
        async move {
            let (mut cx, rest) = self.onward.parts(request.borrow_mut());
            // As `answered`, but for one future less around the next middleware.
            let outcome = Caught::new(pin!(rest.run(&mut cx))).await;
            cx.finish(outcome)
        }
    }
}

/// The rest of the way, and what a request is answered with on it.
#[derive(Debug)]
pub struct Ahead<'a, S, R> {
    around: Around<'a, S>,
    rest: R,
}

impl<'a, S, R> Ahead<'a, S, R> {
    pub(crate) fn new(around: Around<'a, S>, rest: R) -> Self {
        Self { around, rest }
    }
}

impl<S: Sync, R: Rest<S>> Onward for Ahead<'_, S, R> {
    type State = S;
    type Rest = R;

    fn parts<'x>(self, request: &'x mut Request) -> (Context<'x, S>, R)
    where
        Self: 'x,
    {
        let around = self.around;
        let mut incoming = Incoming::new(request, around.found, around.settings);
        incoming.limit_body(around.body_limit);
        let cx = Context::new(incoming, around.state, around.scope);
        (cx, self.rest)
    }
}
