//! `ascii`: text of ASCII characters.

use super::TextRule;
use crate::model::{Schema, Violation};

/// Text of ASCII characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ascii;

impl TextRule for Ascii {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.is_ascii()
    }

    fn broken(&self) -> Violation {
        Violation::new("ascii", "expected ASCII characters only")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("pattern", "^[\\x00-\\x7F]*$");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["", "a b~\u{7f}"] {
            assert!(Ascii.fits(text), "{text}");
        }
        for text in ["é", "a\u{80}"] {
            assert!(!Ascii.fits(text), "{text}");
        }
    }
}
