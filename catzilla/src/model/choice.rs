//! Fields whose type is no [`Value`] and no [`WriteJson`], but known to serde.
//!
//! No one trait can cover both, since neither crate may say that its types are not the other's. The
//! derive knows the field's concrete type, though, so method resolution can choose among the traits
//! below: it takes the first whose receiver needs the fewest dereferences, and whose bounds hold.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::{
    Constraint, Describe, Schema, Schemas, Value, WriteJson,
    bridge::{self, Bridged},
    field::Constrained,
    schema,
};
use crate::json::Writer;

/// The type of a field, to choose by.
#[derive(Debug)]
pub struct Of<T>(PhantomData<fn() -> T>);

/// This type, to choose by.
#[must_use]
pub const fn of<T>() -> Of<T> {
    Of(PhantomData)
}

/// The type of this value, to choose by.
#[must_use]
pub const fn of_value<T>(_: &T) -> Of<T> {
    Of(PhantomData)
}

/// Reads with [`Value`].
pub trait ReadOwn<T> {
    /// The field with these constraints.
    fn field<C: Constraint<T>>(&self, constraints: C) -> Constrained<T, C> {
        Constrained::new(constraints)
    }
}

/// Reads with serde.
pub trait ReadSerde<T> {
    /// The field with these constraints.
    fn field<C: Constraint<T>>(&self, constraints: C) -> Bridged<T, C> {
        Bridged::new(constraints)
    }
}

/// Reads with neither: the compiler's message then speaks of [`Value`].
pub trait ReadNothing<T> {
    /// The field with these constraints.
    fn field<C: Constraint<T>>(&self, constraints: C) -> Constrained<T, C> {
        Constrained::new(constraints)
    }
}

impl<'b, T: Value<'b>> ReadOwn<T> for &&Of<T> {}
impl<'b, T: Deserialize<'b>> ReadSerde<T> for &Of<T> {}
impl<T> ReadNothing<T> for Of<T> {}

/// Writes with [`WriteJson`].
pub trait WriteOwn<T: WriteJson> {
    /// Writes the value.
    #[inline]
    fn write(&self, value: &T, writer: &mut Writer) {
        value.write(writer);
    }
}

/// Writes with serde.
pub trait WriteSerde<T: Serialize> {
    /// Writes the value.
    fn write(&self, value: &T, writer: &mut Writer) {
        bridge::write(value, writer);
    }
}

/// Writes with neither, which fails the build where it is tried.
pub trait WriteNothing<T> {
    /// Fails the build.
    fn write(&self, _: &T, _: &mut Writer) {
        const {
            panic!(
                "a field of this model cannot be written: implement `catzilla::WriteJson` or \
                 `serde::Serialize` for its type, or put `#[field(skip_writing)]` on it"
            )
        }
    }
}

impl<T: WriteJson> WriteOwn<T> for &&Of<T> {}
impl<T: Serialize> WriteSerde<T> for &Of<T> {}
impl<T> WriteNothing<T> for Of<T> {}

/// Describes with [`Describe`].
pub trait DescribeOwn<T: Describe> {
    /// The schema of a field with these constraints.
    fn describe<C: Constraint<T>>(&self, schemas: &mut Schemas, constraints: &C) -> Schema {
        schema::describe::<T, C>(schemas, constraints)
    }
}

/// Describes what only serde knows as anything.
pub trait DescribeAny<T> {
    /// The schema of a field with these constraints.
    fn describe<C: Constraint<T>>(&self, _: &mut Schemas, constraints: &C) -> Schema {
        let mut schema = Schema::any();
        constraints.schema(&mut schema);
        schema
    }
}

impl<T: Describe> DescribeOwn<T> for &Of<T> {}
impl<T> DescribeAny<T> for Of<T> {}
