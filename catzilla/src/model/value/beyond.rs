//! What is told of a number that is none of the type that is read.

use super::Value;
use crate::{
    json::Reader,
    model::{Bound, Report, Violation},
};

/// Reads an integer of a type with these bounds, and reports why none can be read.
pub(super) fn explain_integer<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    bounds: fn() -> [Bound; 2],
) -> Option<T> {
    explain(reader, report, |number, is_integer| match number {
        // A float to most writers, and to serde.
        "-0" => Some(wrong(
            "type",
            &[T::EXPECTED, ", found -0: write 0 without a sign"],
        )),
        _ => is_integer.then(|| within(bounds(), wrong("range", &[T::EXPECTED]))),
    })
}

/// The same of a float.
pub(super) fn explain_float<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    bounds: fn() -> [Bound; 2],
) -> Option<T> {
    explain(reader, report, |_, _| {
        let bounds = bounds();
        let [min, max] = [&bounds[0], &bounds[1]].map(Bound::to_string);
        let wrong = wrong("range", &[T::EXPECTED, " from ", &min, " to ", &max]);
        Some(within(bounds, wrong))
    })
}

/// `told` says what is wrong with a number, or nothing where it is one of another kind.
fn explain<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    told: impl FnOnce(&str, bool) -> Option<Violation>,
) -> Option<T> {
    reader.skip_space();
    let start = reader.offset();
    let value = T::read(reader);
    if value.is_some() {
        return value;
    }
    reader.move_to(start);
    let number = reader.number_ahead();
    match number.and_then(|number| told(number.text, number.is_integer)) {
        None => report.mismatch(reader, T::EXPECTED),
        Some(violation) => {
            report.add(violation);
            let _text = reader.value();
            None
        }
    }
}

fn wrong(code: &'static str, expected: &[&str]) -> Violation {
    Violation::new(code, ["expected ", &expected.concat()].concat())
}

fn within([min, max]: [Bound; 2], violation: Violation) -> Violation {
    violation.bound("min", min).bound("max", max)
}
