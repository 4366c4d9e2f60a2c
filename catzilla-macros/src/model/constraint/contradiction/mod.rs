//! Constraints that contradict each other or the default, where literals show it.

mod refusal;
#[cfg(test)]
mod tests;

use quote::ToTokens;
use syn::{Error, LitStr};

use super::{
    Constraint, Rule,
    known::{Known, Value},
    parse::number,
};

/// Every contradiction among the constraints of one field, and with its default.
pub(crate) fn contradictions(constraints: &[Constraint], default: Option<&Known>) -> Vec<Error> {
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
            Rule::Part(_, text) => errors.extend(refused_part(constraints, text)),
            Rule::Each(inner) | Rule::Keys(inner) | Rule::Values(inner) => {
                errors.extend(contradictions(inner, None));
            }
            _ => {}
        }
    }
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
fn refused_part(constraints: &[Constraint], part: &LitStr) -> Option<Error> {
    let refuses = constraints
        .iter()
        .find(|one| one.refuses_part(&part.value()))?;
    let message = format!(
        "`{}` refuses every text with this in it: nothing could ever be valid",
        refuses.name
    );
    Some(Error::new(part.span(), message))
}
