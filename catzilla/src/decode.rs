//! Percent-decoding (RFC 3986, section 2.1), strict: what does not decode is refused, not kept.

use std::borrow::Cow;

/// The decoded text; `None` for an incomplete escape, a NUL, or bytes that are no UTF-8.
pub(crate) fn percent(text: &str) -> Option<Cow<'_, str>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|&byte| byte == b'%') {
        at += found;
        let digits = bytes.get(at + 1..at + 3)?;
        if !digits.iter().all(u8::is_ascii_hexdigit) || digits == b"00" {
            return None;
        }
        at += 3;
    }
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn text_without_escapes_is_borrowed() {
        assert!(matches!(
            percent("a/b"),
            Some(std::borrow::Cow::Borrowed("a/b"))
        ));
    }

    #[test]
    fn decoding_happens_once() {
        assert_eq!(percent("a%252fb").as_deref(), Some("a%2fb"));
        assert_eq!(percent("%E2%82%ac").as_deref(), Some("€"));
    }

    #[test]
    fn broken_escapes_are_refused() {
        for text in ["%", "%4", "%zz", "a%", "%00", "%ff", "%c0%ae", "%%41"] {
            assert_eq!(percent(text), None, "{text}");
        }
    }
}
