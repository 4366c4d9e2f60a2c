//! `url`: text that is an absolute URL with a host, `https://example.com/`.

use std::net::Ipv6Addr;

use super::TextRule;
use crate::model::{Schema, Violation};

/// Text that is an absolute URL with a host, in the characters of RFC 3986: what is not ASCII is escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Url;

impl TextRule for Url {
    fn fits(&self, text: &str) -> bool {
        text.split_once("://").is_some_and(|(scheme, rest)| {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            is_scheme(scheme) && is_authority(authority) && has_its_characters(rest)
        })
    }

    fn broken(&self) -> Violation {
        Violation::new("url", "expected an absolute URL")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set("format", "uri");
    }
}

/// Section 3.1.
fn is_scheme(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(fits)
}

/// A host, perhaps with a user before it and a port behind it (section 3.2).
fn is_authority(text: &str) -> bool {
    let host = text.rsplit_once('@').map_or(text, |(_, host)| host);
    if let Some(literal) = host.strip_prefix('[') {
        return literal.split_once(']').is_some_and(|(address, port)| {
            address.parse::<Ipv6Addr>().is_ok() && (port.is_empty() || is_port(port))
        });
    }
    let (name, port) = host.split_at(host.find(':').unwrap_or(host.len()));
    let fits = |byte: u8| !b"[]@".contains(&byte);
    !name.is_empty() && name.bytes().all(fits) && (port.is_empty() || is_port(port))
}

/// With its colon.
fn is_port(text: &str) -> bool {
    let digits = text.strip_prefix(':');
    digits.is_some_and(|digits| {
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        plain && (digits.is_empty() || digits.parse::<u16>().is_ok())
    })
}

/// Only what may stand somewhere in a URL, and whole escapes (section 2).
fn has_its_characters(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let fits = match byte {
            b'%' => (0..2).all(|_| bytes.next().is_some_and(|digit| digit.is_ascii_hexdigit())),
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte),
        };
        if !fits {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in [
            "https://example.com",
            "http://a.b:80/c?d#e",
            "ftp://user:word@[::1]:21/",
            "http://a/%20?q=(1)",
            "x+y://1.2.3.4:/",
        ] {
            assert!(Url.fits(text), "{text}");
        }
        for text in [
            "",
            "example.com",
            "/a",
            "https://",
            "https:///a",
            "http:/a",
            "http://a b/",
            "mailto:a@b",
            "1http://a",
            "http://a:b/",
            "http://a:99999/",
            "http://[::1/",
            "http://[1]/",
            "http://a/%2",
            "http://a/%zz",
            "http://é/",
            "http://a/<b>",
            "http://@/",
            "http://[::1]é",
        ] {
            assert!(!Url.fits(text), "{text}");
        }
    }
}
