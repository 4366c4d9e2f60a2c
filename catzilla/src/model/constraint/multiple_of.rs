//! `multiple_of(5)`: a number that another one divides.

use super::{Constraint, Number};
use crate::model::{Bound, Schema, Violation};

/// What divides the number without a rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MultipleOf<N>(pub N);

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
        let divisor: Bound = self.0.into();
        schema.set("multipleOf", divisor.to_json());
    }
}
