//! [`Key`]: the name of a member, as the key of a map.

use std::borrow::Cow;

use super::Value;
use crate::{
    json::Reader,
    model::{Report, Violation},
};

/// A key of a map, which is written as the name of a member.
pub trait MemberName {
    /// The name.
    fn name(&self) -> Cow<'_, str>;
}

/// A key of a map, as it is made of the name of a member.
///
/// It is there for text, integers, `bool` and `char`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map in a model",
    label = "neither text nor a number, a `bool` or a `char`"
)]
pub trait Key<'b>: MemberName + Sized {
    /// What the client should have sent, as it completes "expected …".
    const EXPECTED: &'static str;

    /// Makes a key of a name, if it says one.
    fn from_name(name: Cow<'b, str>) -> Option<Self>;
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

/// Reports that no key is called so, at its place.
pub(super) fn mismatch(report: &mut Report, expected: &'static str) {
    let message = format!("expected {expected} as the name");
    report.add(Violation::new("type", message).bound("expected", expected));
}
