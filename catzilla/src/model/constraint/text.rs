//! What the constraints on text have in common.

use super::{Constraint, Text};
use crate::model::{Schema, Violation};

/// A constraint that looks at nothing but the text.
pub trait TextRule {
    /// Whether the text is allowed.
    fn fits(&self, text: &str) -> bool;

    /// What is reported of a text that is not.
    fn broken(&self) -> Violation;

    /// Says in a schema what has to hold.
    fn described(&self, schema: &mut Schema) {
        let _ = schema;
    }
}

/// The text as a regular expression that matches it and nothing else.
pub(super) fn quoted(text: &str) -> String {
    let mut pattern = String::new();
    for character in text.chars() {
        if r"\.+*?()|[]{}^$/".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}

impl<T: Text + ?Sized, R: TextRule> Constraint<T> for R {
    #[inline]
    fn holds(&self, value: &T) -> bool {
        value.text().is_none_or(|text| self.fits(text))
    }

    fn violation(&self, _: &T) -> Violation {
        self.broken()
    }

    fn schema(&self, schema: &mut Schema) {
        self.described(schema);
    }
}
