//! The handlers of a list as a tree of types, and running one of them by its number.
//!
//! What `routes!` would otherwise write out for each list is written here once:
//!
//! ```text
//! routes![a, b, "/c" => C]     Parts<Handlers<2, a, b>, C>
//! seventeen handlers           Parts<Handlers<16, a, …, p>, Handlers<1, q>>
//! ```
//!
//! A level is as wide as rustc checks quickly, and its futures lie side by side in one `async fn`.

use std::marker::PhantomData;

use crate::{
    endpoint::{Endpoint, Handler, Part},
    extract::{Context, Rejection},
    layout::lay_out_part,
    respond::Response,
    route::Route,
};

/// A handler or a part that is not there.
#[derive(Debug)]
pub enum Nothing {}

impl Handler for Nothing {
    const ROUTE: Route = Route::NONE;
    type Endpoint = Self;
}

impl<S: Sync + 'static> Endpoint<S> for Nothing {
    async fn call(_: &mut Context<'_, S>) -> Result<Response, Rejection> {
        no_such_route(0)
    }
}

impl<S: Sync + 'static> Part<S> for Nothing {
    const LAID_OUT: () = ();
    const COUNT: usize = 0;

    async fn call(route: usize, _: &mut Context<'_, S>) -> Result<Response, Rejection> {
        no_such_route(route)
    }
}

macro_rules! sixteen {
    ($($number:literal: $name:ident $(= $default:ty)?;)*) => {
        /// As many handlers as `N` says, which are numbered from 0.
        #[derive(Debug)]
        pub struct Handlers<const N: usize, $($name $(= $default)?),*>(
            PhantomData<fn() -> ($($name,)*)>,
        );

        impl<S: Send + Sync + 'static, const N: usize, $($name: Handler<Endpoint: Endpoint<S>>),*> Part<S>
            for Handlers<N, $($name),*>
        {
            const LAID_OUT: () = {
                $(let () = <$name::Endpoint as Endpoint<S>>::LAID_OUT;)*
                lay_out_part::<Context<'static, S>, _>(<Self as Part<S>>::call);
            };
            const COUNT: usize = N;

            async fn call(route: usize, cx: &mut Context<'_, S>) -> Result<Response, Rejection> {
                match route {
                    $($number => $name::Endpoint::call(cx).await,)*
                    _ => no_such_route(route),
                }
            }
        }

        /// Parts whose handlers are numbered one part after the other.
        #[derive(Debug)]
        pub struct Parts<$($name $(= $default)?),*>(PhantomData<fn() -> ($($name,)*)>);

        impl<S: Send + Sync + 'static, $($name: Part<S>),*> Part<S> for Parts<$($name),*> {
            const LAID_OUT: () = {
                $(let () = $name::LAID_OUT;)*
                lay_out_part::<Context<'static, S>, _>(<Self as Part<S>>::call);
            };
            const COUNT: usize = 0 $(+ $name::COUNT)*;

            async fn call(route: usize, cx: &mut Context<'_, S>) -> Result<Response, Rejection> {
                $(
                    if route < $name::COUNT {
                        return $name::call(route, cx).await;
                    }
                    let route = route - $name::COUNT;
                )*
                no_such_route(route)
            }
        }
    };
}

sixteen! {
    0: A;
    1: B = Nothing;
    2: C = Nothing;
    3: D = Nothing;
    4: E = Nothing;
    5: F = Nothing;
    6: G = Nothing;
    7: H = Nothing;
    8: I = Nothing;
    9: J = Nothing;
    10: K = Nothing;
    11: L = Nothing;
    12: M = Nothing;
    13: O = Nothing;
    14: P = Nothing;
    15: Q = Nothing;
}

/// For a number that the table never gives out: it and the tree come from one list.
///
/// # Panics
/// Always.
fn no_such_route(route: usize) -> ! {
    unreachable!("the table has no route {route}")
}
