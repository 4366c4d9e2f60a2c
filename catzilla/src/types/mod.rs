//! Types of other crates, each crate behind a feature: as fields of models, and as parameters.
//!
//! They read and write the same texts as with serde, for which no serde is needed. What serde gets from
//! their crate's own parser, they get from it too.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "no crate needs all that is here, and each may be the only one"
)]

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "rust_decimal")]
mod decimal;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

use std::{borrow::Cow, fmt};

use crate::{
    json::{Reader, Writer},
    model::{Report, Schema, Violation},
    param::ParamError,
};

/// A type that is a text in JSON.
trait Told: Sized {
    /// The code of the violation where the text says no such value.
    const CODE: &'static str;

    /// What the client should have sent, as it completes "expected …".
    const EXPECTED: &'static str;

    /// The value that a text says.
    fn of_text(text: &str) -> Option<Self>;

    /// Writes the text, as a string.
    fn write(&self, writer: &mut Writer);

    /// What it looks like.
    fn schema() -> Schema;
}

fn read<T: Told>(reader: &mut Reader<'_>) -> Option<T> {
    T::of_text(&text(reader)?)
}

/// A string that stands here; of one in a query that is there several times, the last.
fn text<'b>(reader: &mut Reader<'b>) -> Option<Cow<'b, str>> {
    crate::Value::read(reader)
}

fn explain<T: Told>(reader: &mut Reader<'_>, report: &mut Report) -> Option<T> {
    let start = reader.offset();
    let Some(text) = text(reader) else {
        reader.move_to(start);
        return report.mismatch(reader, T::EXPECTED);
    };
    let value = T::of_text(&text);
    if value.is_none() {
        report.add(wrong::<T>());
    }
    value
}

fn wrong<T: Told>() -> Violation {
    Violation::new(T::CODE, ["expected ", T::EXPECTED].concat())
}

fn from_param<T: Told>(value: &str) -> Result<T, ParamError> {
    T::of_text(value).ok_or_else(|| wrong::<T>().into())
}

/// Writes what a value displays as, which has nothing in it that a string would have to escape.
fn displayed(writer: &mut Writer, value: impl fmt::Display) {
    writer.raw("\"");
    writer.raw_display(value);
    writer.raw("\"");
}

/// Implements all that a field and a parameter need for types that are [`Told`].
macro_rules! told {
    ($($ty:ty)+) => {$(
        impl crate::Value<'_> for $ty {
            const EXPECTED: &'static str = <$ty as $crate::types::Told>::EXPECTED;

            fn read(reader: &mut crate::json::Reader<'_>) -> Option<Self> {
                $crate::types::read(reader)
            }

            fn explain(
                reader: &mut crate::json::Reader<'_>,
                report: &mut crate::Report,
            ) -> Option<Self> {
                $crate::types::explain(reader, report)
            }
        }

        $crate::types::told!(@but_read $ty);
    )+};
    (@but_read $ty:ty) => {
        impl crate::WriteJson for $ty {
            fn write(&self, writer: &mut crate::json::Writer) {
                $crate::types::Told::write(self, writer);
            }
        }

        impl crate::Describe for $ty {
            fn schema(_: &mut crate::model::Schemas) -> crate::model::Schema {
                <$ty as $crate::types::Told>::schema()
            }
        }

        impl crate::FromParam<'_> for $ty {
            const EXPECTED: &'static str = <$ty as $crate::types::Told>::EXPECTED;

            fn from_param(value: &str) -> Result<Self, crate::ParamError> {
                $crate::types::from_param(value)
            }
        }

        impl crate::ToParam for $ty {
            fn write_param(&self, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
                out.write_str(&$crate::types::said(self))
            }
        }
    };
}

/// Lets `range` compare values of these types.
macro_rules! ordered {
    ($($ty:ty)+) => {$(
        impl crate::model::constraint::Number for $ty {
            type Value = Self;

            #[inline]
            fn number(&self) -> Option<Self> {
                Some(*self)
            }
        }

        impl From<$ty> for crate::Bound {
            fn from(bound: $ty) -> Self {
                Self::Text($crate::types::said(&bound).into())
            }
        }
    )+};
}

/// The text of a value, as JSON has it between the quotes.
fn said<T: Told>(value: &T) -> String {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.as_text().trim_matches('"').to_owned()
}

use {ordered, told};
