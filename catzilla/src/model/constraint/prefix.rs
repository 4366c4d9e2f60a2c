//! `prefix("user_")`: text that begins with another text.

use super::{TextRule, text::quoted};
use crate::model::{Schema, Violation};

/// Text that begins with another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix(pub &'static str);

impl TextRule for Prefix {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.starts_with(self.0)
    }

    fn broken(&self) -> Violation {
        Violation::new(
            "prefix",
            format!("expected text that begins with {:?}", self.0),
        )
        .bound("prefix", self.0)
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("pattern", format!("^{}", quoted(self.0)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["ab", "abx"] {
            assert!(Prefix("ab").fits(text), "{text}");
        }
        for text in ["", "a", "xab"] {
            assert!(!Prefix("ab").fits(text), "{text}");
        }
    }
}
