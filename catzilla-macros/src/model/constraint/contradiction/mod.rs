//! Constraints that contradict each other or the default, where literals show it.

mod amount;
mod format;
mod refusal;
#[cfg(test)]
mod tests;

use quote::ToTokens;
use syn::{Error, LitStr, Type};

use self::{
    amount::{beyond_the_type, characters_and_bytes, without_multiple},
    refusal::{is_above, is_below},
};
use super::{
    Constraint, Rule,
    known::{Known, Value},
    parse::number,
    place::part,
};

/// Every contradiction among the constraints of one field, with its type and with its default.
pub(crate) fn contradictions(
    constraints: &[Constraint],
    ty: Option<&Type>,
    default: Option<&Known>,
) -> Vec<Error> {
    let repeated = repeated(constraints);
    // What is said twice mostly excludes itself: that would be the same mistake again.
    if !repeated.is_empty() {
        return repeated;
    }
    let mut errors = Vec::new();
    errors.extend(default.and_then(|default| refused_default(constraints, default)));
    for constraint in constraints {
        match &constraint.rule {
            Rule::OneOfTexts(texts) => {
                let value = |text: &LitStr| Value::Text(text.value());
                let refused = |text| refused_choice(constraints, &value(text), text);
                errors.extend(texts.iter().filter_map(refused));
            }
            Rule::OneOfNumbers(numbers) => {
                let value = |written| number(written).map(Value::Number);
                let refused = |written| refused_choice(constraints, &value(written)?, written);
                errors.extend(numbers.iter().filter_map(refused));
            }
            Rule::Part(named, text) => errors.extend(refused_part(constraints, named, text)),
            Rule::Range(range) => errors.extend(beyond_the_type(range, ty)),
            Rule::MultipleOf(divisor) => {
                errors.extend(without_multiple(constraints, divisor, ty));
            }
            Rule::Plain(..) => errors.extend(refused_format(constraints, constraint)),
            Rule::Each(inner) | Rule::Keys(inner) => {
                errors.extend(contradictions(inner, ty.and_then(|ty| part(ty, 0)), None));
            }
            Rule::Values(inner) => {
                errors.extend(contradictions(inner, ty.and_then(|ty| part(ty, 1)), None));
            }
            _ => {}
        }
    }
    errors.extend(characters_and_bytes(constraints));
    errors.extend(two_formats(constraints));
    errors
}

/// Only of some can there be two that each say something.
fn repeated(constraints: &[Constraint]) -> Vec<Error> {
    let may_repeat = |one: &Constraint| {
        let part = matches!(one.rule, Rule::Part("Contains", _));
        part || matches!(one.rule, Rule::Pattern(_) | Rule::Check(_) | Rule::Own(_))
    };
    let bytes = |one: &Constraint| matches!(one.rule, Rule::Len { bytes: true, .. });
    let same =
        |one: &Constraint, other: &Constraint| one.name == other.name && bytes(one) == bytes(other);
    let repeated = constraints.iter().enumerate().filter(|(at, one)| {
        !may_repeat(one) && constraints[..*at].iter().any(|other| same(one, other))
    });
    let error = |(_, one): (usize, &Constraint)| {
        let message = format!("`{}` is said twice: write it once", one.name);
        Error::new(one.name.span(), message)
    };
    repeated.map(error).collect()
}

fn refused_default(constraints: &[Constraint], default: &Known) -> Option<Error> {
    let refuses = constraints.iter().find(|one| one.refuses(&default.value))?;
    let name = &refuses.name;
    let message = if default.of_type {
        format!(
            "`{name}` refuses the default of this type\n\
             help: write one that it allows, `default = value`, or make the type an `Option`"
        )
    } else {
        format!("`{name}` refuses this default: write one that it allows")
    };
    Some(Error::new_spanned(&default.written, message))
}

/// A value of `one_of` that another constraint refuses.
fn refused_choice(
    constraints: &[Constraint],
    value: &Value,
    written: &impl ToTokens,
) -> Option<Error> {
    let choices =
        |one: &Constraint| matches!(one.rule, Rule::OneOfTexts(_) | Rule::OneOfNumbers(_));
    let mut others = constraints.iter().filter(|one| !choices(one));
    let refuses = others.find(|one| one.refuses(value))?;
    let message = format!(
        "`{}` refuses this value: leave one of the two out",
        refuses.name
    );
    Some(Error::new_spanned(written, message))
}

/// A part that no text could have.
fn refused_part(constraints: &[Constraint], named: &str, part: &LitStr) -> Option<Error> {
    let refuses = constraints
        .iter()
        .find(|one| one.refuses_part(named, &part.value()))?;
    let message = format!(
        "`{}` refuses every text with this in it: nothing could ever be valid",
        refuses.name
    );
    Some(Error::new(part.span(), message))
}

/// An `email` or a `uuid` for which there are too few characters, or too many.
fn refused_format(constraints: &[Constraint], constraint: &Constraint) -> Option<Error> {
    let format = constraint.format()?;
    constraints.iter().find(|one| match &one.rule {
        Rule::Len { range, .. } => is_above(format.least, range) || is_below(format.most, range),
        _ => false,
    })?;
    let message = format!(
        "no `{}` has this `len`: nothing could ever be valid",
        constraint.name
    );
    Some(Error::new(constraint.name.span(), message))
}

/// No text is two of these.
fn two_formats(constraints: &[Constraint]) -> Option<Error> {
    let mut formats = constraints.iter().filter(|one| one.is_format());
    let (first, second) = (formats.next()?, formats.next()?);
    let message = format!(
        "no text is both `{}` and `{}`: leave one of the two out",
        first.name, second.name
    );
    Some(Error::new(second.name.span(), message))
}
