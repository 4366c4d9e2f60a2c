//! Models with `'static` in their type, as arguments: what is read from a request does not live as long.
//!
//! rustc would say so three times, of code that nobody wrote. What serde reads may be `'static`, so only the
//! types tell.

use std::marker::PhantomData;

use super::{Form, Headers, Path, Query};
use crate::{Json, Problem, model::Model};

/// The type of an argument that names `'static`.
#[derive(Debug)]
pub struct Lasting<A>(PhantomData<fn() -> A>);

/// What lives longer than its request: nothing that borrows from it.
#[diagnostic::on_unimplemented(
    message = "a model borrows from its request, which does not live for `'static`",
    label = "write `'_` here",
    note = "what has to live longer has fields that own what they hold: `String` in place of `&str`"
)]
pub trait OutlivesRequest {}

macro_rules! wrappers {
    ($($wrapper:ty)+) => {$(
        impl<T: Model<'static>> Lasting<$wrapper> {
            /// Fails the build.
            pub const fn check()
            where
                $wrapper: OutlivesRequest,
            {
            }
        }
    )+};
}

wrappers! {
    Json<T> Form<T> Query<T> Headers<T> Path<T>
    Option<Json<T>> Option<Form<T>>
    Result<Json<T>, Problem> Result<Form<T>, Problem> Result<Query<T>, Problem> Result<Headers<T>, Problem>
}

/// Whatever is no model may be `'static`.
pub trait LastingAny {
    /// Says nothing.
    fn check() {}
}

impl<A> LastingAny for Lasting<A> {}
