//! The methods a route can answer, as a set that fits in a byte.

use http::{HeaderValue, Method};

/// The position of a method in the rows of the table; `None` for one that no route can have.
#[must_use]
pub fn position(method: &Method) -> Option<usize> {
    Some(match *method {
        Method::GET => 0,
        Method::HEAD => 1,
        Method::POST => 2,
        Method::PUT => 3,
        Method::PATCH => 4,
        Method::DELETE => 5,
        Method::OPTIONS => 6,
        _ => return None,
    })
}

/// How many methods a route can name.
pub const METHODS: usize = 7;

/// The methods' names, by position.
pub const NAMES: [&str; METHODS] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// A set of methods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Methods(u8);

impl Methods {
    /// No method.
    pub const NONE: Self = Self(0);
    /// `GET`, and so `HEAD` where no route of its own answers it.
    pub const GET: Self = Self(1);
    /// `HEAD`.
    pub const HEAD: Self = Self(1 << 1);
    /// `POST`.
    pub const POST: Self = Self(1 << 2);
    /// `PUT`.
    pub const PUT: Self = Self(1 << 3);
    /// `PATCH`.
    pub const PATCH: Self = Self(1 << 4);
    /// `DELETE`.
    pub const DELETE: Self = Self(1 << 5);
    /// `OPTIONS`.
    pub const OPTIONS: Self = Self(1 << 6);

    /// The method at this position.
    pub(super) const fn at(position: usize) -> Self {
        Self(1 << position)
    }

    /// A bit for each method of the set, at its position.
    pub(super) const fn bits(self) -> u8 {
        self.0
    }

    /// The methods of either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The methods of both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the method at this position is in the set.
    #[must_use]
    pub const fn has(self, position: usize) -> bool {
        self.0 >> position & 1 == 1
    }

    /// Whether no method is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The names of the set's methods, in the order of [`NAMES`].
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        (0..METHODS)
            .filter(move |&position| self.has(position))
            .map(|position| NAMES[position])
    }

    /// The value of an `Allow` header (RFC 9110, section 10.2.1), from a table made at compile time.
    #[must_use]
    pub fn allow(self) -> HeaderValue {
        let (text, length) = &ALLOW[usize::from(self.0 & 0x7f)];
        let text = str::from_utf8(&text[..*length]).unwrap_or_default();
        HeaderValue::from_static(text)
    }
}

/// The longest value: all seven names with a comma and a blank between them.
const LONGEST: usize = 45;

/// Every value that `Allow` can have, so that a 405 builds no text.
static ALLOW: [([u8; LONGEST], usize); 1 << METHODS] = every_allow();

const fn every_allow() -> [([u8; LONGEST], usize); 1 << METHODS] {
    let mut all = [([0; LONGEST], 0); 1 << METHODS];
    let mut set = 0;
    while set < all.len() {
        all[set] = join(set);
        set += 1;
    }
    all
}

const fn join(set: usize) -> ([u8; LONGEST], usize) {
    let mut text = [0; LONGEST];
    let mut length = 0;
    let mut position = 0;
    while position < METHODS {
        if set >> position & 1 == 1 {
            if length > 0 {
                text[length] = b',';
                text[length + 1] = b' ';
                length += 2;
            }
            let name = NAMES[position].as_bytes();
            let mut at = 0;
            while at < name.len() {
                text[length] = name[at];
                length += 1;
                at += 1;
            }
        }
        position += 1;
    }
    (text, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allow_lists_the_methods_in_order() {
        let all = Methods(0x7f);
        assert_eq!(all.allow(), "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        assert_eq!(Methods::GET.or(Methods::PATCH).allow(), "GET, PATCH");
        assert_eq!(Methods::NONE.allow(), "");
    }
}
