//! What serde reads of a flattened field: the members that are left for it, as a model reads them.
//!
//! serde itself shows a map the members of the other fields, too, and hides from a struct those that it
//! does not know, so that it could deny none.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeSeed, Error, IgnoredAny, IntoDeserializer, MapAccess, Visitor,
        value::BorrowedStrDeserializer,
    },
    forward_to_deserialize_any,
};

use crate::json::Names;

/// Reads a flattened field without the members that are read by others.
///
/// # Errors
/// As the field's type has them.
pub fn read_apart<'de, T, D>(deserializer: D, others: &'static Names) -> Result<T, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(Apart {
        inner: deserializer,
        others,
    })
}

/// What reads the members, or takes them, without those of others.
struct Apart<T> {
    inner: T,
    others: &'static Names,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Apart<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let Self { inner, others } = self;
        inner.deserialize_map(Apart {
            inner: visitor,
            others,
        })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Apart<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let Self { inner, others } = self;
        inner.visit_map(Apart { inner: map, others })
    }
}

/// The name of a member.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct Name<'n>(#[serde(borrow)] pub(super) Cow<'n, str>);

/// What is made of the name of a member.
pub(super) fn read_name<'de, S: DeserializeSeed<'de>, E: Error>(
    name: Cow<'de, str>,
    seed: S,
) -> Result<S::Value, E> {
    match name {
        Cow::Borrowed(name) => seed.deserialize(BorrowedStrDeserializer::new(name)),
        Cow::Owned(name) => seed.deserialize(name.into_deserializer()),
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Apart<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(Name(name)) = self.inner.next_key()? {
            if self.others.has(&name) {
                self.inner.next_value::<IgnoredAny>()?;
                continue;
            }
            return read_name(name, seed).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }
}
