//! `url`: text that is an absolute URL with a host, `https://example.com/`.

use super::TextRule;
use crate::model::Violation;

/// Text that is an absolute URL with a host, `https://example.com/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Url;

impl TextRule for Url {
    #[inline]
    fn fits(&self, text: &str) -> bool {
        text.parse::<http::Uri>().is_ok_and(|uri| {
            uri.scheme().is_some() && uri.host().is_some_and(|host| !host.is_empty())
        })
    }

    fn broken(&self) -> Violation {
        Violation::new("url", "expected an absolute URL")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        for text in ["https://example.com", "http://a.b:80/c?d", "ftp://[::1]/"] {
            assert!(Url.fits(text), "{text}");
        }
        for text in [
            "",
            "example.com",
            "/a",
            "https://",
            "http:/a",
            "http://a b/",
            "mailto:a@b",
        ] {
            assert!(!Url.fits(text), "{text}");
        }
    }
}
