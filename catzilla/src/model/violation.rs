//! [`Violation`]: one thing that is wrong, at one place.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Bound, words::Words};
use crate::json::{Reader, quote};

/// One rule that a value breaks.
///
/// It is written as an object whose `code` never changes and can be acted upon, with the broken bound
/// beside it:
///
/// ```
/// use catzilla::Violation;
///
/// let violation = Violation::new("range", "at most 150").bound("max", 150);
/// assert_eq!(
///     serde_json::to_string(&violation)?,
///     r#"{"location":"body","pointer":"","code":"range","message":"at most 150","max":150}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    pub(super) location: &'static str,
    code: Cow<'static, str>,
    pub(super) words: Words,
    /// Which steps of the pointer lead to items, from the lowest bit on: the members of a map may have numbers
    /// as their names.
    pub(super) indexes: u128,
    bounds: Vec<(&'static str, Bound)>,
}

impl Violation {
    /// A violation of a rule with this code, and what the client should have sent.
    #[must_use]
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            location: "body",
            code: code.into(),
            words: Words::new(message.into()),
            indexes: 0,
            bounds: Vec::new(),
        }
    }

    /// A violation of the code `type`, for a value that is not what it says: `Violation::expected("a slug")`.
    #[must_use]
    pub fn expected(expected: impl Into<Cow<'static, str>>) -> Self {
        let expected = expected.into();
        let message = ["expected ", &expected].concat();
        Self::new("type", message).bound("expected", Bound::Text(expected))
    }

    /// For a text that is none of these names.
    pub(crate) fn none_of(expected: &str, names: &[&'static str]) -> Self {
        Self::new("one_of", ["expected ", expected].concat()).bound("allowed", names.to_vec())
    }

    /// Says which bound was broken.
    #[must_use]
    pub fn bound(mut self, name: &'static str, bound: impl Into<Bound>) -> Self {
        if self.bounds.is_empty() {
            // Few rules have more, and none of them many.
            self.bounds = Vec::with_capacity(2);
        }
        self.bounds.push((name, bound.into()));
        self
    }

    /// For a member of the value that the rule is about: `violation.at("/end")`. A number in it is the place of
    /// an item.
    #[must_use]
    pub fn at(mut self, pointer: impl Into<String>) -> Self {
        let pointer = pointer.into();
        self.words.point(&pointer);
        let steps = pointer.split('/').skip(1);
        self.indexes = steps.zip(0..u128::BITS).fold(0, |indexes, (step, number)| {
            indexes | u128::from(is_number(step)) << number
        });
        self
    }

    /// The same, for the value that another violation is about.
    pub(super) fn where_this_is(mut self, other: &Self) -> Self {
        self.location = other.location;
        self.words.point(other.pointer());
        self.indexes = other.indexes;
        self
    }

    /// Which rule is broken; codes never change.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What the client should have sent.
    #[must_use]
    pub fn message(&self) -> &str {
        self.words.message()
    }

    /// Where the value stands: a JSON Pointer (RFC 6901) from the top of the body.
    #[must_use]
    pub fn pointer(&self) -> &str {
        self.words.pointer()
    }

    /// The steps of the pointer, and whether each is the place of an item.
    pub(crate) fn steps(&self) -> impl Iterator<Item = (String, bool)> {
        let steps = self.pointer().split('/').skip(1).zip(0..);
        steps.map(|(step, number)| {
            // RFC 6901, section 4.
            let name = step.replace("~1", "/").replace("~0", "~");
            let is_index = self.indexes.unbounded_shr(number) & 1 == 1;
            (name, is_index)
        })
    }

    /// The bounds that were broken, with their names.
    #[must_use]
    pub fn bounds(&self) -> &[(&'static str, Bound)] {
        &self.bounds
    }

    /// The bound with this name: `max`, for example.
    #[must_use]
    pub fn bound_named(&self, name: &str) -> Option<&Bound> {
        let mut bounds = self.bounds().iter();
        bounds.find(|(own, _)| *own == name).map(|(_, bound)| bound)
    }

    /// The part of the request: `body`, `query`, `path`, `header` or `cookie`.
    #[must_use]
    pub fn location(&self) -> &'static str {
        self.location
    }

    /// For a value of another kind than expected, from the text that stands there.
    pub(super) fn mismatch(reader: &Reader<'_>, expected: &'static str) -> Self {
        if reader.is_at_no_text() {
            return Self::expected("UTF-8 text");
        }
        if reader.is_of_pairs() {
            return Self::expected(expected);
        }
        let found = reader.kind();
        Self::new("type", ["expected ", expected, ", found ", found].concat())
            .bound("expected", expected)
            .bound("found", found)
    }

    /// Writes it as it is serialised.
    pub(super) fn write(&self, out: &mut String) {
        // A location is a plain word.
        out.push_str(r#"{"location":""#);
        out.push_str(self.location);
        out.push_str(r#"","pointer":"#);
        quote(self.pointer(), out);
        out.push_str(r#","code":"#);
        quote(&self.code, out);
        out.push_str(r#","message":"#);
        quote(self.message(), out);
        for (name, bound) in self.bounds() {
            out.push(',');
            quote(name, out);
            out.push(':');
            bound.write(out);
        }
        out.push('}');
    }

    /// Bytes that it takes in a report, as it is written there, about.
    pub(super) fn size(&self) -> usize {
        let texts = self.code.len() + self.words.quoted_len();
        let bounds = self.bounds().iter();
        let bounds = bounds
            .map(|(name, bound)| name.len() + bound.size())
            .sum::<usize>();
        64 + texts + bounds
    }
}

fn is_number(step: &str) -> bool {
    !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())
}

/// In one line, for people: `/age: expected at most 150`.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer() {
            "" => f.write_str(self.message()),
            pointer => write!(f, "{pointer}: {}", self.message()),
        }
    }
}

/// For a `check` that says no more: its code is `check`.
impl From<&'static str> for Violation {
    fn from(message: &'static str) -> Self {
        Self::new("check", message)
    }
}

/// For a `check` that says no more: its code is `check`.
impl From<String> for Violation {
    fn from(message: String) -> Self {
        Self::new("check", message)
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4 + self.bounds().len()))?;
        map.serialize_entry("location", self.location)?;
        map.serialize_entry("pointer", self.pointer())?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("message", self.message())?;
        for (name, bound) in self.bounds() {
            map.serialize_entry(name, bound)?;
        }
        map.end()
    }
}
