//! `ip`: text that is an address of IP, version 4 or 6.

use super::TextRule;
use crate::model::{Schema, Violation};

/// Text that is an address of IP, version 4 or 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ip;

impl TextRule for Ip {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.parse::<std::net::IpAddr>().is_ok()
    }

    fn broken(&self) -> Violation {
        Violation::new("ip", "expected an IP address")
    }

    fn described(&self, schema: &mut Schema) {
        schema.set(
            "anyOf",
            serde_json::json!([{ "format": "ipv4" }, { "format": "ipv6" }]),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["127.0.0.1", "::1", "2001:db8::ff00:42:8329"] {
            assert!(Ip.fits(text), "{text}");
        }
        for text in ["", "1.2.3", "256.0.0.1", "01.2.3.4", ":::1", "fe80::1%eth0"] {
            assert!(!Ip.fits(text), "{text}");
        }
    }
}
