//! [`Bound`]: what a value is compared with, as a client sees it.

use std::{borrow::Cow, fmt::Write as _};

use serde::Serialize;

use crate::json::{quote, quoted_len};

/// A bound of a constraint, as a client sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Bound {
    /// A number without a fraction.
    Integer(i128),
    /// A number.
    Float(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// One of these texts.
    Texts(Vec<&'static str>),
    /// One of these.
    OneOf(Vec<Self>),
}

impl Bound {
    /// As JSON; an integer beyond 64 bits as the nearest number.
    pub(crate) fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_else(|_| match self {
            #[expect(clippy::cast_precision_loss, reason = "there is no nearer one")]
            Self::Integer(integer) => (*integer as f64).into(),
            Self::OneOf(bounds) => bounds.iter().map(Self::to_json).collect(),
            _ => serde_json::Value::Null,
        })
    }

    /// As a number of a JSON Schema, of which readers know 64 bits; `None` for all else: JSON Schema has no
    /// words for a day, of which there is more than one spelling.
    pub(super) fn to_number(&self) -> Option<serde_json::Value> {
        match self {
            Self::Integer(integer) => {
                let signed = i64::try_from(*integer).map(Into::into);
                signed
                    .or_else(|_| u64::try_from(*integer).map(Into::into))
                    .ok()
            }
            Self::Float(float) => serde_json::Number::from_f64(*float).map(Into::into),
            Self::Text(_) | Self::Texts(_) | Self::OneOf(_) => None,
        }
    }

    /// Adds it to a message.
    pub(super) fn tell(&self, message: &mut String) {
        match self {
            Self::Integer(bound) => push_integer(message, *bound),
            other => message.push_str(&other.to_string()),
        }
    }

    /// Bytes that it takes in a report, about.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Integer(_) | Self::Float(_) => 24,
            Self::Text(text) => quoted_len(text),
            Self::Texts(texts) => texts.iter().map(|text| 1 + quoted_len(text)).sum(),
            Self::OneOf(bounds) => bounds.iter().map(|bound| 1 + bound.size()).sum(),
        }
    }

    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Integer(bound) => push_integer(out, *bound),
            Self::Text(bound) => quote(bound, out),
            Self::OneOf(bounds) => write_list(bounds, out),
            Self::Float(_) | Self::Texts(_) => {
                out.push_str(&serde_json::to_string(self).unwrap_or_else(|_| "null".to_owned()));
            }
        }
    }
}

fn write_list(bounds: &[Bound], out: &mut String) {
    let mut before = '[';
    for bound in bounds {
        out.push(before);
        bound.write(out);
        before = ',';
    }
    out.push_str(if bounds.is_empty() { "[]" } else { "]" });
}

impl std::fmt::Display for Bound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Integer(bound) => bound.fmt(f),
            // Nobody counts that many digits.
            Self::Float(bound) if bound.abs() >= 1e16 => write!(f, "{bound:e}"),
            Self::Float(bound) => bound.fmt(f),
            Self::Text(bound) => bound.fmt(f),
            Self::Texts(bounds) => f.write_str(&bounds.join(", ")),
            Self::OneOf(bounds) => {
                let bounds: Vec<_> = bounds.iter().map(Self::to_string).collect();
                f.write_str(&bounds.join(", "))
            }
        }
    }
}

/// As `write!` does it, in less time.
pub(super) fn push_integer(text: &mut String, number: i128) {
    match i64::try_from(number) {
        Ok(number) => text.push_str(itoa::Buffer::new().format(number)),
        Err(_) => text.push_str(&number.to_string()),
    }
}

macro_rules! bounds {
    ($($variant:ident: $($ty:ty)+;)*) => {$($(
        impl From<$ty> for Bound {
            fn from(bound: $ty) -> Self {
                Self::$variant(bound.into())
            }
        }
    )+)*};
}

bounds! {
    Integer: i8 i16 i32 i64 i128 u8 u16 u32 u64;
    Float: f64;
    Text: &'static str String;
    Texts: Vec<&'static str>;
    OneOf: Vec<Bound>;
}

/// As it is written in source: 0.1, and not the double that is nearest to the `f32`.
impl From<f32> for Bound {
    fn from(bound: f32) -> Self {
        let mut digits = Digits::default();
        let is_short = write!(digits, "{bound:e}").is_ok();
        let decimal = digits.text().parse().ok().filter(|_| is_short);
        Self::Float(decimal.unwrap_or_else(|| f64::from(bound)))
    }
}

/// Room on the stack for a number: `finite` looks at one of each value, and allocates nothing.
#[derive(Default)]
struct Digits {
    bytes: [u8; 24],
    length: usize,
}

impl Digits {
    fn text(&self) -> &str {
        let written = self.bytes.get(..self.length);
        written
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl std::fmt::Write for Digits {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.length + text.len();
        let room = self
            .bytes
            .get_mut(self.length..end)
            .ok_or(std::fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

impl From<usize> for Bound {
    fn from(bound: usize) -> Self {
        Self::Integer(bound as i128)
    }
}

impl From<isize> for Bound {
    fn from(bound: isize) -> Self {
        Self::Integer(bound as i128)
    }
}

impl From<u128> for Bound {
    fn from(bound: u128) -> Self {
        i128::try_from(bound).map_or_else(|_| Self::Text(bound.to_string().into()), Self::Integer)
    }
}
