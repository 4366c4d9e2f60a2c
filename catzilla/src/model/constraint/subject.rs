//! What constraints look at: the text, the length or the number of a value.
//!
//! `None` stands for a value that is not there, of which every constraint holds.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
};

use super::len::Unit;

/// A value that is text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no text",
    label = "this constraint is for text: `&str`, `Cow<str>`, `String`"
)]
pub trait Text {
    /// The text, if the value is there.
    fn text(&self) -> Option<&str>;
}

macro_rules! text {
    ($($ty:ty)+) => {$(
        impl Text for $ty {
            #[inline]
            fn text(&self) -> Option<&str> {
                Some(self)
            }
        }

        impl Length for $ty {
            #[inline]
            fn fits(&self, min: usize, max: usize, unit: Unit) -> bool {
                unit.fits(self, min, max)
            }
        }
    )+};
}

text! { str &str Cow<'_, str> String Box<str> Rc<str> Arc<str> }

impl<T: Text> Text for Option<T> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(Text::text)
    }
}

/// A value that has a length.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no length",
    label = "`len` is for text, lists and maps"
)]
pub trait Length {
    /// Whether the length is within the bounds, both of which are allowed.
    fn fits(&self, min: usize, max: usize, unit: Unit) -> bool;
}

impl<T: Length> Length for Option<T> {
    #[inline]
    fn fits(&self, min: usize, max: usize, unit: Unit) -> bool {
        self.as_ref().is_none_or(|value| value.fits(min, max, unit))
    }
}

macro_rules! counted {
    ($($ty:ty: [$($generics:tt)*];)+) => {$(
        impl<$($generics)*> Length for $ty {
            #[inline]
            fn fits(&self, min: usize, max: usize, _: Unit) -> bool {
                (min..=max).contains(&self.len())
            }
        }
    )+};
}

counted! {
    Vec<T>: [T];
    &[T]: [T];
    Box<[T]>: [T];
    Rc<[T]>: [T];
    Arc<[T]>: [T];
    Cow<'_, [T]>: [T: Clone];
    VecDeque<T>: [T];
    LinkedList<T>: [T];
    BTreeSet<T>: [T];
    HashSet<T, H>: [T, H];
    HashMap<K, V, H>: [K, V, H];
    BTreeMap<K, V>: [K, V];
}

/// A value that is a number.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no number",
    label = "this constraint is for numbers",
    note = "a constraint on a number inside of `{Self}` stands on the field of `{Self}` that holds it"
)]
pub trait Number {
    /// The type of its bounds.
    type Value: Copy + PartialOrd + Into<super::super::Bound>;

    /// The number, if the value is there.
    fn number(&self) -> Option<Self::Value>;
}

macro_rules! numbers {
    ($($ty:ty)+) => {$(
        impl Number for $ty {
            type Value = Self;

            #[inline]
            fn number(&self) -> Option<Self> {
                Some(*self)
            }
        }
    )+};
}

numbers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }

impl<T: Number> Number for Option<T> {
    type Value = T::Value;

    #[inline]
    fn number(&self) -> Option<T::Value> {
        self.as_ref().and_then(Number::number)
    }
}

macro_rules! pointers {
    ($($pointer:ident)+) => {$(
        impl<T: Text> Text for $pointer<T> {
            #[inline]
            fn text(&self) -> Option<&str> {
                T::text(self)
            }
        }

        impl<T: Length> Length for $pointer<T> {
            #[inline]
            fn fits(&self, min: usize, max: usize, unit: Unit) -> bool {
                T::fits(self, min, max, unit)
            }
        }

        impl<T: Number> Number for $pointer<T> {
            type Value = T::Value;

            #[inline]
            fn number(&self) -> Option<T::Value> {
                T::number(self)
            }
        }
    )+};
}

pointers! { Box Rc Arc }
