//! The pairs of a query string, decoded as the URL standard's `application/x-www-form-urlencoded`.

use std::borrow::Cow;

use crate::decode;

/// More pairs than this make the request a 400: reading a parameter looks at every pair.
const MOST_PAIRS: usize = 1000;

/// Closes a decoded name or value. A NUL in the query is refused, so that this is never part of one.
const END: char = '\0';

/// A query string whose parameters can be borrowed: as it stands where nothing in it is escaped,
/// else from a decoded copy of it.
#[derive(Debug, Default)]
pub(crate) struct Query {
    decoded: Option<String>,
}

impl Query {
    /// Decodes the query where that is needed; `None` if it cannot be decoded.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let separators = text.bytes().filter(|&byte| byte == b'&').count();
        if separators >= MOST_PAIRS {
            return None;
        }
        if !text.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
            return Some(Self { decoded: None });
        }
        let mut decoded = String::with_capacity(text.len() + 2 * separators + 2);
        for (name, value) in (Pairs::Plain { rest: text }) {
            for text in [name, value] {
                decoded.push_str(&part(text)?);
                decoded.push(END);
            }
        }
        Some(Self {
            decoded: Some(decoded),
        })
    }

    /// The pairs of the query; `text` is what [`new`](Self::new) was given.
    pub(crate) fn pairs<'r>(&'r self, text: &'r str) -> Pairs<'r> {
        match &self.decoded {
            None => Pairs::Plain { rest: text },
            Some(decoded) => Pairs::Decoded { rest: decoded },
        }
    }
}

fn part(text: &str) -> Option<Cow<'_, str>> {
    if text.contains('+') {
        decode::percent(&text.replace('+', " ")).map(|text| Cow::Owned(text.into_owned()))
    } else {
        decode::percent(text)
    }
}

/// The names and values of a query, in the order sent; `k` and `k=` both have an empty value.
#[derive(Clone, Debug)]
pub(crate) enum Pairs<'r> {
    Plain { rest: &'r str },
    Decoded { rest: &'r str },
}

impl<'r> Pairs<'r> {
    /// The values under this name.
    pub(crate) fn of(self, name: &str) -> impl Iterator<Item = &'r str> {
        self.filter(move |pair| pair.0 == name).map(|pair| pair.1)
    }
}

impl<'r> Iterator for Pairs<'r> {
    type Item = (&'r str, &'r str);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Plain { rest } => {
                while !rest.is_empty() {
                    let (pair, left) = rest.split_once('&').unwrap_or((rest, ""));
                    *rest = left;
                    if !pair.is_empty() {
                        return Some(pair.split_once('=').unwrap_or((pair, "")));
                    }
                }
                None
            }
            Self::Decoded { rest } => {
                let (name, left) = rest.split_once(END)?;
                let (value, left) = left.split_once(END)?;
                *rest = left;
                Some((name, value))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Option<Vec<(String, String)>> {
        let query = Query::new(text)?;
        Some(
            query
                .pairs(text)
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        )
    }

    #[track_caller]
    fn same(text: &str, expected: &[(&str, &str)]) {
        let found = pairs(text).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_without_a_value_have_an_empty_one() {
        same(
            "a&b=&=c&&d=1=2",
            &[("a", ""), ("b", ""), ("", "c"), ("d", "1=2")],
        );
        same("", &[]);
    }

    #[test]
    fn escapes_are_decoded_after_the_cut() {
        same("a=b%26c%3Dd&e+f=%2B", &[("a", "b&c=d"), ("e f", "+")]);
        same("n%61me=%C3%A9&n%61me", &[("name", "é"), ("name", "")]);
    }

    #[test]
    fn what_cannot_be_decoded_is_refused() {
        for text in ["a=%", "a=%zz", "a=%00", "a=%ff", "%c0%ae=1"] {
            assert_eq!(pairs(text), None, "{text}");
        }
    }

    #[test]
    fn a_thousand_pairs_are_the_most() {
        let thousand = ["a=1"; 1000].join("&");
        assert_eq!(pairs(&thousand).unwrap().len(), 1000);
        assert_eq!(pairs(&format!("{thousand}&a=1")), None);
    }
}
