//! Models: types that are read from JSON and proved at once.
//!
//! ```text
//! Value       what a field can be, and how it is read
//! Constraint  what has to hold of it beyond its type
//! Violation   one rule that is broken, at one place
//! Report      all of them
//! ```

pub(crate) mod apart;
mod bound;
mod bridge;
pub(crate) mod choice;
pub(crate) mod constraint;
mod container;
mod error;
pub(crate) mod facts;
pub(crate) mod field;
pub(crate) mod flattened;
pub(crate) mod member;
pub(crate) mod narrow;
pub(crate) mod object;
pub(crate) mod of_headers;
pub(crate) mod of_pairs;
pub(crate) mod pairs;
mod part;
mod place;
mod report;
pub(crate) mod schema;
pub(crate) mod seen;
pub(crate) mod strict;
pub(crate) mod tagged;
mod value;
mod violation;
mod words;
mod write;

pub(crate) use self::value::{beyond, set};
pub use self::{
    bound::Bound,
    constraint::Constraint,
    error::ModelError,
    part::Part,
    report::Report,
    schema::{Describe, Schema, Schemas},
    seen::{Seen, Sees},
    value::{JsonMap, JsonValue, Key, KeyWithin, MemberName, Value, explain_key, proved_key},
    violation::Violation,
    write::WriteJson,
};
use std::any::Any;

use crate::json::{Arena, Reader};

/// A type that is read from JSON in one pass that checks it, too; `#[derive(Model)]` makes it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no model: add `#[derive(Model)]` to it",
    label = "this is read as a model"
)]
pub trait Model<'b>: Value<'b> {
    /// Whether it has its constraints where serde reads it, too: if serde can.
    #[doc(hidden)]
    const IS_PROVED_BY_SERDE: bool = true;

    /// Reads a model from a JSON text.
    ///
    /// A field that borrows needs an arena where the text does not hold it as it is wanted, which is a
    /// `&str` with an escape and every `&[T]` that has items: see [`from_json_in`](Self::from_json_in). A
    /// model whose fields own what they hold, `String`, `Cow` and `Vec`, needs none.
    ///
    /// # Errors
    /// All that is wrong with it; or, if it is no JSON, where it stops being that.
    fn from_json(text: &'b [u8]) -> Result<Self, ModelError> {
        read(text, None, None, Report::new)
    }

    /// Reads a model from a JSON text, and puts decoded strings and borrowed lists into the arena.
    ///
    /// ```
    /// use catzilla::{json::Arena, prelude::*};
    ///
    /// #[derive(Model)]
    /// struct Tags<'a> { tags: &'a [&'a str] }
    ///
    /// let arena = Arena::new();
    /// let tags = Tags::from_json_in(br#"{"tags": ["a", "\n"]}"#, &arena).unwrap();
    /// assert_eq!(tags.tags, ["a", "\n"]);
    /// ```
    ///
    /// # Errors
    /// As for [`from_json`](Self::from_json).
    fn from_json_in(text: &'b [u8], arena: &'b Arena) -> Result<Self, ModelError> {
        read(text, Some(arena), None, Report::new)
    }

    /// Reads a model whose functions see a value of the application's state: `#[model(state = …)]`.
    ///
    /// # Errors
    /// As for [`from_json`](Self::from_json).
    fn from_json_with<S: Any + Send + Sync>(
        text: &'b [u8],
        arena: &'b Arena,
        state: &'b S,
    ) -> Result<Self, ModelError> {
        read(text, Some(arena), Some(state), Report::new)
    }

    /// Checks the constraints of a model that was made by hand; a function that sees the state is not
    /// called.
    ///
    /// # Errors
    /// All that do not hold.
    fn validate(&self) -> Result<(), Report> {
        if self.holds() {
            return Ok(());
        }
        let mut report = Report::new();
        self.check(&mut report);
        Err(report)
    }
}

/// A model that serde has made, if it is right.
///
/// # Errors
/// All that is wrong with it, in one message.
pub fn proved<'b, T: Model<'b>, E: serde::de::Error>(model: T) -> Result<T, E> {
    match model.validate() {
        Ok(()) => Ok(model),
        Err(report) => Err(E::custom(report.in_full())),
    }
}

/// Reads any value: in one pass, and in a second one, which fills a report, only if that fails.
pub(crate) fn read<'b, T: Value<'b>>(
    text: &'b [u8],
    arena: Option<&'b Arena>,
    seen: Seen<'b>,
    report: impl FnOnce() -> Report,
) -> Result<T, ModelError> {
    let checked = simdutf8::basic::from_utf8(text).map_err(|_| ModelError::no_utf8(text))?;
    let mut reader = Reader::new(checked, arena).seeing(seen);
    if let Some(value) = T::read(&mut reader)
        && reader.is_at_end()
    {
        return Ok(value);
    }
    if reader.too_deep_at().is_some() {
        return Err(ModelError::no_json(&reader));
    }
    Err(explain::<T>(checked, arena, seen, report()))
}

/// The second reading: all that is wrong with the text, or where it stops being JSON.
#[cold]
fn explain<'b, T: Value<'b>>(
    text: &'b str,
    arena: Option<&'b Arena>,
    seen: Seen<'b>,
    mut report: Report,
) -> ModelError {
    let mut reader = Reader::new(text, arena).seeing(seen);
    let _value = T::explain(&mut reader, &mut report);
    if reader.is_at_end() && !reader.is_stuck() && !report.is_empty() {
        return ModelError::Invalid(report);
    }
    if reader.too_deep_at().is_some() {
        return ModelError::no_json(&reader);
    }
    // It may be no JSON at all, and then nothing else is said of it.
    let mut reader = Reader::new(text, arena);
    if reader.value().is_none() || !reader.is_at_end() {
        return ModelError::no_json(&reader);
    }
    if report.is_empty() {
        // The two readings disagree, which is a fault of ours; still nothing wrong is let through.
        report.add(Violation::new(
            "invalid",
            "this is not what is expected here",
        ));
    }
    ModelError::Invalid(report)
}
