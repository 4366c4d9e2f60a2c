//! [`Within`]: a constraint of a user's own, on what is in an `Option` or behind a pointer.

use std::{marker::PhantomData, rc::Rc, sync::Arc};

use super::Constraint;
use crate::model::{Report, Schema, Violation};

/// A constraint for what is within a value, if there is anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within<C>(pub C);

/// A value with another within.
pub trait Wrapped {
    /// The type of what is within.
    type Inner;

    /// What is within, if it is there.
    fn inner(&self) -> Option<&Self::Inner>;
}

impl<T> Wrapped for Option<T> {
    type Inner = T;

    fn inner(&self) -> Option<&T> {
        self.as_ref()
    }
}

macro_rules! pointers {
    ($($pointer:ident)+) => {$(
        impl<T> Wrapped for $pointer<T> {
            type Inner = T;

            fn inner(&self) -> Option<&T> {
                Some(self)
            }
        }
    )+};
}

pointers! { Box Rc Arc }

impl<T: Wrapped, C: Constraint<T::Inner>> Constraint<T> for Within<C> {
    fn holds(&self, value: &T) -> bool {
        value.inner().is_none_or(|inner| self.0.holds(inner))
    }

    fn violation(&self, value: &T) -> Violation {
        self.0
            .violation(value.inner().expect("what is not there is right"))
    }

    fn narrow(&self, violation: Violation) -> Violation {
        self.0.narrow(violation)
    }

    fn schema(&self, schema: &mut Schema) {
        self.0.schema(schema);
    }

    fn check(&self, value: &T, report: &mut Report) -> bool {
        let mut check = |inner| self.0.check(inner, report);
        value.inner().is_none_or(&mut check)
    }
}

/// A constraint for a value of this type, or for what is within, to choose by: as in
/// `model::choice`.
#[derive(Debug)]
pub struct Own<T, C>(PhantomData<fn(T, C)>);

/// This constraint, for values of this type.
#[must_use]
pub fn own<T, C>(_: &C) -> Own<T, C> {
    Own(PhantomData)
}

/// Takes a constraint that is for the value as it is.
pub trait OwnOfValue<C> {
    /// As it is.
    fn place<W>(&self, constraint: C, _within: impl FnOnce(C) -> W) -> C {
        constraint
    }
}

/// Takes one that is not.
pub trait OwnWithin<C> {
    /// For what is within.
    fn place<W>(&self, constraint: C, within: impl FnOnce(C) -> W) -> W {
        within(constraint)
    }
}

impl<T, C: Constraint<T>> OwnOfValue<C> for &Own<T, C> {}
impl<T, C> OwnWithin<C> for Own<T, C> {}
