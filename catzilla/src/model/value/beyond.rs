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
    explain(reader, report, |number, is_integer| {
        is_integer.then(|| of_integer(number, T::EXPECTED, bounds()))
    })
}

/// The same of a float.
pub(super) fn explain_float<'b, T: Value<'b>>(
    reader: &mut Reader<'b>,
    report: &mut Report,
    bounds: fn() -> [Bound; 2],
) -> Option<T> {
    explain(reader, report, |_, _| Some(of_float(T::EXPECTED, bounds())))
}

/// Of an integer that a type with these bounds does not take.
pub(crate) fn of_integer(number: &str, expected: &'static str, bounds: [Bound; 2]) -> Violation {
    // A float to most writers, and to serde.
    if number == "-0" {
        let message = ["expected ", expected, ", found -0: write 0 without a sign"].concat();
        return Violation::new("type", message)
            .bound("expected", expected)
            .bound("found", "-0");
    }
    within(bounds, ["expected ", expected].concat())
}

/// Of a number that is beyond these bounds of a float.
pub(crate) fn of_float(expected: &'static str, bounds: [Bound; 2]) -> Violation {
    let [min, max] = [&bounds[0], &bounds[1]].map(Bound::to_string);
    let message = ["expected ", expected, " from ", &min, " to ", &max].concat();
    within(bounds, message)
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

fn within([min, max]: [Bound; 2], message: String) -> Violation {
    let violation = Violation::new("range", message);
    violation.bound("min", min).bound("max", max)
}
