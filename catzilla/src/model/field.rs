//! One field, and one whole: its value, and the constraints on it.

#![allow(
    clippy::inline_always,
    reason = "a call would cost more than what it does; a debug build has less to do without"
)]

use std::marker::PhantomData;

use super::{Constraint, Report, Value, Violation};
use crate::json::Reader;

/// How the value of a field is read, reported and checked.
///
/// Generated code makes one for each field, in one place, so that a type or a constraint that does not
/// fit is one error there.
pub trait Field<'b, T> {
    /// Reads a value of which the constraints hold.
    fn read(&self, reader: &mut Reader<'b>) -> Option<T>;

    /// Reads a value and reports all that is wrong with it; `None` only after a report.
    fn explain(&self, reader: &mut Reader<'b>, report: &mut Report) -> Option<T>;

    /// Whether the constraints hold of a value, and inside it.
    fn holds(&self, value: &T) -> bool;

    /// Reports the constraints that do not hold of a value, and inside it.
    fn check(&self, value: &T, report: &mut Report);

    /// The value of a member that is not there, if it may be left out.
    fn absent(&self) -> Option<T>;

    /// A value that was not read, as it stands for a member that is not there, if all holds of it that has
    /// to hold of one that is.
    fn admit(&self, value: T, reader: &Reader<'b>) -> Option<T> {
        let _ = reader;
        self.holds(&value).then_some(value)
    }

    /// The same with a report.
    fn explain_admitted(&self, value: T, reader: &Reader<'b>, report: &mut Report) -> Option<T> {
        let _ = reader;
        if self.holds(&value) {
            return Some(value);
        }
        self.check(&value, report);
        None
    }

    /// Whether a member has to be there.
    fn is_required(&self) -> bool;
}

/// A field of a type of ours, with these constraints.
#[derive(Debug)]
pub struct Constrained<T, C> {
    constraints: C,
    of: PhantomData<fn() -> T>,
}

impl<T, C> Constrained<T, C> {
    #[inline]
    pub(super) const fn new(constraints: C) -> Self {
        let of = PhantomData;
        Self { constraints, of }
    }

    /// The constraints alone.
    pub fn into_constraints(self) -> C {
        self.constraints
    }
}

/// A field of this type with these constraints.
#[inline]
#[must_use]
pub const fn field<T, C>(constraints: C) -> Constrained<T, C> {
    Constrained::new(constraints)
}

impl<'b, T: Value<'b>, C: Constraint<T>> Field<'b, T> for Constrained<T, C> {
    // Its constraints are constants, which would be handed over in memory otherwise.
    #[cfg_attr(not(debug_assertions), inline(always))]
    fn read(&self, reader: &mut Reader<'b>) -> Option<T> {
        let value = T::read(reader)?;
        self.constraints.holds(&value).then_some(value)
    }

    fn explain(&self, reader: &mut Reader<'b>, report: &mut Report) -> Option<T> {
        let before = report.total();
        match T::explain_part(reader, report) {
            Ok(value) => self.constraints.check(&value, report).then_some(value),
            Err(part) => {
                report.narrow(before, &|violation| self.constraints.narrow(violation));
                let part = part?;
                self.constraints.check_part(&part, report);
                part.into_whole().filter(|_| report.total() == before)
            }
        }
    }

    fn holds(&self, value: &T) -> bool {
        self.constraints.holds(value) && value.holds()
    }

    fn check(&self, value: &T, report: &mut Report) {
        self.constraints.check(value, report);
        value.check(report);
    }

    #[inline]
    fn absent(&self) -> Option<T> {
        T::absent()
    }

    fn is_required(&self) -> bool {
        T::REQUIRED
    }
}

/// A whole value of which the constraints hold.
#[inline]
pub fn whole<T, C: Constraint<T>>(value: T, constraints: &C) -> Option<T> {
    constraints.holds(&value).then_some(value)
}

/// A whole value, once the constraints on it are known to hold or were reported not to.
pub fn explain_whole<T, C: Constraint<T>>(
    value: T,
    report: &mut Report,
    constraints: &C,
) -> Option<T> {
    constraints.check(&value, report).then_some(value)
}

/// Reports that none of these names stands here, as a text or at all.
pub fn explain_name<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    names: &[&'static str],
) -> Option<T> {
    reader.skip_space();
    let start = reader.offset();
    if let Some(value) = T::read(reader) {
        return Some(value);
    }
    reader.move_to(start);
    if !reader.is_at_text() {
        return report.mismatch(reader, T::EXPECTED);
    }
    report.add(Violation::none_of(T::EXPECTED, names));
    let _text = reader.value();
    None
}
