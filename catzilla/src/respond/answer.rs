//! Turning any value that a handler may return into a [`Reply`].
//!
//! A handler may return our responses, axum's, and `Option`s and `Result`s of both. No one trait can
//! cover that: axum's `IntoResponse` already has an opinion on `Result` and `()`. The attribute knows
//! the handler's concrete type, though, so method resolution can choose among the traits below: it
//! takes the first whose receiver needs the fewest dereferences, and whose bounds hold.

use std::marker::PhantomData;

use axum::response::IntoResponse;
use http::StatusCode;

use super::{Reply, Respond};
use crate::{extract::via, problem};

/// The type of a value, to choose by.
#[derive(Debug)]
pub struct Kind<T>(PhantomData<T>);

/// The [`Kind`] of this value.
#[must_use]
pub fn kind<T>(_: &T) -> Kind<T> {
    Kind(PhantomData)
}

macro_rules! choices {
    ($($(#[$doc:meta])* $choice:ident => $way:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $way;

        #[doc = concat!("Chooses [`", stringify!($way), "`].")]
        pub trait $choice {
            /// How such a value is answered.
            fn way(&self) -> $way {
                $way
            }
        }
    )*};
}

choices! {
    /// A response of ours, or an `Option` or a `Result` of such.
    First => Ours;
    /// The same, with a value that serde writes.
    Written => OursOfSerde;
    /// The same, with an error that serde writes.
    WrittenError => OursOfSerdeError;
    /// The same, with both.
    WrittenBoth => OursOfSerdeBoth;
    /// A response of ours, or an error of axum's.
    Second => OursOrError;
    /// A response of axum's.
    Third => Axums;
    /// A response of axum's, or none.
    Fourth => AxumsOrNone;
    /// A response of axum's, or none, or an error.
    Fifth => AxumsOrNoneOrError;
    /// None at all: the compiler's message then speaks of [`Respond`].
    Last => Nothing;
}

impl<T: Respond> First for &&&&&&&&Kind<T> {}
impl<T: Respond<via::Serde>> Written for &&&&&&&Kind<T> {}
impl<T: Respond<via::SerdeError>> WrittenError for &&&&&&Kind<T> {}
impl<T: Respond<via::SerdeBoth>> WrittenBoth for &&&&&Kind<T> {}
impl<T: Respond, E: IntoResponse> Second for &&&&Kind<Result<T, E>> {}
impl<T: IntoResponse> Third for &&&Kind<T> {}
impl<T: IntoResponse> Fourth for &&Kind<Option<T>> {}
impl<T: IntoResponse, E: IntoResponse> Fifth for &Kind<Result<Option<T>, E>> {}
impl<T> Last for Kind<T> {}

macro_rules! ours {
    ($($way:ident: $via:ident;)*) => {$(
        impl $way {
            /// Makes the response.
            pub fn answer<T: Respond<via::$via>>(self, value: T) -> Reply {
                value.respond()
            }
        }
    )*};
}

ours! {
    Ours: Catzilla;
    OursOfSerde: Serde;
    OursOfSerdeError: SerdeError;
    OursOfSerdeBoth: SerdeBoth;
}

impl Nothing {
    /// Would make the response.
    pub fn answer<T: Respond>(self, value: T) -> Reply {
        value.respond()
    }
}

impl OursOrError {
    /// Makes the response.
    pub fn answer<T: Respond, E: IntoResponse>(self, value: Result<T, E>) -> Reply {
        match value {
            Ok(value) => value.respond(),
            Err(error) => Axums.answer(error),
        }
    }
}

impl Axums {
    /// Makes the response.
    pub fn answer<T: IntoResponse>(self, value: T) -> Reply {
        value.into_response().respond()
    }
}

impl AxumsOrNone {
    /// Makes the response; 404 for `None`.
    pub fn answer<T: IntoResponse>(self, value: Option<T>) -> Reply {
        match value {
            Some(value) => Axums.answer(value),
            None => problem::plain(StatusCode::NOT_FOUND),
        }
    }
}

impl AxumsOrNoneOrError {
    /// Makes the response; 404 for `None`.
    pub fn answer<T: IntoResponse, E: IntoResponse>(self, value: Result<Option<T>, E>) -> Reply {
        match value {
            Ok(value) => AxumsOrNone.answer(value),
            Err(error) => Axums.answer(error),
        }
    }
}

/// The response for whatever a handler returned.
#[doc(hidden)]
#[macro_export]
macro_rules! __answer {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::answer::{
            self, Fifth as _, First as _, Fourth as _, Last as _, Second as _, Third as _,
            Written as _, WrittenBoth as _, WrittenError as _,
        };
        let value = $value;
        (&&&&&&&&&answer::kind(&value)).way().answer(value)
    }};
}
