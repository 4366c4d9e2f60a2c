//! What is known at compile time of a model that is to be made of pairs: of a query, a form, a path or
//! headers. Each pair is a name and a text, and no text is an object.

use std::marker::PhantomData;

use super::{Model, of_headers};
use crate::{
    extract::{Form, Headers, Path, Query},
    route::Text,
};

/// For a model that is no object itself.
pub const NO_OBJECT: &str = "the type in this argument is a value without members, and has to be read from pairs of names and texts\n\
     help: put it into a struct as a field that has the name";

/// The first of these, if there is one.
#[must_use]
pub const fn first(all: &[Option<&'static str>]) -> Option<&'static str> {
    let mut at = 0;
    while at < all.len() {
        if all[at].is_some() {
            return all[at];
        }
        at += 1;
    }
    None
}

/// What is wrong with a field, where it is made of objects.
#[must_use]
pub const fn wrong_if(is_object: bool, message: &'static str) -> Option<&'static str> {
    if is_object { Some(message) } else { None }
}

/// A type that is read from pairs, to ask about.
#[derive(Debug)]
pub struct OfPairs<A>(PhantomData<fn() -> A>);

macro_rules! arguments {
    ($($argument:ident)+) => {$(
        impl<T: Model<'static>> OfPairs<$argument<T>> {
            /// Why they cannot make it, if that is known.
            pub const WRONG: Option<&'static str> = T::NOT_OF_PAIRS;
        }
    )+};
}

arguments! { Form Path Query }

impl<T: Model<'static>> OfPairs<Headers<T>> {
    const NAMES: Text = match T::MEMBERS {
        Some(names) => of_headers::wrong(names),
        None => Text::new(),
    };

    /// The same; and why the names of its members cannot be those of headers.
    pub const WRONG: Option<&'static str> = match T::NOT_OF_PAIRS {
        None if Self::NAMES.is_empty() => None,
        None => Some((const { &Self::NAMES }).as_str()),
        wrong => wrong,
    };
}

/// What is known of what serde reads, or somebody else's type: nothing.
pub trait AnyPairs {
    /// Nothing.
    const WRONG: Option<&'static str> = None;
}

impl<A> AnyPairs for OfPairs<A> {}

/// Fails the build if something is known to be wrong.
///
/// # Panics
/// With the message for the user, in const evaluation.
#[track_caller]
pub const fn check_pairs(wrong: Option<&'static str>) {
    if let Some(message) = wrong {
        panic!("{}", message)
    }
}
