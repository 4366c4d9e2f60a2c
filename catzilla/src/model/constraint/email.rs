//! `email`: an address as browsers take it.

use super::TextRule;
use crate::model::Violation;

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
}

/// The bytes that the part before the `@` may have.
static LOCAL: [bool; 256] = {
    let allowed =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-";
    let mut table = [false; 256];
    let mut at = 0;
    while at < allowed.len() {
        table[allowed[at] as usize] = true;
        at += 1;
    }
    table
};

fn is_email(text: &str) -> bool {
    let bytes = text.as_bytes();
    let at = bytes
        .iter()
        .position(|&byte| !LOCAL[usize::from(byte)])
        .unwrap_or(bytes.len());
    at > 0 && bytes.get(at) == Some(&b'@') && is_domain(&bytes[at + 1..])
}

/// Labels of letters, digits and hyphens, of 63 bytes at the most, that begin and end with no hyphen.
fn is_domain(domain: &[u8]) -> bool {
    let mut length = 0_usize;
    let mut last = b'.';
    for &byte in domain {
        let fits = match byte {
            b'.' => last != b'-' && length > 0,
            b'-' => length > 0,
            byte => byte.is_ascii_alphanumeric(),
        };
        length = if byte == b'.' { 0 } else { length + 1 };
        if !fits || length > 63 {
            return false;
        }
        last = byte;
    }
    length > 0 && last != b'-'
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
}
