//! Models inside of models whose members stand among those of the outer one.
//!
//! The object is read once for each: no member is copied, and what is flattened is read as it always is,
//! with the members hidden from it that are somebody else's.

use super::{Report, Value, facts::Facts};
use crate::json::{Names, Reader};

/// What the members of a flattened field are called.
#[must_use]
pub const fn members_of<'b, T: Value<'b>>() -> &'static Names {
    Facts::<T>::MEMBERS
}

/// Whether a type says what its members are called, so that it can be flattened.
#[must_use]
pub const fn has_members<'b, T: Value<'b>>() -> bool {
    Facts::<T>::HAS_MEMBERS
}

/// Reads a flattened field at the start of the object of which it is a part, and goes back there.
pub fn read_flattened<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    others: &'static Names,
    read: impl FnOnce(&mut Reader<'b>) -> Option<T>,
) -> Option<T> {
    let start = reader.offset();
    let value = reader.without(others, members_of::<T>(), read);
    reader.move_to(start);
    value
}

/// Explains a flattened field of the object that began at `start` and has been explained; where there
/// is none, nothing is left to say.
pub fn explain_flattened<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    start: usize,
    others: &'static Names,
    explain: impl FnOnce(&mut Reader<'b>, &mut Report) -> Option<T>,
) -> Option<T> {
    let end = reader.offset();
    reader.move_to(start);
    reader.skip_space();
    let value = if reader.kind() == "an object" {
        reader.without(others, members_of::<T>(), |reader| explain(reader, report))
    } else {
        None
    };
    reader.move_to(end);
    value
}
