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

/// A byte of the part before the `@`.
const LOCAL: u8 = 1;
/// A byte of a label of the domain.
const LABEL: u8 = 2;

static BYTES: [u8; 256] = {
    let mut table = [0; 256];
    mark(&mut table, b".!#$%&'*+/=?^_`{|}~-", LOCAL);
    mark(&mut table, b"-", LOCAL | LABEL);
    mark(&mut table, b"0123456789", LOCAL | LABEL);
    mark(&mut table, b"abcdefghijklmnopqrstuvwxyz", LOCAL | LABEL);
    mark(&mut table, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", LOCAL | LABEL);
    table
};

const fn mark(table: &mut [u8; 256], bytes: &[u8], kind: u8) {
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = kind;
        at += 1;
    }
}

/// The bytes of this kind at the start, and the rest.
#[inline]
fn run(bytes: &[u8], kind: u8) -> (&[u8], &[u8]) {
    let other = |byte: &u8| BYTES[usize::from(*byte)] & kind == 0;
    bytes.split_at(bytes.iter().position(other).unwrap_or(bytes.len()))
}

fn is_email(text: &str) -> bool {
    let (local, rest) = run(text.as_bytes(), LOCAL);
    let [b'@', domain @ ..] = rest else {
        return false;
    };
    !local.is_empty() && is_domain(domain)
}

/// Labels of letters, digits and hyphens, of 63 bytes at the most, that begin and end with no hyphen.
fn is_domain(domain: &[u8]) -> bool {
    let mut rest = domain;
    loop {
        let (label, behind) = run(rest, LABEL);
        let ([first, ..], [.., last]) = (label, label) else {
            return false;
        };
        if *first == b'-' || *last == b'-' || label.len() > 63 {
            return false;
        }
        match behind {
            [] => return true,
            [b'.', behind @ ..] => rest = behind,
            _ => return false,
        }
    }
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
