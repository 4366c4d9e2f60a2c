//! Middleware around the handlers of a list, or around one of them.

use std::marker::PhantomData;

use super::{Middleware, Named, Rest};
use crate::{
    endpoint::{Endpoint, Handler, Part},
    extract::{Context, Rejection},
    layout::{lay_out, lay_out_part},
    respond::Response,
    route::Route,
};

/// A part of an application with this middleware around it.
#[derive(Debug)]
pub struct With<M, P>(PhantomData<fn() -> (M, P)>);

impl<S, M, P> Part<S> for With<M, P>
where
    S: Send + Sync + 'static,
    M: Middleware<S> + Named,
    P: Part<S>,
{
    const LAID_OUT: () = {
        let () = P::LAID_OUT;
        lay_out_part::<Context<'static, S>, _>(Self::call);
    };
    const COUNT: usize = P::COUNT;

    fn call(
        route: usize,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        M::VALUE.call(cx, ToPart::<P>(route, PhantomData))
    }
}

/// The rest of the way is a handler of this part, by its number.
struct ToPart<P>(usize, PhantomData<fn() -> P>);

impl<S: 'static, P: Part<S>> Rest<S> for ToPart<P> {
    fn run(
        self,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        P::call(self.0, cx)
    }
}

/// A handler with this middleware around it, or what implements [`Endpoint`] for it.
#[derive(Debug)]
pub struct Guarded<M, H>(PhantomData<fn() -> (M, H)>);

#[diagnostic::do_not_recommend]
impl<M: Named, H: Handler> Handler for Guarded<M, H> {
    const ROUTE: Route = H::ROUTE;
    const ASKS: &'static [&'static str] = H::ASKS;
    const QUERY: &'static [(&'static str, bool)] = H::QUERY;
    type Endpoint = Guarded<M, H::Endpoint>;
}

impl<S, M, E> Endpoint<S> for Guarded<M, E>
where
    S: Send + Sync + 'static,
    M: Middleware<S> + Named,
    E: Endpoint<S>,
{
    const LAID_OUT: () = {
        let () = E::LAID_OUT;
        lay_out::<Context<'static, S>, _>(Self::call);
    };

    fn call(cx: &mut Context<'_, S>) -> impl Future<Output = Result<Response, Rejection>> + Send {
        M::VALUE.call(cx, ToEndpoint::<E>(PhantomData))
    }
}

/// The rest of the way is this handler.
struct ToEndpoint<E>(PhantomData<fn() -> E>);

impl<S: 'static, E: Endpoint<S>> Rest<S> for ToEndpoint<E> {
    fn run(
        self,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send {
        E::call(cx)
    }
}
