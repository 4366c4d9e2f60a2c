//! `alphanumeric`: text of ASCII letters and digits.

use super::TextRule;
use crate::model::{Schema, Violation};

/// Text of ASCII letters and digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alphanumeric;

impl TextRule for Alphanumeric {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }

    fn broken(&self) -> Violation {
        Violation::new("alphanumeric", "expected letters and digits only")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("pattern", "^[A-Za-z0-9]*$");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["", "aZ09"] {
            assert!(Alphanumeric.fits(text), "{text}");
        }
        for text in ["a b", "é", "a_"] {
            assert!(!Alphanumeric.fits(text), "{text}");
        }
    }
}
