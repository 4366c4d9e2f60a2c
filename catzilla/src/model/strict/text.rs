//! A text, which no number and no object stands for.

use std::fmt;

use serde::{
    Deserializer,
    de::{Error, IntoDeserializer, Visitor},
    forward_to_deserialize_any,
};

/// Has nothing but a text, whatever is asked for.
pub(super) struct OnlyText<D>(pub(super) D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for OnlyText<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_str(AsEnum(visitor))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Takes a text as the name of a variant that holds nothing.
pub(super) struct AsEnum<V>(pub(super) V);

impl<'de, V: Visitor<'de>> Visitor<'de> for AsEnum<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<V::Value, E> {
        self.0.visit_enum(name.into_deserializer())
    }
}
