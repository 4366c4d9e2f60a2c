//! What the constraints on text have in common.

use super::{Constraint, Text};
use crate::model::Violation;

/// A constraint that looks at nothing but the text.
pub trait TextRule {
    /// Whether the text is allowed.
    fn fits(&self, text: &str) -> bool;

    /// What is reported of a text that is not.
    fn broken(&self) -> Violation;
}

impl<T: Text + ?Sized, R: TextRule> Constraint<T> for R {
    #[inline]
    fn holds(&self, value: &T) -> bool {
        value.text().is_none_or(|text| self.fits(text))
    }

    fn violation(&self, _: &T) -> Violation {
        self.broken()
    }
}
