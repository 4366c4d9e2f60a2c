//! `suffix(".png")`: text that ends with another text.

use super::{TextRule, text::quoted};
use crate::model::{Schema, Violation};

/// Text that ends with another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suffix(pub &'static str);

impl TextRule for Suffix {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.ends_with(self.0)
    }

    fn broken(&self) -> Violation {
        Violation::new(
            "suffix",
            format!("expected text that ends with {:?}", self.0),
        )
        .bound("suffix", self.0)
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("pattern", format!("{}$", quoted(self.0)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["ab", "xab"] {
            assert!(Suffix("ab").fits(text), "{text}");
        }
        for text in ["", "b", "abx"] {
            assert!(!Suffix("ab").fits(text), "{text}");
        }
    }
}
