//! `contains("@")`: text that has another text in it.

use super::{TextRule, text::quoted};
use crate::model::{Schema, Violation};

/// Text that has another text in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contains(pub &'static str);

impl TextRule for Contains {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.contains(self.0)
    }

    fn broken(&self) -> Violation {
        Violation::new("contains", format!("expected text with {:?} in it", self.0))
            .bound("contains", self.0)
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("pattern", quoted(self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["ab", "xaby"] {
            assert!(Contains("ab").fits(text), "{text}");
        }
        for text in ["", "a", "ba"] {
            assert!(!Contains("ab").fits(text), "{text}");
        }
    }
}
