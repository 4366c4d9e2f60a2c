//! The rules between the parameters of the path and the query, and the arguments that take them.

use quote::ToTokens;
use syn::{Error, Result, Type, ext::IdentExt};

use super::scalar;
use crate::{
    errors,
    path::Template,
    route::syntax::{Attribute, Handler, MarkerKind, Written},
};

/// Every parameter is an argument's, and every argument that can only be a parameter is one.
pub(super) fn check(attribute: &Attribute, template: &Template, handler: &Handler) -> Result<()> {
    let untaken: Vec<_> = params(template)
        .filter(|(name, _)| !is_taken(name, handler))
        .collect();
    let homeless: Vec<_> = handler
        .arguments
        .iter()
        .filter(|written| is_homeless(written, template))
        .collect();
    if homeless.is_empty() {
        errors::none(
            untaken
                .iter()
                .map(|(name, place)| no_argument(name, place, attribute, handler)),
        )
    } else {
        // One of the two is misspelt: that is one mistake.
        errors::none(
            homeless
                .iter()
                .map(|written| no_parameter(written, &untaken, handler)),
        )
    }
}

/// The names of all parameters, and where each stands.
fn params(template: &Template) -> impl Iterator<Item = (&str, &'static str)> {
    let in_path = template.params().map(|name| (name, "path"));
    in_path.chain(template.query.iter().map(|name| (name.as_str(), "query")))
}

fn is_taken(name: &str, handler: &Handler) -> bool {
    handler.arguments.iter().any(|argument| {
        let named = argument
            .name
            .as_ref()
            .is_some_and(|written| written.unraw() == name);
        named && is_from_path(argument)
    })
}

/// Whether an argument is a parameter of the path or the query as far as its markers tell.
fn is_from_path(argument: &Written) -> bool {
    match argument.marker() {
        Ok(marker) => marker.is_none_or(|marker| marker.kind == MarkerKind::Path),
        Err(_) => true,
    }
}

fn is_homeless(argument: &Written, template: &Template) -> bool {
    let unmarked = matches!(argument.marker(), Ok(None));
    let known = argument
        .name
        .as_ref()
        .is_some_and(|written| params(template).any(|(name, _)| written.unraw() == name));
    unmarked && !known && scalar::is_parameter(&argument.ty)
}

fn no_argument(name: &str, place: &str, attribute: &Attribute, handler: &Handler) -> Error {
    let function = handler.name();
    let wrapped = handler
        .arguments
        .iter()
        .any(|argument| is_axum_path(&argument.ty));
    let instead = if wrapped {
        " in place of `Path(…): Path<…>`"
    } else {
        ""
    };
    let message = format!(
        "no argument of `{function}` takes `<{name}>` from the {place}\n\
         help: add `{name}: T` to its arguments{instead}, or take `<{name}>` out"
    );
    Error::new(attribute.path.span(), message)
}

fn is_axum_path(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "Path"))
}

/// An argument that could only be a parameter, and is none.
fn no_parameter(argument: &Written, untaken: &[(&str, &str)], handler: &Handler) -> Error {
    let function = handler.name();
    let Some(name) = &argument.name else {
        let ty = argument.ty.to_token_stream().to_string().replace(' ', "");
        let message = format!(
            "this argument of `{function}` has no name to find it by\n\
             help: write `name: {ty}`, with `<name>` in the path or the query"
        );
        return Error::new_spanned(&argument.ty, message);
    };
    let span = name.span();
    let name = name.unraw();
    let help = match untaken {
        [] => format!(
            "add `/<{name}>` to the path or `?<{name}>` to its end; or mark the argument: \
             `#[header] {name}`, `#[cookie] {name}`, \
             or `#[path] {name}` for a parameter of a prefix that `{function}` is mounted under"
        ),
        [(other, _), ..] => format!("no argument takes `<{other}>`; give the two one name"),
    };
    let message =
        format!("`{name}` is in neither the path nor the query of `{function}`\nhelp: {help}");
    Error::new(span, message)
}
