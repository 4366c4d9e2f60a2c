//! What was written → what it means, one named rule a function.

mod argument;
mod function;
mod params;
mod response;
mod rules;
mod scalar;
#[cfg(test)]
mod tests;

use syn::Result;

use super::{
    ir::{Argument, Method, Route},
    syntax::{Attribute, Handler},
};
use crate::{errors, path};

/// Checks an attribute and its function.
pub(super) fn check(attribute: &Attribute, handler: &Handler) -> Result<Route> {
    let (template, ()) =
        errors::both(path::parse_route(&attribute.path), function::check(handler))?;
    let params = params::check(attribute, &template, handler);
    let mut captures = template.params().map(str::to_owned).collect();
    let sources = handler
        .arguments
        .iter()
        .map(|written| argument::source(written, handler, &template, &mut captures));
    let (sources, ()) = errors::both(errors::all(sources), params)?;
    let run = function::run(attribute, handler, &sources)?;
    let arguments = handler.arguments.iter().zip(sources);
    let arguments = arguments.map(|(written, source)| {
        Ok(Argument {
            name: written.called(),
            ty: written.ty.clone(),
            rules: rules::rules(written, &source)?,
            source,
        })
    });
    Ok(Route {
        methods: attribute.methods.clone(),
        template,
        captures,
        arguments: errors::all(arguments)?,
        run,
        body_refused: !attribute.body
            && attribute
                .methods
                .iter()
                .any(|m| matches!(m, Method::Get | Method::Head)),
    })
}
