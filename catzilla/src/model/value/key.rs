//! [`Key`]: the name of a member, as the key of a map.

use std::borrow::Cow;

use super::Value;
use crate::{
    json::Reader,
    model::{Report, Schema, Violation},
};

/// A key of a map, which is written as the name of a member.
pub trait MemberName {
    /// The name.
    fn name(&self) -> Cow<'_, str>;

    /// What names there are, where not every text is one.
    #[must_use]
    fn schema() -> Option<Schema> {
        None
    }
}

/// A key of a map, as it is made of the name of a member.
///
/// It is there for text, integers, `bool` and `char`, and `#[derive(Model)]` makes keys of an enum whose
/// variants hold nothing, and of a struct with one field that is a key.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map in a model",
    label = "neither text nor a number, a `bool`, a `char` or an enum of names"
)]
pub trait Key<'b>: MemberName + Sized {
    /// What the client should have sent, as it completes "expected …".
    const EXPECTED: &'static str;

    /// Makes a key of a name, if it says one.
    fn from_name(name: Cow<'b, str>) -> Option<Self>;

    /// The same; where the name says none, this is reported.
    fn explain_name(name: Cow<'b, str>, report: &mut Report) -> Option<Self> {
        let key = Self::from_name(name);
        if key.is_none() {
            let message = format!("expected {} as the name", Self::EXPECTED);
            report.add(Violation::new("type", message).bound("expected", Self::EXPECTED));
        }
        key
    }

    /// Whether the constraints hold of a key that was made by hand.
    #[inline]
    fn is_right(&self) -> bool {
        true
    }

    /// Reports those that do not.
    fn check_name(&self, report: &mut Report) {
        let _ = report;
    }
}

/// A [`Key`] in a struct that is read as its one field. No other trait has to be there for it, so that rustc
/// lets the struct ask for it where it is not there.
pub trait KeyWithin<'b>: Sized {
    /// As of a [`Key`].
    const EXPECTED: &'static str;

    /// The name.
    fn text(&self) -> Cow<'_, str>;

    /// What names there are.
    fn names() -> Option<Schema>;

    /// As of a [`Key`].
    fn from_name(name: Cow<'b, str>) -> Option<Self>;

    /// As of a [`Key`].
    fn explain_name(name: Cow<'b, str>, report: &mut Report) -> Option<Self>;
}

impl<'b, K: Key<'b>> KeyWithin<'b> for K {
    const EXPECTED: &'static str = K::EXPECTED;

    fn text(&self) -> Cow<'_, str> {
        self.name()
    }

    fn names() -> Option<Schema> {
        K::schema()
    }

    fn from_name(name: Cow<'b, str>) -> Option<Self> {
        K::from_name(name)
    }

    fn explain_name(name: Cow<'b, str>, report: &mut Report) -> Option<Self> {
        K::explain_name(name, report)
    }
}

/// A key that is a model, if its constraints hold.
#[inline]
pub fn proved_key<'b, T: Value<'b>>(key: T) -> Option<T> {
    key.holds().then_some(key)
}

/// The same with a report.
pub fn explain_key<'b, T: Value<'b>>(key: T, report: &mut Report) -> Option<T> {
    if key.holds() {
        return Some(key);
    }
    key.check(report);
    None
}

macro_rules! texts {
    ($($ty:ty: $from:expr;)*) => {$(
        impl MemberName for $ty {
            fn name(&self) -> Cow<'_, str> {
                Cow::Borrowed(self)
            }
        }

        impl<'b> Key<'b> for $ty {
            const EXPECTED: &'static str = "a string";

            fn from_name(name: Cow<'b, str>) -> Option<Self> {
                Some($from(name))
            }
        }
    )*};
}

texts! {
    String: Cow::into_owned;
    Box<str>: Box::from;
}

impl MemberName for Cow<'_, str> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl<'b> Key<'b> for Cow<'b, str> {
    const EXPECTED: &'static str = "a string";

    fn from_name(name: Self) -> Option<Self> {
        Some(name)
    }
}

impl MemberName for &str {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl MemberName for char {
    fn name(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

impl Key<'_> for char {
    const EXPECTED: &'static str = <Self as Value<'_>>::EXPECTED;

    fn from_name(name: Cow<'_, str>) -> Option<Self> {
        name.parse().ok()
    }
}

macro_rules! values {
    ($($ty:ident)*) => {$(
        impl MemberName for $ty {
            fn name(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }

        /// As it stands in JSON where it is no name.
        impl Key<'_> for $ty {
            const EXPECTED: &'static str = <Self as Value<'_>>::EXPECTED;

            fn from_name(name: Cow<'_, str>) -> Option<Self> {
                let mut reader = Reader::new(&name, None);
                let value = Self::read(&mut reader)?;
                (reader.rest().is_empty() && !name.starts_with(is_space)).then_some(value)
            }
        }
    )*};
}

values! { bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

fn is_space(one: char) -> bool {
    one.is_ascii_whitespace()
}
