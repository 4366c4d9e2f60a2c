//! Numbers, `bool` and `char`.

use std::borrow::Cow;

use super::{Value, beyond};
use crate::{json::Reader, model::Report};

macro_rules! integers {
    ($($ty:ident: $read:ident, $expected:literal;)*) => {$(
        impl Value<'_> for $ty {
            const EXPECTED: &'static str = $expected;

            #[inline]
            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                let start = reader.rest();
                match reader.$read() {
                    Some(value) => value.try_into().ok(),
                    None => reader.or_from_text(start, Self::read),
                }
            }

            fn explain(reader: &mut Reader<'_>, report: &mut Report) -> Option<Self> {
                beyond::explain_integer(reader, report, || [Self::MIN.into(), Self::MAX.into()])
            }
        }
    )*};
}

integers! {
    u8: unsigned, "an integer from 0 to 255";
    u16: unsigned, "an integer from 0 to 65535";
    u32: unsigned, "an integer from 0 to 4294967295";
    u64: unsigned, "an integer from 0 to 18446744073709551615";
    usize: unsigned, "an integer from 0 to 18446744073709551615";
    i8: signed, "an integer from -128 to 127";
    i16: signed, "an integer from -32768 to 32767";
    i32: signed, "an integer from -2147483648 to 2147483647";
    i64: signed, "an integer from -9223372036854775808 to 9223372036854775807";
    isize: signed, "an integer from -9223372036854775808 to 9223372036854775807";
}

macro_rules! wide_integers {
    ($($ty:ident: $expected:literal;)*) => {$(
        impl Value<'_> for $ty {
            const EXPECTED: &'static str = $expected;

            fn read(reader: &mut Reader<'_>) -> Option<Self> {
                let start = reader.rest();
                let value = reader.integer();
                value.or_else(|| reader.or_from_text(start, Self::read))
            }

            fn explain(reader: &mut Reader<'_>, report: &mut Report) -> Option<Self> {
                beyond::explain_integer(reader, report, || [Self::MIN.into(), Self::MAX.into()])
            }
        }
    )*};
}

wide_integers! {
    u128: "an integer from 0 to 340282366920938463463374607431768211455";
    i128: "an integer of 128 bits";
}

impl Value<'_> for f64 {
    const EXPECTED: &'static str = "a number";

    #[inline]
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let start = reader.rest();
        match reader.float() {
            None => reader.or_from_text(start, Self::read),
            value => value,
        }
    }

    fn explain(reader: &mut Reader<'_>, report: &mut Report) -> Option<Self> {
        beyond::explain_float(reader, report, || [Self::MIN.into(), Self::MAX.into()])
    }
}

impl Value<'_> for f32 {
    const EXPECTED: &'static str = "a number";

    /// Rounded once, from the digits.
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let start = reader.rest();
        let Some(number) = reader.number() else {
            return reader.or_from_text(start, Self::read);
        };
        let value: f32 = number.text.parse().ok()?;
        value.is_finite().then_some(value)
    }

    fn explain(reader: &mut Reader<'_>, report: &mut Report) -> Option<Self> {
        beyond::explain_float(reader, report, || [Self::MIN.into(), Self::MAX.into()])
    }
}

impl Value<'_> for bool {
    const EXPECTED: &'static str = "true or false";

    #[inline]
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.skip_space();
        if reader.take("true") {
            Some(true)
        } else if reader.take("false") {
            Some(false)
        } else {
            reader.or_from_text(reader.rest(), read_from_text)
        }
    }
}

/// HTML sends `on` for a checkbox that is ticked.
fn read_from_text(reader: &mut Reader<'_>) -> Option<bool> {
    if reader.take("on") {
        Some(true)
    } else {
        bool::read(reader)
    }
}

impl Value<'_> for char {
    const EXPECTED: &'static str = "one character";

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let text = <Cow<'_, str>>::read(reader)?;
        let mut characters = text.chars();
        let first = characters.next()?;
        characters.next().is_none().then_some(first)
    }
}

impl Value<'_> for () {
    const EXPECTED: &'static str = "null";

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        reader.skip_space();
        reader.take("null").then_some(())
    }
}
