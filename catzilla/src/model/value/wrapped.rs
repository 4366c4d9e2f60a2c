//! `Option` and `Box`.

use super::Value;
use crate::{json::Reader, model::Report};

/// `null` and a member that is not there are `None`.
impl<'b, T: Value<'b>> Value<'b> for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const REQUIRED: bool = false;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const STATE: Option<&'static str> = T::STATE;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        reader.skip_space();
        if reader.take("null") {
            return Some(None);
        }
        T::read(reader).map(Some)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        reader.skip_space();
        if reader.take("null") {
            return Some(None);
        }
        T::explain(reader, report).map(Some)
    }

    #[inline]
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn holds(&self) -> bool {
        self.as_ref().is_none_or(Value::holds)
    }

    fn check(&self, report: &mut Report) {
        if let Some(value) = self {
            value.check(report);
        }
    }
}

/// A `Box` is how a model holds itself, so it counts as a level of depth.
impl<'b, T: Value<'b>> Value<'b> for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const REQUIRED: bool = T::REQUIRED;
    const IS_OBJECT: bool = T::IS_OBJECT;
    const STATE: Option<&'static str> = T::STATE;

    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        reader.deeper(T::read).map(Box::new)
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        T::explain(reader, report).map(Box::new)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Box::new)
    }

    fn holds(&self) -> bool {
        T::holds(self)
    }

    fn check(&self, report: &mut Report) {
        T::check(self, report);
    }
}
