//! The rules between the parameters of the path and the query, and the arguments that take them.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Error, GenericArgument, LitStr, PathArguments, Result, Type, ext::IdentExt};

use super::scalar;
use crate::{
    errors,
    path::Template,
    route::{
        syntax::{Handler, MarkerKind, Role, Written},
        wrapper::wrapper,
    },
};

/// Every parameter is an argument's, and every argument that can only be a parameter is one.
pub(super) fn check(at: Span, template: &Template, handler: &Handler) -> Result<()> {
    let takes_path = handler.arguments.iter().any(|one| is_path_model(&one.ty));
    let untaken: Vec<_> = params(template)
        .filter(|(name, _)| !is_taken(name, template, handler))
        .filter(|(_, place)| !(takes_path && *place == "path"))
        .collect();
    let homeless: Vec<_> = handler
        .arguments
        .iter()
        .filter(|written| is_homeless(written, template, handler))
        .collect();
    if !homeless.is_empty() {
        // One of the two is misspelt: that is one mistake.
        let each = homeless.iter();
        return errors::none(each.map(|written| no_parameter(written, &untaken, handler)));
    }
    let mut types = handler.arguments.iter().map(|written| &written.ty);
    if let Some((ty, held)) = types.find_map(|ty| Some((ty, held_by_axum(ty)?)))
        && !untaken.is_empty()
    {
        return Err(by_name(ty, held, &untaken));
    }
    let each = untaken.iter();
    errors::none(each.map(|(name, place)| no_argument(name, place, at, handler)))
}

/// The names of all parameters, and where each stands.
fn params(template: &Template) -> impl Iterator<Item = (&str, &'static str)> {
    let in_path = template.params().map(|name| (name, "path"));
    in_path.chain(template.query.iter().map(|name| (name.as_str(), "query")))
}

/// The parameter that is called as an argument is, or as it would be if it were used: rustc advises
/// `_id` in place of an `id` that is not.
pub(super) fn named_as<'t>(
    argument: &Written,
    template: &'t Template,
    handler: &Handler,
) -> Option<&'t str> {
    let find = |name: String| {
        params(template)
            .map(|(param, _)| param)
            .find(|param| *param == name)
    };
    let name = argument.plain_name()?;
    find(name).or_else(|| {
        let called = argument.called();
        let mut others = handler.arguments.iter();
        let is_free = !others.any(|other| other.plain_name() == called);
        find(called?).filter(|_| is_free)
    })
}

fn is_taken(name: &str, template: &Template, handler: &Handler) -> bool {
    handler.arguments.iter().any(|argument| {
        let named = || named_as(argument, template, handler) == Some(name);
        match argument.marker() {
            Ok(Some(marker)) if marker.kind != MarkerKind::Path => false,
            Ok(Some(marker)) => marker
                .name
                .as_ref()
                .map(LitStr::value)
                .map_or_else(named, |other| other == name),
            Ok(None) | Err(_) => named(),
        }
    })
}

fn is_homeless(argument: &Written, template: &Template, handler: &Handler) -> bool {
    let unmarked = matches!(argument.marker(), Ok(None));
    let known = named_as(argument, template, handler).is_some();
    unmarked && !known && scalar::is_parameter(&argument.ty)
}

fn no_argument(name: &str, place: &str, at: Span, handler: &Handler) -> Error {
    let function = handler.name();
    let message = format!(
        "no argument of `{function}` takes `<{name}>` from the {place}\n\
         help: add `{name}: T` to its arguments, or take `<{name}>` out"
    );
    Error::new(at, message)
}

/// `Path<u64>` and `Path<(u64, String)>` are axum's way to take what is an argument of its own here.
fn by_name(ty: &Type, held: &Type, untaken: &[(&str, &str)]) -> Error {
    let types: Vec<_> = match held {
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        one => vec![one],
    };
    let arguments = untaken.iter().enumerate().map(|(at, (name, _))| {
        let ty = types.get(at).map_or("T".to_owned(), |ty| {
            ty.to_token_stream().to_string().replace(' ', "")
        });
        format!("{name}: {ty}")
    });
    let arguments: Vec<_> = arguments.collect();
    let message = format!(
        "each parameter of a path is an argument of its name, and `Path<T>` is for a model\n\
         help: write `{}` in place of this argument",
        arguments.join(", ")
    );
    Error::new_spanned(ty, message)
}

fn is_called_path(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "Path"))
}

/// What is within `Path<…>`.
fn held_by_path(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else {
        return None;
    };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(held)) if arguments.args.len() == 1 => {
            is_called_path(ty).then_some(held)
        }
        _ => None,
    }
}

/// `Path<T>` with what may be a model: no number, no text, and no tuple of those.
pub(super) fn is_path_model(ty: &Type) -> bool {
    held_by_path(ty).is_some_and(|held| !is_plain(held))
}

/// What is within axum's `Path<…>`: a number, a text, or a tuple of those.
pub(super) fn held_by_axum(ty: &Type) -> Option<&Type> {
    held_by_path(ty).filter(|held| is_plain(held))
}

fn is_plain(held: &Type) -> bool {
    let is_text = matches!(held, Type::Path(path) if path.path.is_ident("String"));
    is_text || scalar::is_parameter(held) || matches!(held, Type::Tuple(_))
}

/// What reads more than a parameter, if the type is called so.
pub(super) fn reads_several(ty: &Type) -> Option<String> {
    wrapper(ty).or_else(|| is_called_path(ty).then(|| "Path".to_owned()))
}

/// Whether there are angle brackets behind the type's name.
pub(super) fn has_arguments(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let last = path.path.segments.last();
    last.is_some_and(|last| matches!(last.arguments, PathArguments::AngleBracketed(_)))
}

/// The parameters of the path that no argument takes by name, with their numbers.
pub(super) fn left(
    template: &Template,
    handler: &Handler,
) -> impl Iterator<Item = (String, usize)> {
    let numbered = template.params().zip(0..);
    numbered
        .filter(|(name, _)| !is_taken(name, template, handler))
        .map(|(name, number)| (name.to_owned(), number))
}

/// An argument that could only be a parameter, and is none.
fn no_parameter(argument: &Written, untaken: &[(&str, &str)], handler: &Handler) -> Error {
    let function = handler.name();
    let (Some(name), Some(called)) = (&argument.name, argument.called()) else {
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
        [] if handler.role != Role::Handler => format!(
            "name it among the query's parameters, the first argument of the attribute: `\"?<{called}>\"`; \
             or mark the argument: `#[header] {name}`, `#[cookie] {name}`"
        ),
        [] => format!(
            "add `/<{called}>` to the path or `?<{called}>` to its end; or mark the argument: \
             `#[header] {name}`, `#[cookie] {name}`, \
             or `#[path] {name}` for a parameter of a prefix that `{function}` is mounted under"
        ),
        [(other, _), ..] => format!("no argument takes `<{other}>`; give the two one name"),
    };
    let message =
        format!("`{name}` is in neither the path nor the query of `{function}`\nhelp: {help}");
    Error::new(span, message)
}
