//! The member that names the variant, which is a text.

use serde::de::{DeserializeSeed, Deserializer, MapAccess};

use super::text::OnlyText;
use crate::model::apart::{Name, read_name};

/// The members, of which the tag is a text.
pub(super) struct Tagged<A> {
    inner: A,
    tag: &'static str,
    /// Whether the next value is that of the tag.
    is_tag: bool,
}

impl<A> Tagged<A> {
    pub(super) fn new(inner: A, tag: &'static str) -> Self {
        let is_tag = false;
        Self { inner, tag, is_tag }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Tagged<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some(Name(name)) = self.inner.next_key()? else {
            return Ok(None);
        };
        self.is_tag = name == self.tag;
        read_name(name, seed).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        if self.is_tag {
            self.inner.next_value_seed(OfText(seed))
        } else {
            self.inner.next_value_seed(seed)
        }
    }
}

struct OfText<S>(S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for OfText<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(OnlyText(deserializer))
    }
}
