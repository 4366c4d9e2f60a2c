//! The constraints of numbers, as a field says them: the bounds are of the field's own type.

use super::{MultipleOf, Number, OneOfNumbers, Range};

/// The constraints of a number of this type.
///
/// Where generated code cannot tell whether a type is a number, it looks for these as a type's own
/// functions. Of one that is none they are not found, and that is all that rustc has to say then.
pub trait NumberRules: Number + Sized {
    /// `range(min..max)`, with `max` unless the range is open.
    #[inline]
    fn catzilla_range(
        min: Option<Self::Value>,
        max: Option<Self::Value>,
        open: bool,
    ) -> Range<Self::Value> {
        Range::new(min, max, open)
    }

    /// `multiple_of(divisor)`
    #[inline]
    fn catzilla_multiple_of(divisor: Self::Value) -> MultipleOf<Self::Value> {
        MultipleOf(divisor)
    }

    /// `one_of(1, 2)`
    #[inline]
    fn catzilla_one_of<const C: usize>(numbers: [Self::Value; C]) -> OneOfNumbers<Self::Value, C> {
        OneOfNumbers(numbers)
    }
}

impl<T: Number> NumberRules for T {}
