//! The pairs of the `Cookie` headers (RFC 6265, section 4.2.1).

use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, ValueIter},
};

/// Each cookie's name and value, as sent. A header that is no UTF-8, and a piece without `=`, is
/// passed over: section 5.4 lets a server treat cookies it cannot read as absent.
#[derive(Debug)]
pub(crate) struct Cookies<'r> {
    headers: ValueIter<'r, HeaderValue>,
    rest: &'r str,
}

impl<'r> Cookies<'r> {
    pub(crate) fn new(headers: &'r HeaderMap) -> Self {
        Self {
            headers: headers.get_all(COOKIE).iter(),
            rest: "",
        }
    }

    /// The values under this name.
    pub(crate) fn of(self, name: &str) -> impl Iterator<Item = &'r str> {
        self.filter(move |pair| pair.0 == name).map(|pair| pair.1)
    }
}

impl<'r> Iterator for Cookies<'r> {
    type Item = (&'r str, &'r str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            while !self.rest.is_empty() {
                let (piece, rest) = self.rest.split_once(';').unwrap_or((self.rest, ""));
                self.rest = rest;
                if let Some((name, value)) = piece.split_once('=') {
                    return Some((name.trim(), unquoted(value.trim())));
                }
            }
            self.rest = str::from_utf8(self.headers.next()?.as_bytes()).unwrap_or("");
        }
    }
}

/// A value may stand in double quotes.
fn unquoted(value: &str) -> &str {
    value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_of_several_headers_are_read_in_order() {
        let mut headers = HeaderMap::new();
        for value in ["a=1; b=\"two\";c", "=;d=x=y", ";;"] {
            headers.append(COOKIE, HeaderValue::from_static(value));
        }
        headers.append(COOKIE, HeaderValue::from_bytes(b"bad=\xff").unwrap());
        let found: Vec<_> = Cookies::new(&headers).collect();
        assert_eq!(found, [("a", "1"), ("b", "two"), ("", ""), ("d", "x=y")]);
    }
}
