//! [`RouteUri`]: a link, as text.

use std::{fmt, ops::Deref};

use http::{HeaderValue, Uri, uri::InvalidUri};

/// A link to a handler, made by [`uri!`](crate::uri): a path and maybe a query, with all escapes in place.
///
/// It is a text: it displays, stands in an attribute of HTML as it is, and `Redirect::to(&link)` takes it.
/// Of two parameters of the query HTML's own rules have `&` written as `&amp;` between them; browsers take
/// both.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RouteUri(String);

impl RouteUri {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RouteUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Deref for RouteUri {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for RouteUri {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<RouteUri> for String {
    fn from(uri: RouteUri) -> Self {
        uri.0
    }
}

/// For `Location` and the like: all but ASCII is escaped.
impl From<RouteUri> for HeaderValue {
    fn from(uri: RouteUri) -> Self {
        Self::try_from(uri.0).expect("a link is ASCII")
    }
}

/// Fails only for one of more than 65,534 bytes.
impl TryFrom<RouteUri> for Uri {
    type Error = InvalidUri;

    fn try_from(uri: RouteUri) -> Result<Self, InvalidUri> {
        uri.0.try_into()
    }
}

impl PartialEq<str> for RouteUri {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for RouteUri {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl serde::Serialize for RouteUri {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
