//! `one_of("a", "b")`: one of a few values.

use super::{Constraint, Number, Text};
use crate::model::{Bound, Schema, Violation};

/// One of these texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOfTexts(pub &'static [&'static str]);

impl<T: Text + ?Sized> Constraint<T> for OneOfTexts {
    #[inline]
    fn holds(&self, value: &T) -> bool {
        value.text().is_none_or(|text| self.0.contains(&text))
    }

    fn schema(&self, schema: &mut Schema) {
        schema.only(self.0.iter().map(|text| (*text).into()).collect());
    }

    fn violation(&self, _: &T) -> Violation {
        let message = format!("expected one of {}", self.0.join(", "));
        Violation::new("one_of", message).bound("allowed", self.0.to_vec())
    }
}

/// One of these numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneOfNumbers<N, const C: usize>(pub [N; C]);

impl<T: Number, const C: usize> Constraint<T> for OneOfNumbers<T::Value, C> {
    #[inline]
    fn holds(&self, value: &T) -> bool {
        value.number().is_none_or(|number| self.0.contains(&number))
    }

    fn schema(&self, schema: &mut Schema) {
        let numbers = self.0.iter();
        let numbers = numbers.map(|one| Into::<Bound>::into(*one).to_number());
        if let Some(numbers) = numbers.collect() {
            schema.only(numbers);
        }
    }

    fn violation(&self, _: &T) -> Violation {
        let allowed = Bound::OneOf(self.0.iter().map(|one| (*one).into()).collect());
        let message = format!("expected one of {allowed}");
        Violation::new("one_of", message).bound("allowed", allowed)
    }
}
