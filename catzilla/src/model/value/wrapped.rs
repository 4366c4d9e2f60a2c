//! `Option`, `Box`, `Rc` and `Arc`.

use std::{rc::Rc, sync::Arc};

use super::Value;
use crate::{
    json::{Names, Reader},
    model::{Part, Report},
};

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

    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        reader.skip_space();
        if reader.take("null") {
            return Ok(None);
        }
        let explained = T::explain_part(reader, report).map(Some);
        explained.map_err(|part| part.and_then(|part| part.change(|value| Some(Some(value)))))
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

macro_rules! pointers {
    ($($pointer:ident)+) => {$(
        /// Read as what it holds: it is no level of depth, as no model reads itself from its own first byte.
        impl<'b, T: Value<'b>> Value<'b> for $pointer<T> {
            const EXPECTED: &'static str = T::EXPECTED;
            const REQUIRED: bool = T::REQUIRED;
            const MEMBERS: Option<&'static Names> = T::MEMBERS;
            const IS_OBJECT: bool = T::IS_OBJECT;
            const STATE: Option<&'static str> = T::STATE;

            fn read(reader: &mut Reader<'b>) -> Option<Self> {
                T::read(reader).map(Self::new)
            }

            fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
                T::explain(reader, report).map(Self::new)
            }

            fn explain_part(
                reader: &mut Reader<'b>,
                report: &mut Report,
            ) -> Result<Self, Option<Part<Self>>> {
                let explained = T::explain_part(reader, report).map(Self::new);
                explained.map_err(|part| part?.change(|part| Some(Self::new(part))))
            }

            fn absent() -> Option<Self> {
                T::absent().map(Self::new)
            }

            fn holds(&self) -> bool {
                T::holds(self)
            }

            fn check(&self, report: &mut Report) {
                T::check(self, report);
            }
        }
    )+};
}

pointers! { Box Rc Arc }
