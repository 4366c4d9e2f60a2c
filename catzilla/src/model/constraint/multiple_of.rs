//! `multiple_of(5)`: a number that another one divides.

use super::{Constraint, Number};
use crate::model::{Bound, Schema, Violation};

/// What divides the number without a rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MultipleOf<N>(pub N);

/// As a field says it: the divisor is of the field's own type.
#[must_use]
pub const fn multiple_of<T: Number>(divisor: T::Value) -> MultipleOf<T::Value> {
    MultipleOf(divisor)
}

impl<T: Number> Constraint<T> for MultipleOf<T::Value>
where
    T::Value: std::ops::Rem<Output = T::Value> + Default,
{
    #[inline]
    fn holds(&self, value: &T) -> bool {
        value
            .number()
            .is_none_or(|number| number % self.0 == T::Value::default())
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
