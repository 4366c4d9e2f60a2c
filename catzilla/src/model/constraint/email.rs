//! `email`: an address as browsers take it.

use super::TextRule;
use crate::model::{Schema, Violation};

/// An e-mail address, as `<input type=email>` takes it (WHATWG HTML, section 4.10.5.1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Email;

impl TextRule for Email {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        is_email(text)
    }

    fn broken(&self) -> Violation {
        Violation::new("email", "expected an e-mail address")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("format", "email");
    }
}

/// Where in an address we are, and what is no address. The number is where in a row of [`NEXT`] the state
/// that follows is found.
mod state {
    pub(super) const NONE: u32 = 0;
    pub(super) const START: u32 = 6;
    pub(super) const LOCAL: u32 = 12;
    /// Behind the `@`, or behind a dot of the domain.
    pub(super) const LABEL: u32 = 18;
    /// Behind a letter or a digit of a label, with which a label may end.
    pub(super) const LETTER: u32 = 24;
    pub(super) const HYPHEN: u32 = 30;
}

/// For every byte, the state that follows each state: six bits of a word hold it, so that a byte takes
/// one load and one shift.
static NEXT: [u64; 256] = {
    use state::{HYPHEN, LABEL, LETTER, LOCAL, NONE, START};
    let mut table = [0; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        let local = byte.is_ascii_alphanumeric() || is_in(b".!#$%&'*+/=?^_`{|}~-", byte);
        let label = match byte {
            b'-' => HYPHEN,
            _ if byte.is_ascii_alphanumeric() => LETTER,
            _ => NONE,
        };
        let behind_letter = if byte == b'.' { LABEL } else { label };
        let behind_local = if byte == b'@' { LABEL } else { NONE };
        let behind_local = if local { LOCAL } else { behind_local };
        table[byte as usize] = (if local { LOCAL as u64 } else { 0 }) << START
            | (behind_local as u64) << LOCAL
            | (if label == LETTER { LETTER as u64 } else { 0 }) << LABEL
            | (behind_letter as u64) << LETTER
            | (label as u64) << HYPHEN;
        byte += 1;
    }
    table
};

const fn is_in(bytes: &[u8], byte: u8) -> bool {
    let mut at = 0;
    while at < bytes.len() && bytes[at] != byte {
        at += 1;
    }
    at < bytes.len()
}

/// Labels are of letters, digits and hyphens, of 63 bytes at the most, and neither begin nor end with a
/// hyphen.
fn is_email(text: &str) -> bool {
    let (chunks, rest) = text.as_bytes().as_chunks::<4>();
    let mut state = u64::from(state::START);
    for chunk in chunks {
        for &byte in chunk {
            state = next(state, byte);
        }
    }
    for &byte in rest {
        state = next(state, byte);
    }
    state % 64 == u64::from(state::LETTER) && (text.len() <= 64 || has_short_labels(text))
}

#[inline]
fn next(state: u64, byte: u8) -> u64 {
    NEXT[usize::from(byte)] >> (state % 64)
}

#[cold]
fn has_short_labels(address: &str) -> bool {
    let (_, domain) = address.split_once('@').unwrap_or_default();
    domain.split('.').all(|label| label.len() <= 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_what_is_none() {
        let label = "a".repeat(63);
        for text in [
            "a@b",
            "first.last+tag@example.co.uk",
            "'@x-1.y",
            &format!("a@{label}.b"),
        ] {
            assert!(is_email(text), "{text}");
        }
        let longer = format!("a@{label}a.b");
        for text in [
            "", "a", "@b", "a@", "a@-b", "a@b-", "a@b-.c", "a@b..c", "a@.b", "a@b.", "a b@c",
            "a@b c", "ä@b", "a@ä", "a@b@c", &longer,
        ] {
            assert!(!is_email(text), "{text}");
        }
    }

    /// The rule, as the standard puts it.
    fn by_parts(address: &str) -> bool {
        let letter = |byte: u8| byte.is_ascii_alphanumeric();
        let is_label = |label: &str| {
            let ends = [label.bytes().next(), label.bytes().last()];
            ends.into_iter().all(|end| end.is_some_and(letter))
                && label.bytes().all(|byte| letter(byte) || byte == b'-')
                && label.len() <= 63
        };
        address.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && local
                    .bytes()
                    .all(|byte| letter(byte) || is_in(b".!#$%&'*+/=?^_`{|}~-", byte))
                && domain.split('.').all(is_label)
        })
    }

    #[test]
    fn every_short_text_is_judged_as_by_the_rule() {
        let alphabet = ["a", "7", "-", ".", "@", "+", " ", "ä"];
        for number in 0..8_usize.pow(6) {
            let digits = (0..6).map(|place| alphabet[number >> (3 * place) & 7]);
            let text: String = digits.collect();
            assert_eq!(is_email(&text), by_parts(&text), "{text}");
        }
        for byte in '\0'..='\u{7f}' {
            for text in [
                format!("{byte}@a"),
                format!("a@{byte}"),
                format!("a@b{byte}c"),
            ] {
                assert_eq!(is_email(&text), by_parts(&text), "{text}");
            }
        }
    }
}
