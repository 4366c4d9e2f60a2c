//! [`Then`]: middleware inside middleware.

use std::marker::PhantomData;

use super::{Middleware, Rest};
use crate::{
    dispatch::Inside,
    extract::{Context, Rejection},
    layout::lay_out_middleware,
    respond::Response,
};

/// The first, and the second inside it.
#[derive(Clone, Copy, Debug)]
pub struct Then<A, B>(pub(crate) A, pub(crate) B);

impl<S: Send + Sync, A: Middleware<S>, B: Middleware<S>> Middleware<S> for Then<A, B> {
    fn call<R: Rest<S>>(
        &self,
        cx: &mut Context<'_, S>,
        rest: R,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        let Self(first, middleware) = self;
        first.call(cx, Through { middleware, rest })
    }

    fn tell(names: &mut Vec<&'static str>) {
        A::tell(names);
        B::tell(names);
    }
}

/// The middleware that an application with these routes and this state has: what [`Catzilla::with`] was given.
///
/// Only a function that is generic over applications has to name it.
///
/// [`Catzilla::with`]: crate::Catzilla::with
#[allow(private_bounds, reason = "there is nothing to implement by hand")]
pub trait Layers<R: 'static, S: 'static>: LaidOut<S, Inside<'static, R, S, Self>> + Sized {}

impl<R: 'static, S: 'static, M: LaidOut<S, Inside<'static, R, S, M>>> Layers<R, S> for M {}

/// Middleware that is laid out around this rest of the way.
pub(crate) trait LaidOut<S, R>: Middleware<S> {
    /// Lays out the futures, from the inside.
    const LAID_OUT: ();
}

impl<S: Sync, R> LaidOut<S, R> for () {
    const LAID_OUT: () = ();
}

impl<S, R, A, B> LaidOut<S, R> for Then<A, B>
where
    S: Send + Sync + 'static,
    R: Rest<S>,
    A: LaidOut<S, Through<'static, B, R>>,
    B: Middleware<S>,
{
    // In this order: rustc evaluates the constants of a constant before anything else of it.
    const LAID_OUT: () = {
        let () = Inner::<S, R, B>::LAID_OUT;
        let () = A::LAID_OUT;
    };
}

/// The innermost of the middleware that are not laid out.
struct Inner<S, R, B>(PhantomData<(S, R, B)>);

impl<S: 'static, R: Rest<S>, B: Middleware<S>> Inner<S, R, B> {
    const LAID_OUT: () = lay_out_middleware::<B, Context<'static, S>, R, _>(B::call);
}

/// The rest of the way, with one more middleware before it.
#[derive(Debug)]
pub(crate) struct Through<'m, M, R> {
    middleware: &'m M,
    rest: R,
}

impl<S: Send + Sync, M: Middleware<S>, R: Rest<S>> Rest<S> for Through<'_, M, R> {
    fn run(
        self,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        self.middleware.call(cx, self.rest)
    }
}
