//! [`Facts`]: what is known at compile time of a type that may be one that only serde knows, and
//! [`Inside`]: of one inside it.

use std::marker::PhantomData;

use serde::Deserialize;

use super::{Model, Value};
use crate::json::Names;

/// A type, to ask about: its own constants are there for each [`Value`], and those of [`NoFacts`] for
/// every other type.
#[derive(Debug)]
pub struct Facts<'b, T>(PhantomData<(&'b (), T)>);

impl<'b, T: Value<'b>> Facts<'b, T> {
    /// Whether it is one of ours, which serde does not read.
    pub const IS_VALUE: bool = true;

    /// Whether it is read from an object whose members have names.
    pub const HAS_MEMBERS: bool = T::MEMBERS.is_some();

    /// What its members are called, if they have names.
    pub const MEMBERS: &'static Names = match T::MEMBERS {
        Some(names) => names,
        None => Names::NONE,
    };

    /// Whether it is made of objects.
    pub const IS_OBJECT: bool = T::IS_OBJECT;

    /// Why pairs cannot make it, if that is known.
    pub const NOT_OF_PAIRS: Option<&'static str> = T::NOT_OF_PAIRS;

    /// The name of the type of the state that its functions see.
    pub const STATE: Option<&'static str> = T::STATE;
}

/// What is known of other types: nothing.
pub trait NoFacts {
    /// It is none of ours.
    const IS_VALUE: bool = false;
    /// Not that we know.
    const HAS_MEMBERS: bool = false;
    /// None.
    const MEMBERS: &'static Names = Names::NONE;
    /// Unknown.
    const IS_OBJECT: bool = false;
    /// Unknown.
    const NOT_OF_PAIRS: Option<&'static str> = None;
    /// None.
    const STATE: Option<&'static str> = None;
}

impl<T> NoFacts for Facts<'_, T> {}

/// A type that serde may read inside of another, to ask about.
#[derive(Debug)]
pub struct Inside<'b, T>(PhantomData<(&'b (), T)>);

impl<'b, T: Model<'b> + Deserialize<'b>> Inside<'b, T> {
    /// Whether what has to hold of it holds there.
    pub const IS_PROVED: bool = T::IS_PROVED_BY_SERDE;
}

/// What is known of what is no model, or nothing that serde reads.
pub trait NothingInside {
    /// Nothing has to hold of it there.
    const IS_PROVED: bool = true;
}

impl<T> NothingInside for Inside<'_, T> {}
