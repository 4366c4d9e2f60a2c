//! What is said of a parameter beyond its type: `#[field(range(1..=100), default = 10)]`.

use quote::quote;
use syn::{Error, Result};

use crate::{
    errors, lifetimes,
    model::{FieldOption, Known, contradictions, default_value},
    route::{
        ir::{Rules, Source},
        syntax::Written,
    },
};

/// Only a parameter has rules here; a model says its own.
pub(super) fn rules(argument: &Written, source: &Source) -> Result<Rules> {
    let Some(attribute) = argument.options_attribute() else {
        return Ok(Rules::default());
    };
    if matches!(
        source,
        Source::Dependency(_) | Source::Extract | Source::PathModel(_)
    ) {
        let message = "`#[field(…)]` is for a parameter of the path, the query, a header or a cookie; \
                       write it on the fields of the model instead";
        return Err(Error::new_spanned(attribute, message));
    }
    let mut rules = Rules::default();
    let mut known = None;
    for option in argument.options()? {
        match option {
            FieldOption::Constraint(constraint) => rules.constraints.push(constraint),
            FieldOption::DefaultValue(value) => {
                known = Known::of(&value);
                let named = lifetimes::inferred(&argument.ty);
                rules.default = Some(default_value(&value, &argument.ty, &named)?);
            }
            FieldOption::Default(word) => {
                known = Known::default_of(&argument.ty, &word);
                rules.default = Some(quote!(::core::default::Default::default()));
            }
            other => {
                let message =
                    "a parameter has no options but `default` and its constraints: leave this out";
                return Err(Error::new(other.span(), message));
            }
        }
    }
    let misplaced = rules
        .constraints
        .iter()
        .flat_map(|constraint| constraint.misplaced(&argument.ty));
    errors::none(misplaced)?;
    let contradictions = contradictions(&rules.constraints, Some(&argument.ty), known.as_ref());
    errors::none(contradictions)?;
    Ok(rules)
}
