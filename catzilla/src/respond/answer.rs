//! Turning any value that a handler may return into a [`Reply`].
//!
//! A handler may return our responses, axum's, and `Option`s and `Result`s of both. No one trait can
//! cover that: axum's `IntoResponse` already has an opinion on `Result` and `()`. The attribute knows
//! the handler's concrete type, though, so method resolution can choose among the types below: each
//! has its methods for the values that it can answer, and dereferences to the next one.

use std::{marker::PhantomData, ops::Deref};

use axum::response::IntoResponse;
use http::StatusCode;

use super::{Answering, Reply, Respond};
use crate::{extract::via, problem};

/// What chooses for this value.
#[must_use]
pub fn of<T>(_: &T) -> Ours<T> {
    Ours(PhantomData)
}

/// What chooses for the value of this handler.
#[must_use]
pub fn of_output<F: Future>(_: &F) -> Ours<F::Output> {
    Ours(PhantomData)
}

macro_rules! ways {
    ($(
        $(#[$doc:meta])*
        $way:ident, else $next:ident: [$($generics:tt)*] $value:ty => $answer:path;
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $way<T>(PhantomData<fn() -> T>);

        impl<T> Deref for $way<T> {
            type Target = $next<T>;

            fn deref(&self) -> &$next<T> {
                &$next(PhantomData)
            }
        }

        impl<$($generics)*> $way<$value> {
            /// Answers a value.
            pub fn answer(&self, value: $value) -> Reply {
                $answer(value)
            }

            /// Runs a handler whose value will be answered.
            pub fn run<F: Future<Output = $value>>(&self, handler: F) -> Answering<F> {
                Answering::running(handler, $answer)
            }
        }
    )*};
}

ways! {
    /// A response of ours, or an `Option` or a `Result` of such.
    Ours, else OursOfSerde: [T: Respond] T => T::respond;
    /// The same, with a value that serde writes.
    OursOfSerde, else OursOfSerdeError: [T: Respond<via::Serde>] T => T::respond;
    /// The same, with an error that serde writes.
    OursOfSerdeError, else OursOfSerdeBoth: [T: Respond<via::SerdeError>] T => T::respond;
    /// The same, with both.
    OursOfSerdeBoth, else OursOrError: [T: Respond<via::SerdeBoth>] T => T::respond;
    /// A response of ours, or an error of axum's.
    OursOrError, else Axums: [T: Respond, E: IntoResponse] Result<T, E> => ours_or_error;
    /// A response of axum's.
    Axums, else AxumsOrNone: [T: IntoResponse] T => axums;
    /// A response of axum's, or none.
    AxumsOrNone, else AxumsOrNoneOrError: [T: IntoResponse] Option<T> => axums_or_none;
    /// A response of axum's, or none, or an error.
    AxumsOrNoneOrError, else Nothing:
        [T: IntoResponse, E: IntoResponse] Result<Option<T>, E> => axums_or_none_or_error;
}

/// None at all: the compiler's message then speaks of [`Respond`].
#[derive(Debug)]
pub struct Nothing<T>(PhantomData<fn() -> T>);

impl<T> Nothing<T> {
    /// Would answer a value.
    pub fn answer(&self, value: T) -> Reply
    where
        T: Respond,
    {
        value.respond()
    }

    /// Would run a handler whose value will be answered.
    pub fn run<F: Future<Output = T>>(&self, handler: F) -> Answering<F>
    where
        T: Respond,
    {
        Answering::running(handler, T::respond)
    }
}

fn ours_or_error<T: Respond, E: IntoResponse>(value: Result<T, E>) -> Reply {
    match value {
        Ok(value) => value.respond(),
        Err(error) => axums(error),
    }
}

fn axums<T: IntoResponse>(value: T) -> Reply {
    value.into_response().respond()
}

/// 404 for `None`.
fn axums_or_none<T: IntoResponse>(value: Option<T>) -> Reply {
    match value {
        Some(value) => axums(value),
        None => problem::plain(StatusCode::NOT_FOUND),
    }
}

/// 404 for `None`.
fn axums_or_none_or_error<T: IntoResponse, E: IntoResponse>(value: Result<Option<T>, E>) -> Reply {
    match value {
        Ok(value) => axums_or_none(value),
        Err(error) => axums(error),
    }
}

/// The [`Response`](crate::Response) for whatever a handler may return, where a function returns several kinds.
///
/// ```
/// use catzilla::prelude::*;
///
/// #[get("/cats/<id>")]
/// async fn cat(id: u32) -> Response {
///     match id {
///         0 => response!(StatusCode::GONE),
///         1 => response!(Redirect::to("/cats/2")),
///         _ => response!(format!("cat {id}")),
///     }
/// }
/// ```
#[macro_export]
macro_rules! response {
    ($value:expr) => {{
        let value = $value;
        $crate::__private::answer::of(&value).answer(value)
    }};
}

/// A handler's future with the response for whatever it returns.
#[doc(hidden)]
#[macro_export]
macro_rules! __run {
    ($handler:expr) => {{
        let handler = $handler;
        $crate::__private::answer::of_output(&handler).run(handler)
    }};
}
