//! Text.

use std::{borrow::Cow, rc::Rc, sync::Arc};

use super::Value;
use crate::{
    json::{Quoted, Reader},
    model::Report,
};

const STRING: &str = "a string";

/// Borrowed from the body, or from the arena if it had escapes: nothing is allocated.
impl<'b> Value<'b> for &'b str {
    const EXPECTED: &'static str = STRING;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        let start = reader.rest();
        match reader.string() {
            None => reader.or_last_text(start),
            text => text,
        }
    }

    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        let start = reader.offset();
        if let Some(text) = Self::read(reader) {
            return Some(text);
        }
        reader.move_to(start);
        let escaped = matches!(reader.quoted(), Some(Quoted::Escaped(_)));
        reader.move_to(start);
        if escaped && reader.arena().is_none() {
            return report.no_arena(reader);
        }
        report.mismatch(reader, STRING)
    }
}

impl<'b> Value<'b> for Cow<'b, str> {
    const EXPECTED: &'static str = STRING;

    #[inline]
    fn read(reader: &mut Reader<'b>) -> Option<Self> {
        reader.name()
    }
}

impl Value<'_> for String {
    const EXPECTED: &'static str = STRING;

    #[inline]
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        <Cow<'_, str>>::read(reader).map(Cow::into_owned)
    }
}

macro_rules! owned {
    ($($pointer:ident)+) => {$(
        impl Value<'_> for $pointer<str> {
            const EXPECTED: &'static str = STRING;

            #[inline]
            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                <Cow<'_, str>>::read(reader).map(Self::from)
            }
        }
    )+};
}

owned! { Box Rc Arc }
