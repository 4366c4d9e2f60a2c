//! Which of the implementations of [`Extract`] reads an argument: what both a model and serde could read, the
//! model does.
//!
//! No trait can say that of every type, but a handler's argument has a concrete one: method resolution
//! takes the first of the traits below whose bounds hold.

use std::marker::PhantomData;

use serde::Deserialize;

use super::{Context, Extract, Form, Headers, Query, Rejection, via};
use crate::{Json, Problem, model::Model};

/// The type of an argument, to choose by.
#[derive(Debug)]
pub struct Argument<T>(PhantomData<fn() -> T>);

/// The implementation of [`Extract`] that is meant.
#[derive(Debug)]
pub struct Via<T, M>(PhantomData<fn() -> (T, M)>);

/// This type, to choose by.
#[must_use]
pub const fn argument<T>() -> Argument<T> {
    Argument(PhantomData)
}

/// A model.
pub trait ViaModel<T> {
    /// Ours.
    fn via(&self) -> Via<T, via::Catzilla> {
        Via(PhantomData)
    }
}

/// What serde reads.
pub trait ViaSerde<T> {
    /// Ours, too.
    fn via(&self) -> Via<T, via::Serde> {
        Via(PhantomData)
    }
}

/// What nobody reads: the compiler's message then speaks of models.
pub trait ViaNothing<T> {
    /// The one that there would be if it were a model.
    fn via(&self) -> Via<T, via::Catzilla> {
        Via(PhantomData)
    }
}

/// Other types that have the name of one of ours.
pub trait ViaAny<T> {
    /// The only one that there is.
    fn via<M>(&self) -> Via<T, M> {
        Via(PhantomData)
    }
}

impl<T> ViaAny<T> for Argument<T> {}

macro_rules! wrappers {
    ($($wrapper:ty)+) => {$(
        impl<T: Model<'static>> ViaModel<$wrapper> for &&&Argument<$wrapper> {}
        impl<T: Deserialize<'static>> ViaSerde<$wrapper> for &&Argument<$wrapper> {}
        impl<T> ViaNothing<$wrapper> for &Argument<$wrapper> {}
    )+};
}

wrappers! {
    Json<T> Form<T> Query<T>
    Option<Json<T>> Option<Form<T>> Option<Query<T>>
    Result<Json<T>, Problem> Result<Form<T>, Problem> Result<Query<T>, Problem>
}

impl<T> ViaNothing<Headers<T>> for &Argument<Headers<T>> {}
impl<T> ViaNothing<Option<Headers<T>>> for &Argument<Option<Headers<T>>> {}
impl<T> ViaNothing<Result<Headers<T>, Problem>> for &Argument<Result<Headers<T>, Problem>> {}

/// Gathers the argument. The context comes first, for rustc to know the state before it looks for the
/// implementation.
///
/// # Errors
/// As of [`Extract::gather`].
pub fn gather<T: Extract<'static, S, M>, S, M>(
    cx: &mut Context<'_, S>,
    _: Via<T, M>,
) -> impl Future<Output = Result<T::Gathered, Rejection>> + Send {
    T::gather(cx)
}

/// Views the argument. Its type comes last, for rustc to know which implementation is meant before it looks
/// for it.
///
/// # Errors
/// As of [`Extract::view`].
pub fn view<'r, T: Extract<'r, S, M>, S, M, Erased>(
    cx: &'r Context<'_, S>,
    gathered: &'r mut T::Gathered,
    _: Via<Erased, M>,
    _: Argument<T>,
) -> Result<T, Rejection> {
    T::view(gathered, cx)
}
