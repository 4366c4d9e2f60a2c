//! What was written → what it means, one named rule a function.

mod argument;
mod function;
mod params;
mod response;
mod rules;
mod scalar;
#[cfg(test)]
mod tests;

use proc_macro2::Span;
use syn::{Error, Result};

use super::{
    ir::{Argument, Method, Route, Source},
    syntax::{Attribute, Handler},
};
use crate::{
    errors,
    path::{self, Template},
};

/// Checks an attribute and its function.
pub(super) fn check(attribute: &Attribute, handler: &Handler) -> Result<Route> {
    let (template, ()) =
        errors::both(path::parse_route(&attribute.path), function::check(handler))?;
    let mut captures = template.params().map(str::to_owned).collect();
    let sources = sources(handler, &template, attribute.path.span(), &mut captures)?;
    let run = function::run(attribute, handler, &sources)?;
    Ok(Route {
        methods: attribute.methods.clone(),
        arguments: with_rules(handler, sources)?,
        template,
        captures,
        run,
        body_refused: !attribute.body
            && attribute
                .methods
                .iter()
                .any(|m| matches!(m, Method::Get | Method::Head)),
    })
}

/// The arguments of a function that is no handler, which knows parameters of the query only; they are named
/// at this place.
pub(crate) fn arguments(
    function: &Handler,
    template: &Template,
    at: Span,
) -> Result<Vec<Argument>> {
    let sources = sources(function, template, at, &mut Vec::new())?;
    with_rules(function, sources)
}

/// What keeps a function from being called as any other.
pub(crate) fn plain_function(function: &Handler) -> impl Iterator<Item = Error> {
    function::plain(function)
}

/// Where each argument comes from; the parameters are named at this place.
fn sources(
    handler: &Handler,
    template: &Template,
    at: Span,
    captures: &mut Vec<String>,
) -> Result<Vec<Source>> {
    let params = params::check(at, template, handler);
    let arguments = handler.arguments.iter();
    let sources = arguments.map(|written| argument::source(written, handler, template, captures));
    let (sources, ()) = errors::both(errors::all(sources), params)?;
    Ok(sources)
}

fn with_rules(handler: &Handler, sources: Vec<Source>) -> Result<Vec<Argument>> {
    let arguments = handler.arguments.iter().zip(sources);
    errors::all(arguments.map(|(written, source)| {
        Ok(Argument {
            name: written.called(),
            ty: written.ty.clone(),
            rules: rules::rules(written, &source)?,
            source,
        })
    }))
}
