//! `multiple_of(5)`: a number that another one divides.

use super::{Constraint, Number};
use crate::model::{Bound, Schema, Violation};

/// What divides the number without a rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MultipleOf<N>(pub N);

/// A number that may be a multiple of another.
pub trait Divide: Copy {
    /// Whether the divisor divides it without a rest.
    fn is_divided_by(self, divisor: Self) -> bool;
}

macro_rules! integers {
    ($($ty:ty)+) => {$(
        impl Divide for $ty {
            #[inline]
            fn is_divided_by(self, divisor: Self) -> bool {
                // The least one divided by -1 is beyond the type, and has no rest.
                divisor != 0 && self.wrapping_rem(divisor) == 0
            }
        }
    )+};
}

integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! floats {
    ($($ty:ident)+) => {$(
        /// Few decimals are floats: 0.3 and 0.1 are rounded, and so is what one is divided by the other.
        /// Three roundings are less than two units in the last place of the quotient, and four are taken
        /// for none. A divisor without a fraction is exact, and so is the rest then.
        impl Divide for $ty {
            #[inline]
            fn is_divided_by(self, divisor: Self) -> bool {
                if self % divisor == 0.0 {
                    return true;
                }
                let times = self / divisor;
                if times.is_infinite() && self.is_finite() && divisor.fract() != 0.0 {
                    // What is lost is more than the divisor.
                    return true;
                }
                let off = (times - times.round()).abs();
                divisor.fract() != 0.0 && off <= times.abs() * (4.0 * $ty::EPSILON)
            }
        }
    )+};
}

floats! { f32 f64 }

impl<T: Number> Constraint<T> for MultipleOf<T::Value>
where
    T::Value: Divide,
{
    #[inline]
    fn holds(&self, value: &T) -> bool {
        value
            .number()
            .is_none_or(|number| number.is_divided_by(self.0))
    }

    fn violation(&self, _: &T) -> Violation {
        let divisor = self.0.into();
        let message = format!("expected a multiple of {divisor}");
        Violation::new("multiple_of", message).bound("multiple_of", divisor)
    }

    fn schema(&self, schema: &mut Schema) {
        // JSON Schema has it above zero, which makes no difference.
        let divisor = match self.0.into() {
            Bound::Integer(divisor) => Bound::Integer(divisor.saturating_abs()),
            Bound::Float(divisor) => Bound::Float(divisor.abs()),
            other => other,
        };
        if let Some(divisor) = divisor.to_number() {
            schema.set("multipleOf", divisor);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_a_multiple_of_another_however_both_are_rounded() {
        for times in 0..100_000_u32 {
            let number = format!("{}.{}", times / 10, times % 10);
            let (long, short) = (
                number.parse::<f64>().unwrap(),
                number.parse::<f32>().unwrap(),
            );
            assert!(
                long.is_divided_by(0.1) && (-long).is_divided_by(0.1),
                "{number}"
            );
            assert!(short.is_divided_by(0.1), "{number}");
            let number = format!("{number}5").parse::<f64>().unwrap();
            assert!(!number.is_divided_by(0.1), "{number}");
        }
        assert!(0.3.is_divided_by(0.1) && 1.0.is_divided_by(0.1) && !0.35.is_divided_by(0.1));
        assert!(12_345_678.91.is_divided_by(0.01) && !12_345_678.905.is_divided_by(0.01));
        assert!(1e300.is_divided_by(0.1) && !1e20.is_divided_by(3.0));
        assert!(1e308.is_divided_by(0.01) && (-1e38_f32).is_divided_by(0.01));
        assert!(!0.0.is_divided_by(0.0) && !f64::INFINITY.is_divided_by(0.1));
        assert!(!f64::NAN.is_divided_by(0.1) && !2.5.is_divided_by(1.0));
    }

    #[test]
    fn the_least_integer_is_divided_by_minus_one() {
        assert!(i32::MIN.is_divided_by(-1) && !7_i32.is_divided_by(0));
        assert!(10_u8.is_divided_by(5) && !7_u8.is_divided_by(5));
    }
}
