//! `range(0..=150)`: between which bounds a number is.

use super::{Constraint, Number};
use crate::model::{Bound, Schema, Violation};

/// The bounds of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range<N> {
    min: Option<N>,
    max: Option<N>,
    /// Whether `max` itself is not allowed.
    open: bool,
}

impl<N> Range<N> {
    /// From `min` to `max`, with `max` unless the range is open.
    #[must_use]
    pub const fn new(min: Option<N>, max: Option<N>, open: bool) -> Self {
        Self { min, max, open }
    }
}

impl<T: Number> Constraint<T> for Range<T::Value> {
    #[inline]
    fn holds(&self, value: &T) -> bool {
        let Some(number) = value.number() else {
            return true;
        };
        // Written so that what is no number (NaN) is in no range.
        self.min.is_none_or(|min| number >= min)
            && self.max.is_none_or(|max| {
                if self.open {
                    number < max
                } else {
                    number <= max
                }
            })
    }

    fn schema(&self, schema: &mut Schema) {
        let above = if self.open {
            "exclusiveMaximum"
        } else {
            "maximum"
        };
        for (keyword, bound) in [("minimum", self.min), (above, self.max)] {
            let bound: Option<Bound> = bound.map(Into::into);
            if let Some(bound) = bound.and_then(|bound| bound.to_number()) {
                schema.narrow(keyword, bound);
            }
        }
    }

    fn violation(&self, _: &T) -> Violation {
        outside(
            self.min.map(Into::into),
            self.max.map(Into::into),
            self.open,
        )
    }

    fn narrow(&self, violation: Violation) -> Violation {
        let of_type = |name| violation.bound_named(name).cloned();
        let min = self.min.map(Into::into).or_else(|| of_type("min"));
        match self.max {
            Some(max) => outside(min, Some(max.into()), self.open),
            None => outside(min, of_type("max"), false),
        }
    }
}

/// What is reported of a number that is not within these bounds.
fn outside(min: Option<Bound>, max: Option<Bound>, open: bool) -> Violation {
    let below = if open { "less than" } else { "at most" };
    let mut message = String::with_capacity(64);
    message.push_str("expected ");
    if let Some(min) = &min {
        message.push_str("at least ");
        min.tell(&mut message);
    }
    if let Some(max) = &max {
        let and = if min.is_some() { " and " } else { "" };
        message.extend([and, below, " "]);
        max.tell(&mut message);
    }
    if min.is_none() && max.is_none() {
        message.push_str("a number");
    }
    let mut violation = Violation::new("range", message);
    if let Some(min) = min {
        violation = violation.bound("min", min);
    }
    if let Some(max) = max {
        violation = violation.bound(if open { "below" } else { "max" }, max);
    }
    violation
}
