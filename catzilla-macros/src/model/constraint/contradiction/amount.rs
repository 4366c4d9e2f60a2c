//! Ranges that hold no number of the type, no multiple, and no length of a text.

use syn::{Error, Expr, ExprRange, Ident, Type};

use super::refusal::{is_above, is_below};
use crate::model::constraint::{
    Constraint, Rule,
    integer::limits,
    parse::number,
    place::{bare, name_of_type},
};

/// A range that is empty because the type ends before it begins.
pub(super) fn beyond_the_type(range: &ExprRange, ty: Option<&Type>) -> Option<Error> {
    let name = name_of_type(bare(ty?))?;
    let (least, most) = limits(&name)?;
    let message = format!("no `{name}` is in this range: nothing could ever be valid");
    let is_empty = is_above(least, range) || is_below(most, range);
    is_empty.then(|| Error::new_spanned(range, message))
}

/// A divisor none of whose multiples is in the range.
pub(super) fn without_multiple(
    constraints: &[Constraint],
    divisor: &Expr,
    ty: Option<&Type>,
) -> Option<Error> {
    let range = constraints.iter().find_map(|one| match &one.rule {
        Rule::Range(range) => Some(range),
        _ => None,
    })?;
    let by = number(divisor)?.abs();
    let least = match &range.start {
        Some(start) => number(start)?,
        None => limits(&name_of_type(bare(ty?))?)?.0,
    };
    // A multiple that is a bound itself may be missed by what floats lose.
    let steps = (least / by - LOST).ceil();
    let first = steps * by;
    let is_exact = first.fract() == 0.0 && by.fract() == 0.0;
    let first = if is_exact {
        first
    } else {
        first - first.abs() * LOST
    };
    let message = "no multiple of this is in the `range`: nothing could ever be valid";
    is_above(first, range).then(|| Error::new_spanned(divisor, message))
}

const LOST: f64 = 1e-9;

/// A number of characters of which no text has that number of bytes.
pub(super) fn characters_and_bytes(constraints: &[Constraint]) -> Option<Error> {
    let (_, characters) = of_length(constraints, false)?;
    let (name, bytes) = of_length(constraints, true)?;
    let bound = |bound: &Option<Box<Expr>>| bound.as_deref().and_then(number);
    let too_few = bound(&characters.start).is_some_and(|least| is_above(least, bytes));
    // A character is four bytes at the most.
    let too_many =
        bound(&bytes.start).is_some_and(|least| is_above((least / 4.0).ceil(), characters));
    let message = "no text has so many bytes and so many characters: nothing could ever be valid";
    (too_few || too_many).then(|| Error::new(name.span(), message))
}

fn of_length(constraints: &[Constraint], of_bytes: bool) -> Option<(&Ident, &ExprRange)> {
    constraints.iter().find_map(|one| match &one.rule {
        Rule::Len { range, bytes } if *bytes == of_bytes => Some((&one.name, range)),
        _ => None,
    })
}
