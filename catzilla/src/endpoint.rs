//! What the macros make of handlers and lists of handlers.

use std::marker::PhantomData;

use crate::{
    extract::{Context, Incoming, Rejection},
    layout::lay_out,
    param::Parameters,
    respond::{Answering, Response},
    route::{Detail, Entry, Route, Table},
};

/// A handler's route. The route attributes implement it for the type that has the handler's name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no handler",
    label = "no route attribute stands on this",
    note = "put `#[get(\"/path\")]` or another route attribute on the function; \
            a group of routes is listed under a prefix: `\"/prefix\" => Group`, or `\"/\" => Group`"
)]
pub trait Handler {
    /// The requests it wants.
    const ROUTE: Route;

    /// What it asks for as `&T`: the `T`s.
    const ASKS: &'static [&'static str] = &[];

    /// The parameters that it reads from the query, and whether each may be absent.
    const QUERY: &'static [(&'static str, bool)] = &[];

    /// What implements [`Endpoint`] for it: itself, or [`Immediately`] if it is [`Immediate`].
    // One implementation for every `T: Immediate` would stand beside that of each other handler, and
    // rustc then no longer says why a handler cannot run with a state.
    type Endpoint;
}

/// A handler that runs once its parameters are read, if it has any: nothing is waited for, and nothing
/// is of the application's state.
pub trait Immediate {
    /// Whether it reads parameters of the query.
    const READS_QUERY: bool = false;

    /// Reads the parameters and runs the handler.
    fn call(parameters: Parameters<'_>) -> Answering<impl Future + Send>;
}

/// An [`Immediate`] handler as an [`Endpoint`] of every application.
#[derive(Debug)]
pub struct Immediately<H>(PhantomData<fn() -> H>);

impl<S: 'static, H: Immediate> Endpoint<S> for Immediately<H> {
    fn call(cx: &mut Context<'_, S>) -> impl Future<Output = Result<Response, Rejection>> + Send {
        H::call(Incoming::parameters(cx, H::READS_QUERY))
    }
}

/// A [`Handler`] that can run in an application with state `S`.
// `Handler` is no supertrait: rustc would report a missing one twice. So with `Part` and `Group`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no handler",
    label = "this runs handlers with the state `{S}`"
)]
pub trait Endpoint<S: 'static> {
    /// Lays out the future, and those inside it.
    #[doc(hidden)]
    const LAID_OUT: () = lay_out::<Context<'static, S>, _>(Self::call);

    /// Reads the arguments and runs the handler.
    ///
    /// # Errors
    /// An argument could not be read; the handler did not run.
    fn call(cx: &mut Context<'_, S>) -> impl Future<Output = Result<Response, Rejection>> + Send;
}

/// A list of handlers and other groups, made by [`routes!`](crate::routes).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group of routes",
    label = "`routes!` makes these",
    note = "a handler is listed without a prefix, and has its whole path in its attribute"
)]
pub trait Group {
    /// Its lines, as written.
    const ENTRIES: &'static [Entry];

    /// What is to be said of each line beyond the requests it wants.
    const DETAILS: &'static [Detail];

    /// The table over all of them, laid out by the compiler.
    const TABLE: &'static Table;
}

/// The handlers of a list, or some of them, that can run in an application with state `S`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group of routes",
    label = "this runs groups with the state `{S}`"
)]
pub trait Part<S: 'static> {
    /// Lays out the futures of its handlers.
    #[doc(hidden)]
    const LAID_OUT: ();

    /// How many routes it has; as many as [`count`](crate::route::count) counts in a list.
    const COUNT: usize;

    /// Runs the handler of the route with this number.
    ///
    /// # Errors
    /// An argument could not be read; the handler did not run.
    fn call(
        route: usize,
        cx: &mut Context<'_, S>,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;
}

/// A group all of whose handlers can run in an application with state `S`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no group of routes",
    label = "an application answers with a group",
    note = "write `Catzilla::new(routes![…])`, or name a group that `routes!` has made"
)]
pub trait Routes<S: 'static>: Group + Part<S> {}
