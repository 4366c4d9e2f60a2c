//! The schemas of the types that a field can have.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque},
    rc::Rc,
    sync::Arc,
};

use serde_json::{Value as Json, json};

use super::{Describe, Schema, Schemas};
use crate::{JsonMap, JsonValue, model::MemberName};

macro_rules! described {
    ($($ty:ty: $schema:expr;)*) => {$(
        impl Describe for $ty {
            fn schema(_: &mut Schemas) -> Schema {
                $schema
            }
        }
    )*};
}

macro_rules! integers {
    ($($ty:ident)*) => {
        described! {
            $($ty: Schema::of("integer").with("minimum", $ty::MIN).with("maximum", $ty::MAX);)*
        }
    };
}

integers! { u8 u16 u32 u64 usize i8 i16 i32 i64 isize }

described! {
    // Their bounds are beyond the numbers that most readers of a schema know.
    u128: Schema::of("integer").with("minimum", 0);
    i128: Schema::of("integer");
    f32: Schema::of("number");
    f64: Schema::of("number");
    bool: Schema::of("boolean");
    char: Schema::of("string").with("minLength", 1).with("maxLength", 1);
    (): Schema::of("null");
    str: Schema::of("string");
    String: Schema::of("string");
    Cow<'_, str>: Schema::of("string");
    JsonValue<'_>: Schema::any();
    JsonMap<'_>: Schema::of("object");
}

impl<T: Describe + ?Sized> Describe for &T {
    fn schema(schemas: &mut Schemas) -> Schema {
        T::schema(schemas)
    }
}

macro_rules! pointers {
    ($($pointer:ident)+) => {$(
        impl<T: Describe + ?Sized> Describe for $pointer<T> {
            const REQUIRED: bool = T::REQUIRED;

            fn schema(schemas: &mut Schemas) -> Schema {
                T::schema(schemas)
            }
        }
    )+};
}

pointers! { Box Rc Arc }

impl<T: Describe> Describe for Option<T> {
    const REQUIRED: bool = false;

    fn schema(schemas: &mut Schemas) -> Schema {
        T::schema(schemas).or_null()
    }
}

macro_rules! lists {
    ($($ty:ty: [$($generics:tt)*];)+) => {$(
        impl<$($generics)*> Describe for $ty {
            fn schema(schemas: &mut Schemas) -> Schema {
                Schema::of("array").with("items", T::schema(schemas))
            }
        }
    )+};
}

lists! {
    [T]: [T: Describe];
    Vec<T>: [T: Describe];
    Cow<'_, [T]>: [T: Describe + Clone];
    VecDeque<T>: [T: Describe];
    LinkedList<T>: [T: Describe];
    BTreeSet<T>: [T: Describe];
    HashSet<T, H>: [T: Describe, H];
}

impl<T: Describe, const N: usize> Describe for [T; N] {
    fn schema(schemas: &mut Schemas) -> Schema {
        <[T]>::schema(schemas)
            .with("minItems", N)
            .with("maxItems", N)
    }
}

fn map_of<K: MemberName, V: Describe>(schemas: &mut Schemas) -> Schema {
    let schema = Schema::of("object").with("additionalProperties", V::schema(schemas));
    match K::schema() {
        Some(names) => schema.with("propertyNames", names),
        None => schema,
    }
}

impl<K: MemberName, V: Describe> Describe for BTreeMap<K, V> {
    fn schema(schemas: &mut Schemas) -> Schema {
        map_of::<K, V>(schemas)
    }
}

impl<K: MemberName, V: Describe, H> Describe for HashMap<K, V, H> {
    fn schema(schemas: &mut Schemas) -> Schema {
        map_of::<K, V>(schemas)
    }
}

macro_rules! tuples {
    ($($count:literal: $($T:ident)+;)*) => {$(
        impl<$($T: Describe),+> Describe for ($($T,)+) {
            fn schema(schemas: &mut Schemas) -> Schema {
                let items: Vec<Json> = vec![$($T::schema(schemas).into()),+];
                Schema::of("array")
                    .with("prefixItems", items)
                    .with("items", json!(false))
                    .with("minItems", $count)
            }
        }
    )*};
}

tuples! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
    7: A B C D E F G;
    8: A B C D E F G H;
    9: A B C D E F G H I;
    10: A B C D E F G H I J;
    11: A B C D E F G H I J K;
    12: A B C D E F G H I J K L;
}
