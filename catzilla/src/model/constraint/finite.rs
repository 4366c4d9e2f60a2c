//! `finite`: a number that is neither infinite nor none (NaN). What is read from JSON always is; what is
//! made by hand may not be.

use super::{Constraint, Number};
use crate::model::{Bound, Violation};

/// A number with an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finite;

impl<T: Number> Constraint<T> for Finite {
    fn holds(&self, value: &T) -> bool {
        value.number().is_none_or(|number| match number.into() {
            Bound::Float(number) => number.is_finite(),
            _ => true,
        })
    }

    fn violation(&self, _: &T) -> Violation {
        Violation::new("finite", "expected a finite number")
    }
}
