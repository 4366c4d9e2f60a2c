//! Turning any value that a handler may return into a [`Response`].
//!
//! A handler may return our responses, axum's, and `Option`s and `Result`s of both. No one trait can
//! cover that: axum's `IntoResponse` already has an opinion on `Result` and `()`. The attribute knows
//! the handler's concrete type, though, so method resolution can choose among the types below: each
//! has its methods for the values that it can answer, and dereferences to the next one.

use std::{marker::PhantomData, ops::Deref};

use axum::response::IntoResponse as AxumsResponse;
use http::StatusCode;

use super::{Answering, IntoResponse, Response};
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
            pub fn answer(&self, value: $value) -> Response {
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
    Ours, else OursOfSerde: [T: IntoResponse] T => T::into_response;
    /// The same, with a value that serde writes.
    OursOfSerde, else OursOfSerdeError: [T: IntoResponse<via::Serde>] T => T::into_response;
    /// The same, with an error that serde writes.
    OursOfSerdeError, else OursOfSerdeBoth: [T: IntoResponse<via::SerdeError>] T => T::into_response;
    /// The same, with both.
    OursOfSerdeBoth, else OursOrError: [T: IntoResponse<via::SerdeBoth>] T => T::into_response;
    /// A response of ours, or an error of axum's.
    OursOrError, else Axums: [T: IntoResponse, E: AxumsResponse] Result<T, E> => ours_or_error;
    /// A response of axum's.
    Axums, else AxumsOrNone: [T: AxumsResponse] T => axums;
    /// A response of axum's, or none.
    AxumsOrNone, else AxumsOrNoneOrError: [T: AxumsResponse] Option<T> => axums_or_none;
    /// A response of axum's, or none, or an error.
    AxumsOrNoneOrError, else Nothing:
        [T: AxumsResponse, E: AxumsResponse] Result<Option<T>, E> => axums_or_none_or_error;
}

/// None at all: the compiler's message then speaks of [`IntoResponse`].
#[derive(Debug)]
pub struct Nothing<T>(PhantomData<fn() -> T>);

impl<T> Nothing<T> {
    /// Would answer a value.
    pub fn answer(&self, value: T) -> Response
    where
        T: IntoResponse,
    {
        value.into_response()
    }

    /// Would run a handler whose value will be answered.
    pub fn run<F: Future<Output = T>>(&self, handler: F) -> Answering<F>
    where
        T: IntoResponse,
    {
        Answering::running(handler, T::into_response)
    }
}

fn ours_or_error<T: IntoResponse, E: AxumsResponse>(value: Result<T, E>) -> Response {
    match value {
        Ok(value) => value.into_response(),
        Err(error) => axums(error),
    }
}

fn axums<T: AxumsResponse>(value: T) -> Response {
    problem::from_axum(value.into_response())
}

/// 404 for `None`.
fn axums_or_none<T: AxumsResponse>(value: Option<T>) -> Response {
    match value {
        Some(value) => axums(value),
        None => problem::plain(StatusCode::NOT_FOUND),
    }
}

/// 404 for `None`.
fn axums_or_none_or_error<T: AxumsResponse, E: AxumsResponse>(
    value: Result<Option<T>, E>,
) -> Response {
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
