//! [`Bridged`]: a field that serde reads, in the middle of a text that we read.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize, de::Visitor};

use super::{Constraint, Report, Violation, field::Field};
use crate::json::{Reader, Writer};

/// A field of a type that serde reads, with these constraints.
#[derive(Debug)]
pub struct Bridged<T, C> {
    constraints: C,
    of: PhantomData<fn() -> T>,
}

impl<T, C> Bridged<T, C> {
    pub(super) const fn new(constraints: C) -> Self {
        let of = PhantomData;
        Self { constraints, of }
    }
}

impl<'b, T: Deserialize<'b>, C: Constraint<T>> Field<'b, T> for Bridged<T, C> {
    fn read(&self, reader: &mut Reader<'b>) -> Option<T> {
        let value = from_text(reader).ok()?;
        self.constraints.holds(&value).then_some(value)
    }

    fn explain(&self, reader: &mut Reader<'b>, report: &mut Report) -> Option<T> {
        match from_text(reader) {
            Ok(value) => self.constraints.check(&value, report).then_some(value),
            Err(message) => {
                report.add(Violation::new("invalid", message));
                None
            }
        }
    }

    fn holds(&self, value: &T) -> bool {
        self.constraints.holds(value)
    }

    fn check(&self, value: &T, report: &mut Report) {
        self.constraints.check(value, report);
    }

    /// As serde has it: only an `Option` may be left out, or what is read as one.
    fn absent(&self) -> Option<T> {
        T::deserialize(Missing).ok()
    }

    fn is_required(&self) -> bool {
        self.absent().is_none()
    }
}

/// A member that is not there.
struct Missing;

impl<'de> serde::Deserializer<'de> for Missing {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("this member is required"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What serde makes of the value that stands here, which we pass and check first: so nothing is taken
/// that is no JSON to us, half a surrogate pair in a text that nobody reads for one.
///
/// A value of a query or a form is text; it is tried as it came, then as the last text of that name, and
/// then as what that says.
pub(super) fn from_text<'b, T: Deserialize<'b>>(reader: &mut Reader<'b>) -> Result<T, String> {
    reader.skip_space();
    let (start, is_no_text) = (reader.offset(), reader.is_at_no_text());
    let text = reader.value().ok_or("this is no JSON")?;
    if is_no_text {
        return Err("expected UTF-8 text".to_owned());
    }
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    if !reader.is_of_pairs() {
        return Err(message(&error));
    }
    reader.move_to(start);
    from_last(reader).ok_or_else(|| message(&error))
}

/// What serde makes of the last text of a pair, or of what that says.
fn from_last<'b, T: Deserialize<'b>>(reader: &mut Reader<'b>) -> Option<T> {
    let text = reader.last_of_pair()?;
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    let said = Reader::new(text, reader.arena()).string()?;
    // serde_json passes space around a value.
    let is_spaced = said.trim() != said;
    serde_json::from_str(said).ok().filter(|_| !is_spaced)
}

impl Violation {
    /// For a body that serde could not read, with the place where it stopped.
    pub(crate) fn of_serde(error: &serde_json::Error) -> Self {
        let violation = Self::new("invalid", message(error));
        let violation = violation.bound("line", error.line());
        violation.bound("column", error.column())
    }
}

/// serde's message without its place, which would be one in the value and not in the body.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((message, _)) => message.to_owned(),
        None => text,
    }
}

/// Writes a value that serde writes; `null` for one that it cannot write as JSON.
pub(super) fn write<T: Serialize>(value: &T, writer: &mut Writer) {
    match serde_json::to_string(value) {
        Ok(text) => writer.raw(&text),
        Err(_) => writer.raw("null"),
    }
}
