//! [`WriteJson`]: values that write themselves.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
};

use super::{JsonMap, JsonValue, MemberName};
use crate::json::Writer;

/// A value that writes itself as JSON; `#[derive(Model)]` implements it, with the names of the members
/// escaped at compile time and written in the order of the fields.
///
/// It is there for all types that [`Value`](crate::Value) lists.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as JSON",
    label = "neither a model nor known to serde",
    note = "`#[derive(Model)]` or `#[derive(serde::Serialize)]` on `{Self}` writes it"
)]
pub trait WriteJson {
    /// Writes the value.
    fn write(&self, writer: &mut Writer);

    /// The value as a JSON text.
    fn to_json(&self) -> String
    where
        Self: Sized,
    {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.into_text()
    }
}

macro_rules! written {
    ($($ty:ty: |$value:ident, $writer:ident| $write:expr;)*) => {$(
        impl WriteJson for $ty {
            #[inline]
            fn write(&self, $writer: &mut Writer) {
                let $value = self;
                $write;
            }
        }
    )*};
}

macro_rules! integers {
    ($($ty:ident)*) => {
        written! { $($ty: |value, writer| writer.integer(*value);)* }
    };
}

integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

written! {
    f32: |value, writer| writer.float(*value);
    f64: |value, writer| writer.float(*value);
    bool: |value, writer| writer.raw(if *value { "true" } else { "false" });
    char: |value, writer| writer.string(value.encode_utf8(&mut [0; 4]));
    (): |_value, writer| writer.raw("null");
    str: |value, writer| writer.string(value);
    String: |value, writer| writer.string(value);
    Cow<'_, str>: |value, writer| writer.string(value);
    JsonValue<'_>: |value, writer| writer.raw(value.as_str());
    JsonMap<'_>: |value, writer| writer.raw(value.as_str());
}

impl<T: WriteJson + ?Sized> WriteJson for &T {
    #[inline]
    fn write(&self, writer: &mut Writer) {
        T::write(self, writer);
    }
}

macro_rules! pointers {
    ($($pointer:ident)+) => {$(
        impl<T: WriteJson + ?Sized> WriteJson for $pointer<T> {
            #[inline]
            fn write(&self, writer: &mut Writer) {
                T::write(self, writer);
            }
        }
    )+};
}

pointers! { Box Rc Arc }

impl<T: WriteJson> WriteJson for Option<T> {
    #[inline]
    fn write(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.write(writer),
            None => writer.raw("null"),
        }
    }
}

macro_rules! lists {
    ($($ty:ty: [$($generics:tt)*];)+) => {$(
        impl<$($generics)*> WriteJson for $ty {
            #[inline]
            fn write(&self, writer: &mut Writer) {
                writer.raw("[");
                for (number, item) in self.iter().enumerate() {
                    writer.comma(number);
                    item.write(writer);
                }
                writer.raw("]");
            }
        }
    )+};
}

lists! {
    [T]: [T: WriteJson];
    [T; N]: [T: WriteJson, const N: usize];
    Vec<T>: [T: WriteJson];
    Cow<'_, [T]>: [T: WriteJson + Clone];
    VecDeque<T>: [T: WriteJson];
    LinkedList<T>: [T: WriteJson];
    BTreeSet<T>: [T: WriteJson];
    HashSet<T, H>: [T: WriteJson, H];
}

macro_rules! maps {
    ($($map:ident<K, V $(, $hasher:ident)?>;)*) => {$(
        impl<K: MemberName, V: WriteJson $(, $hasher)?> WriteJson for $map<K, V $(, $hasher)?> {
            fn write(&self, writer: &mut Writer) {
                writer.raw("{");
                for (number, (key, value)) in self.iter().enumerate() {
                    writer.comma(number);
                    writer.string(&key.name());
                    writer.raw(":");
                    value.write(writer);
                }
                writer.raw("}");
            }
        }
    )*};
}

maps! {
    BTreeMap<K, V>;
    HashMap<K, V, H>;
}

macro_rules! tuples {
    ($($($T:ident $at:tt)+;)*) => {$(
        impl<$($T: WriteJson),+> WriteJson for ($($T,)+) {
            fn write(&self, writer: &mut Writer) {
                writer.raw("[");
                $(
                    writer.comma($at);
                    self.$at.write(writer);
                )+
                writer.raw("]");
            }
        }
    )*};
}

tuples! {
    A 0;
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 D 3;
    A 0 B 1 C 2 D 3 E 4;
    A 0 B 1 C 2 D 3 E 4 F 5;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
}
