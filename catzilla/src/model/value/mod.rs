//! [`Value`]: what a field can be, and how it is read.

mod any;
mod array;
pub(crate) mod beyond;
mod items;
mod key;
mod list;
mod map;
mod scalar;
pub(crate) mod set;
mod text;
mod tuple;
mod wrapped;

use super::{Part, Report};
use crate::json::{Names, Reader};

pub use self::{
    key::{Key, KeyWithin, MemberName, explain_key, proved_key},
    map::{JsonMap, JsonValue},
};

/// A type that is read from JSON and may borrow from the text.
///
/// `#[derive(Model)]` implements it. It is there for all integers and floats, `bool`, `char`, text
/// (`&str`, `Cow<str>`, `String`, `Box<str>`), `Option`, `Box`, `Rc`, `Arc`, lists (`Vec`, `&[T]`, `Box<[T]>`,
/// `Cow<[T]>`, `VecDeque`, `LinkedList`, arrays), sets (`BTreeSet`, `HashSet`), tuples, maps with text, integers, `bool` or `char` as keys, and [`JsonMap`](super::JsonMap) and [`JsonValue`](super::JsonValue), which
/// keep the text as it came, and for `serde_json::Value`. Features of this crate add types of `chrono`, `jiff`, `rust_decimal`, `time` and
/// `uuid`.
///
/// There are two ways to read. The first says yes or no and is as short as it can be; the second runs
/// only after the first said no: it finds out everything that is wrong.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read as a field of a model",
    label = "not the type of a field",
    note = "a field is a number, a `bool`, text, an `Option`, a list or a map of those, or another model; \
            `#[derive(Model)]` on `{Self}` makes it one"
)]
pub trait Value<'b>: Sized {
    /// What the client should have sent, as it completes "expected …".
    const EXPECTED: &'static str;

    /// Whether a model's member of this type has to be there.
    const REQUIRED: bool = true;

    /// What the members are called, of a type that is read from an object and can be flattened into
    /// another.
    const MEMBERS: Option<&'static Names> = None;

    /// Whether it is an object, or made of objects: no text of a query, a form, a path or a header is one.
    const IS_OBJECT: bool = false;

    /// Why pairs of names and texts cannot make a type that is read from an object, if that is known: a
    /// message for whoever writes the handler.
    const NOT_OF_PAIRS: Option<&'static str> = None;

    /// The name of the type of the state that its functions see, or those of a value inside it.
    const STATE: Option<&'static str> = None;

    /// Reads a value, or says that there is none, for whatever reason.
    fn read(reader: &mut Reader<'b>) -> Option<Self>;

    /// Reads a value, and reports all that is wrong with it.
    ///
    /// In either case the reader stands behind the value when this is done, having read it, or passed it
    /// by [`Reader::value`]; of what is no JSON it does not matter where, and nothing is reported in the
    /// end but that. Otherwise `None` only after a report.
    fn explain(reader: &mut Reader<'b>, report: &mut Report) -> Option<Self> {
        let start = reader.offset();
        let value = Self::read(reader);
        if value.is_none() {
            reader.move_to(start);
            return report.mismatch(reader, Self::EXPECTED);
        }
        value
    }

    /// The same; where something is wrong, with what is right of a list or a map.
    ///
    /// # Errors
    /// Only after a report, or with a part that is whole.
    fn explain_part(
        reader: &mut Reader<'b>,
        report: &mut Report,
    ) -> Result<Self, Option<Part<Self>>> {
        Self::explain(reader, report).ok_or(None)
    }

    /// The value of a member that is not there, if it may be left out.
    #[inline]
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Whether the constraints hold inside a value that was made by hand.
    #[inline]
    fn holds(&self) -> bool {
        true
    }

    /// Reports the constraints that do not hold inside a value that was made by hand.
    fn check(&self, report: &mut Report) {
        let _ = report;
    }
}
