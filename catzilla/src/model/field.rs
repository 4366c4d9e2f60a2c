//! One field, and one whole: its value, and the constraints on it.

use super::{Constraint, Report, Value, Violation};
use crate::json::Reader;

/// Reads a value of which the constraints hold.
#[inline]
pub fn read_field<'b, T: Value<'b>, C: Constraint<T>>(
    reader: &mut Reader<'b>,
    constraints: &C,
) -> Option<T> {
    T::read(reader).filter(|value| constraints.holds(value))
}

/// Reads a value and reports all that is wrong with it; `None` only after a report.
pub fn explain_field<'b, T: Value<'b>, C: Constraint<T>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    constraints: &C,
) -> Option<T> {
    let value = T::explain(reader, report)?;
    constraints.check(&value, report).then_some(value)
}

/// Reports the constraints that do not hold of a value, and inside it.
pub fn check_field<'b, T: Value<'b>, C: Constraint<T>>(
    value: &T,
    report: &mut Report,
    constraints: &C,
) {
    constraints.check(value, report);
    value.check(report);
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
    let start = reader.offset();
    if let Some(value) = T::read(reader) {
        return Some(value);
    }
    reader.move_to(start);
    if reader.kind() != "a string" {
        return report.mismatch(reader, T::EXPECTED);
    }
    let expected = format!("expected {}", T::EXPECTED);
    report.add(Violation::new("one_of", expected).bound("allowed", names.to_vec()));
    let _text = reader.value();
    None
}
