//! What serde's derive reads for a model, as strictly as the model itself: serde takes a list for an object,
//! a number for the name of a variant, and `{"name": null}` for a name.
//!
//! A format that is not for people may write all of those, and is left alone.

mod members;
mod tag;
mod text;
mod variants;

use serde::{Deserializer, de::Visitor, forward_to_deserialize_any};

use self::{members::Members, text::AsEnum, variants::Variants};

/// Reads for a type of this form.
#[derive(Debug)]
pub struct Strict<D> {
    inner: D,
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// An object, or an enum each of whose variants is the only member of one.
    Untagged,
    /// An object in which this member names the variant.
    Tagged(&'static str),
    /// One of some texts.
    Names,
}

impl<D> Strict<D> {
    /// Of a struct, or an enum without a tag.
    pub fn untagged(inner: D) -> Self {
        let form = Form::Untagged;
        Self { inner, form }
    }

    /// Of an enum whose variants are named by this member.
    pub fn tagged(inner: D, tag: &'static str) -> Self {
        let form = Form::Tagged(tag);
        Self { inner, form }
    }

    /// Of an enum whose variants hold nothing.
    pub fn names(inner: D) -> Self {
        let form = Form::Names;
        Self { inner, form }
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Strict<D> {
    type Error = D::Error;

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if !self.is_human_readable() {
            return self.inner.deserialize_any(visitor);
        }
        self.inner.deserialize_any(Members::new(visitor, self.form))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        if !self.is_human_readable() {
            return self.inner.deserialize_map(visitor);
        }
        self.inner.deserialize_map(Members::new(visitor, self.form))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if !self.is_human_readable() {
            return self.inner.deserialize_struct(name, fields, visitor);
        }
        let visitor = Members::new(visitor, self.form);
        self.inner.deserialize_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        if !self.is_human_readable() {
            return self.inner.deserialize_enum(name, variants, visitor);
        }
        if self.form == Form::Names {
            return self.inner.deserialize_str(AsEnum(visitor));
        }
        self.inner
            .deserialize_enum(name, variants, Variants(visitor))
    }

    // serde's derive asks for nothing else of a struct or an enum.
    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct identifier ignored_any
    }
}
