//! `uuid`: text that is a UUID, with hyphens and in either case (RFC 9562, section 4).

use super::TextRule;
use crate::model::{Schema, Violation};

/// Text that is a UUID, with hyphens and in either case (RFC 9562, section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UuidText;

impl TextRule for UuidText {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        let mut bytes = text.bytes().enumerate();
        text.len() == 36
            && bytes.all(|(at, byte)| match at {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
    }

    fn broken(&self) -> Violation {
        Violation::new("uuid", "expected a UUID")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("format", "uuid");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in [
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
        ] {
            assert!(UuidText.fits(text), "{text}");
        }
        for text in [
            "",
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
            "f81d4fae-7dec-11d0-a765_00a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bfé",
        ] {
            assert!(!UuidText.fits(text), "{text}");
        }
    }
}
