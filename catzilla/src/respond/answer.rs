//! Turning any value that a handler may return into a [`Reply`].
//!
//! A handler may return our responses, axum's, and `Option`s and `Result`s of both mixed. No one
//! trait can cover that: axum's `IntoResponse` already has an opinion on `Result` and `()`. The
//! attribute knows the handler's concrete type, though, so method resolution can choose: first the
//! outer `Result` is taken apart, then an `Option`, and what is left answers through [`Respond`]
//! where it can, else through axum.
//!
//! Inherent methods win over trait methods, and a method on `&&Kind<T>` over one on `Kind<T>`;
//! everything here is that rule, applied.

use std::{convert::Infallible, marker::PhantomData};

use axum::response::IntoResponse;
use http::StatusCode;

use super::{Reply, Respond};
use crate::problem;

/// A value whose outer layer is to be taken off.
#[derive(Debug)]
pub struct Layer<T>(pub T);

impl<T, E> Layer<Result<T, E>> {
    /// The `Result` itself.
    ///
    /// # Errors
    /// The handler's own.
    pub fn result(self) -> Result<T, E> {
        self.0
    }
}

impl<T> Layer<Option<T>> {
    /// The `Option` itself.
    pub fn option(self) -> Option<T> {
        self.0
    }
}

/// What every other value is: a success that is there.
pub trait NoLayer: Sized {
    /// The value inside.
    type Value;

    /// Nothing went wrong.
    ///
    /// # Errors
    /// None.
    fn result(self) -> Result<Self::Value, Infallible>;

    /// Something is there.
    fn option(self) -> Option<Self::Value>;
}

impl<T> NoLayer for Layer<T> {
    type Value = T;

    fn result(self) -> Result<T, Infallible> {
        Ok(self.0)
    }

    fn option(self) -> Option<T> {
        Some(self.0)
    }
}

/// The type of a value, to choose by.
#[derive(Debug)]
pub struct Kind<T>(PhantomData<T>);

/// The [`Kind`] of this value.
pub fn kind<T>(_: &T) -> Kind<T> {
    Kind(PhantomData)
}

/// Answers through [`Respond`].
#[derive(Debug)]
pub struct Ours;

/// Answers through axum's [`IntoResponse`].
#[derive(Debug)]
pub struct Axums;

/// First choice.
pub trait ViaRespond {
    /// How such a value answers.
    fn way(&self) -> Ours {
        Ours
    }
}

/// Second choice.
pub trait ViaIntoResponse {
    /// How such a value answers.
    fn way(&self) -> Axums {
        Axums
    }
}

/// No choice: the error then speaks of [`Respond`].
pub trait ViaNothing {
    /// How such a value would answer.
    fn way(&self) -> Ours {
        Ours
    }
}

impl<T: Respond> ViaRespond for &&Kind<T> {}
impl<T: IntoResponse> ViaIntoResponse for &Kind<T> {}
impl<T> ViaNothing for Kind<T> {}

impl Ours {
    /// Makes the response.
    pub fn answer<T: Respond>(self, value: T) -> Reply {
        value.respond()
    }
}

impl Axums {
    /// Makes the response.
    pub fn answer<T: IntoResponse>(self, value: T) -> Reply {
        value.into_response().respond()
    }
}

/// What `None` is answered with.
#[must_use]
pub fn nothing() -> Reply {
    problem::plain(StatusCode::NOT_FOUND)
}

/// The response for whatever a handler returned.
#[doc(hidden)]
#[macro_export]
macro_rules! __answer {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::answer::{self, NoLayer as _, ViaIntoResponse as _, ViaNothing as _, ViaRespond as _};
        match answer::Layer($value).result() {
            Ok(value) => match answer::Layer(value).option() {
                Some(value) => (&&&answer::kind(&value)).way().answer(value),
                None => answer::nothing(),
            },
            Err(error) => (&&&answer::kind(&error)).way().answer(error),
        }
    }};
}
