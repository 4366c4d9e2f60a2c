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

/// As a field says it: the bounds are of the field's own type.
#[must_use]
pub const fn from_to<T: Number>(
    min: Option<T::Value>,
    max: Option<T::Value>,
    open: bool,
) -> Range<T::Value> {
    Range::new(min, max, open)
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
        let bound = |bound: Option<T::Value>| bound.map(Into::<Bound>::into);
        let (min, max) = (bound(self.min), bound(self.max));
        let below = if self.open { "less than" } else { "at most" };
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
            violation = violation.bound(if self.open { "below" } else { "max" }, max);
        }
        violation
    }
}
