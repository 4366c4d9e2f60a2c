//! Where an argument comes from.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{Error, GenericArgument, Lifetime, LitStr, PathArguments, Result, Type, TypeReference};

use super::params;
use crate::{
    path::Template,
    route::{
        ir::Source,
        syntax::{AxumState, Handler, Marker, MarkerKind, Written},
    },
};

/// By the argument's own attribute, else by its name, else by its type. `captures` are the path
/// parameters that have a number; those of a prefix are added.
pub(super) fn source(
    argument: &Written,
    handler: &Handler,
    template: &Template,
    captures: &mut Vec<String>,
) -> Result<Source> {
    if let Some(lifetime) = lasting(&argument.ty) {
        let message = "what is borrowed from a request, or for it, does not live for `'static`\n\
                       help: leave `'static` out; text that has to live longer is a `String`";
        return Err(Error::new_spanned(lifetime, message));
    }
    let named_as = params::named_as(argument, template, handler);
    if let Some(marker) = argument.marker()? {
        return marked(&marker, argument, named_as, captures);
    }
    if let Some(name) = named_as {
        if let Some(reader) = params::reads_several(&argument.ty) {
            return Err(not_one_parameter(name, &reader, &argument.ty));
        }
        let number = template.params().position(|param| param == name);
        let name = name.to_owned();
        return Ok(match number {
            Some(number) => Source::Path(name, number),
            None => Source::Query(name),
        });
    }
    if let Some(state) = &argument.axum_state {
        return Err(by_value(state, &argument.ty));
    }
    match &argument.ty {
        Type::Reference(reference) => dependency(reference),
        ty if params::is_path_model(ty) => {
            Ok(Source::PathModel(params::left(template, handler).collect()))
        }
        _ => Ok(Source::Extract),
    }
}

/// The `'static` of a reference that is read, be it within what is read in the same way.
fn lasting(ty: &Type) -> Option<&Lifetime> {
    match ty {
        Type::Reference(reference) => {
            let lifetime = reference.lifetime.as_ref()?;
            (lifetime.ident == "static").then_some(lifetime)
        }
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return None;
            };
            let GenericArgument::Type(inner) = arguments.args.first()? else {
                return None;
            };
            let holders = ["Option", "Vec", "Result", "Json", "Form", "Query"];
            let holds = holders.iter().any(|holder| last.ident == holder);
            holds.then(|| lasting(inner)).flatten()
        }
        _ => None,
    }
}

/// `named_as` is the parameter that is called as the argument is.
fn marked(
    marker: &Marker,
    argument: &Written,
    named_as: Option<&str>,
    captures: &mut Vec<String>,
) -> Result<Source> {
    let name = match (&marker.name, argument.called()) {
        (Some(name), _) => name.value(),
        (None, Some(name)) => match named_as {
            Some(param) if marker.kind == MarkerKind::Path => param.to_owned(),
            _ => name,
        },
        (None, None) => {
            let message =
                "bind this argument to a name, or write the name here: `#[header(\"name\")]`";
            return Err(Error::new(marker.span, message));
        }
    };
    let span = marker.name.as_ref().map_or(marker.span, LitStr::span);
    match marker.kind {
        MarkerKind::Path => {
            let number = captures
                .iter()
                .position(|known| *known == name)
                .unwrap_or_else(|| {
                    captures.push(name.clone());
                    captures.len() - 1
                });
            Ok(Source::Path(name, number))
        }
        MarkerKind::Header => {
            // An argument cannot be called `x-api-key`.
            let name = if marker.name.is_some() {
                name
            } else {
                name.replace('_', "-")
            };
            token(&name.to_lowercase(), "header", span).map(Source::Header)
        }
        MarkerKind::Cookie => token(&name, "cookie", span).map(Source::Cookie),
    }
}

/// The name of a header or a cookie is a token (RFC 9110, section 5.6.2).
fn token(name: &str, what: &str, span: Span) -> Result<String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let message = match name.chars().find(|c| !fits(*c)) {
        None if !name.is_empty() => return Ok(name.to_owned()),
        None => format!("a {what} has a name; write `#[{what}(\"name\")]`"),
        Some(wrong) => {
            let wrong = wrong.escape_default();
            format!("`{wrong}` cannot stand in the name of a {what}; write letters, digits and `-`")
        }
    };
    Err(Error::new(span, message))
}

/// `id: Path<Post>` beside `<id>`.
fn not_one_parameter(name: &str, reader: &str, ty: &Type) -> Error {
    let single = params::held_by_axum(ty).map_or("T".to_owned(), |held| {
        held.to_token_stream().to_string().replace(' ', "")
    });
    let message = format!(
        "an argument called `{name}` is the parameter `<{name}>`, and `{reader}<T>` is more than that\n\
         help: write `{name}: {single}` for the parameter, or call the argument differently"
    );
    Error::new_spanned(ty, message)
}

/// A shared value, asked for as axum's handlers do.
fn by_value(state: &AxumState, ty: &Type) -> Error {
    let message = format!(
        "a shared value is asked for as a reference\nhelp: write `{}`",
        state.instead(),
    );
    Error::new_spanned(ty, message)
}

/// `&T` is a shared value.
fn dependency(reference: &TypeReference) -> Result<Source> {
    if reference.mutability.is_some() {
        let message = "a shared value cannot be changed through `&mut`: requests run side by side\n\
                       help: take `&T`, and put what changes behind a `Mutex`, an atomic or a channel";
        return Err(Error::new_spanned(reference, message));
    }
    if let Some(reader) = params::reads_several(&reference.elem)
        && params::has_arguments(&reference.elem)
    {
        let message = format!(
            "a `{reader}` is read from the request, and not shared\nhelp: write `{}`",
            reference
                .elem
                .to_token_stream()
                .to_string()
                .replace(' ', "")
        );
        return Err(Error::new_spanned(reference, message));
    }
    Ok(Source::Dependency(reference.elem.clone()))
}
