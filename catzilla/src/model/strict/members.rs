//! An object, which no list stands for.

use std::fmt;

use serde::de::{MapAccess, Visitor};

use super::{Form, tag::Tagged};

/// What reads the members of an object, and nothing else.
pub(super) struct Members<V> {
    inner: V,
    form: Form,
}

impl<V> Members<V> {
    pub(super) fn new(inner: V, form: Form) -> Self {
        Self { inner, form }
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Members<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        match self.form {
            Form::Tagged(tag) => self.inner.visit_map(Tagged::new(map, tag)),
            Form::Untagged | Form::Names => self.inner.visit_map(map),
        }
    }
}
