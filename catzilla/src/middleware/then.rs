//! [`Then`]: middleware inside middleware.

use super::{Middleware, Rest};
use crate::{
    extract::{Context, Rejection},
    respond::Reply,
};

/// The first, and the second inside it.
#[derive(Clone, Copy, Debug)]
pub struct Then<A, B>(pub(crate) A, pub(crate) B);

impl<S: Send + Sync, A: Middleware<S>, B: Middleware<S>> Middleware<S> for Then<A, B> {
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Reply, Rejection>> + Send {
        let Self(first, middleware) = self;
        first.call(cx, Through { middleware, rest })
    }
}

/// The rest of the way, with one more middleware before it.
struct Through<'m, M, R> {
    middleware: &'m M,
    rest: R,
}

impl<S: Send + Sync, M: Middleware<S>, R: Rest<S>> Rest<S> for Through<'_, M, R> {
    fn run(self, cx: &mut Context<'_, S>) -> impl Future<Output = Result<Reply, Rejection>> + Send {
        self.middleware.call(cx, self.rest)
    }
}
