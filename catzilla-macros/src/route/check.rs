//! What was written → what it means, one named rule a function.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Error, Result, Type, TypeReference, ext::IdentExt, spanned::Spanned};

use super::{
    ir::{Argument, Method, Route, Run, Source},
    syntax::{Attribute, Handler, Marker, MarkerKind, Written},
};
use crate::{
    errors, lifetimes,
    path::{self, Template},
};

/// Checks an attribute and its function.
pub(super) fn check(attribute: &Attribute, handler: &Handler) -> Result<Route> {
    let (template, ()) = errors::both(path::parse_route(&attribute.path), check_function(handler))?;
    let mut captures = template.params().map(str::to_owned).collect::<Vec<_>>();
    let arguments = errors::all(
        handler.arguments.iter().map(|argument| source(argument, &template, &mut captures, handler)),
    );
    let unused = errors::none(params_without_argument(attribute, &template, handler));
    let (arguments, ()) = errors::both(arguments, unused)?;
    let run = run(attribute, handler)?;
    Ok(Route {
        methods: attribute.methods.clone(),
        template,
        captures,
        arguments: handler
            .arguments
            .iter()
            .zip(arguments)
            .map(|(written, source)| Argument { ty: written.ty.clone(), source })
            .collect(),
        run,
        body_refused: attribute.body.is_none()
            && attribute.methods.iter().any(|m| matches!(m, Method::Get | Method::Head)),
    })
}

/// A handler is an ordinary function: no type parameters, no `unsafe`, one route attribute.
fn check_function(handler: &Handler) -> Result<()> {
    let signature = &handler.signature;
    let generic = signature.generics.params.iter().find(|parameter| {
        !matches!(parameter, syn::GenericParam::Lifetime(_))
    });
    let generic = generic.map(|parameter| {
        Error::new_spanned(
            parameter,
            "a handler has no type parameters: each request calls one concrete function; \
             write a generic function and call it from a handler for each type",
        )
    });
    let special = [signature.safety.to_token_stream(), signature.abi.to_token_stream()];
    let special = special.into_iter().find(|keyword| !keyword.is_empty()).map(|keyword| {
        let message = format!("a handler is a safe Rust function; leave `{keyword}` out");
        Error::new_spanned(keyword, message)
    });
    let second = handler.second_route_attribute().map(|attribute| {
        Error::new_spanned(
            attribute,
            "a handler has one route attribute; for several methods write \
             `#[route(\"/path\", methods = [GET, POST])]`, for several paths several functions",
        )
    });
    errors::none([generic, special, second].into_iter().flatten())
}

/// Where an argument comes from.
fn source(
    argument: &Written,
    template: &Template,
    captures: &mut Vec<String>,
    handler: &Handler,
) -> Result<Source> {
    if let Some(marker) = &argument.marker {
        return marked(marker, argument, captures);
    }
    let name = argument.name.as_ref().map(|name| name.unraw().to_string());
    if let Some(name) = name {
        if let Some(number) = template.params().position(|param| param == name) {
            return Ok(Source::Path(name, number));
        }
        if template.query.contains(&name) {
            return Ok(Source::Query(name));
        }
    }
    match &argument.ty {
        Type::Reference(reference) => dependency(reference, argument, handler),
        Type::ImplTrait(ty) => {
            Err(Error::new_spanned(ty, "a handler's arguments have concrete types"))
        }
        ty if is_scalar(ty) => Err(in_no_path(argument, handler)),
        _ => Ok(Source::Extract),
    }
}

/// `#[path]`, `#[header]` and `#[cookie]` arguments.
fn marked(marker: &Marker, argument: &Written, captures: &mut Vec<String>) -> Result<Source> {
    let name = match (&marker.name, &argument.name) {
        (Some(name), _) => name.value(),
        (None, Some(name)) => name.unraw().to_string(),
        (None, None) => {
            let message = "bind this argument to a name, or write the name here: `#[header(\"name\")]`";
            return Err(Error::new(marker.span, message));
        }
    };
    let span = marker.name.as_ref().map_or(marker.span, syn::LitStr::span);
    match marker.kind {
        MarkerKind::Path => {
            let number = captures.iter().position(|known| *known == name).unwrap_or_else(|| {
                captures.push(name.clone());
                captures.len() - 1
            });
            Ok(Source::Path(name, number))
        }
        MarkerKind::Header => {
            let name = match marker.name {
                Some(_) => name.to_lowercase(),
                None => name.to_lowercase().replace('_', "-"),
            };
            token(&name, "header", span).map(Source::Header)
        }
        MarkerKind::Cookie => token(&name, "cookie", span).map(Source::Cookie),
    }
}

/// The name of a header or a cookie is a token (RFC 9110, section 5.6.2).
fn token(name: &str, what: &str, span: proc_macro2::Span) -> Result<String> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if !name.is_empty() && name.bytes().all(fits) {
        return Ok(name.to_owned());
    }
    let message = format!("`{name}` cannot be the name of a {what}: letters, digits and `-` can stand in it");
    Err(Error::new(span, message))
}

/// `&T` is a shared value; `&str` is nobody's to share.
fn dependency(reference: &TypeReference, argument: &Written, handler: &Handler) -> Result<Source> {
    if reference.mutability.is_some() {
        let message = "a shared value cannot be changed through `&mut`: requests run side by side; \
                       take `&T` and put what changes behind a `Mutex`, an atomic or a channel";
        return Err(Error::new_spanned(reference, message));
    }
    if is_borrowed_scalar(&reference.elem) {
        return Err(in_no_path(argument, handler));
    }
    Ok(Source::Dependency((*reference.elem).clone()))
}

/// An argument that could only be a parameter, and is none.
fn in_no_path(argument: &Written, handler: &Handler) -> Error {
    let function = handler.name();
    let Some(name) = &argument.name else {
        return Error::new_spanned(
            &argument.ty,
            format!("this argument of `{function}` has no name to find it by; bind it to one"),
        );
    };
    let name = name.unraw();
    Error::new(
        argument.name.as_ref().map_or_else(|| argument.ty.span(), Ident::span),
        format!(
            "`{name}` is in neither the path nor the query of `{function}`\n\
             help: add `/<{name}>` to the path or `?<{name}>` to its end; \
             or write `#[header] {name}`, `#[cookie] {name}`, \
             or `#[path] {name}` for a parameter of the prefix it is mounted under"
        ),
    )
}

fn is_borrowed_scalar(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.is_ident("str"),
        Type::Slice(_) => true,
        ty => is_scalar(ty),
    }
}

/// Whether a type can only be that of a parameter: a number, `bool`, `char`, text, or some around them.
fn is_scalar(ty: &Type) -> bool {
    const SCALARS: [&str; 16] = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
        "f32", "f64", "bool", "char",
    ];
    match ty {
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return false };
            match &last.arguments {
                syn::PathArguments::None => {
                    path.path.segments.len() == 1 && SCALARS.iter().any(|name| last.ident == name)
                }
                syn::PathArguments::AngleBracketed(arguments)
                    if last.ident == "Option" || last.ident == "Vec" =>
                {
                    arguments.args.iter().any(|argument| match argument {
                        syn::GenericArgument::Type(Type::Reference(inner)) => {
                            is_borrowed_scalar(&inner.elem)
                        }
                        syn::GenericArgument::Type(inner) => is_scalar(inner),
                        _ => false,
                    })
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// Every parameter of the path and the query is somebody's argument.
fn params_without_argument(
    attribute: &Attribute,
    template: &Template,
    handler: &Handler,
) -> Vec<Error> {
    let function = handler.name();
    let taken = |name: &str| {
        handler.arguments.iter().any(|argument| {
            let unmarked = argument.marker.as_ref().is_none_or(|m| m.kind == MarkerKind::Path);
            unmarked && argument.name.as_ref().is_some_and(|written| written.unraw() == name)
        })
    };
    let wrapped = handler.arguments.iter().any(|argument| is_axum_path(&argument.ty));
    let hint = if wrapped { " in place of `Path(…): Path<…>`" } else { "" };
    template
        .params()
        .map(|name| (name, "path"))
        .chain(template.query.iter().map(|name| (name.as_str(), "query")))
        .filter(|(name, _)| !taken(name))
        .map(|(name, place)| {
            let name = name.trim_end_matches("..");
            Error::new(
                attribute.path.span(),
                format!(
                    "no argument of `{function}` takes `<{name}>` from the {place}\n\
                     help: add `{name}: T` to its arguments{hint}, or take `<{name}>` out"
                ),
            )
        })
        .collect()
}

fn is_axum_path(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|s| s.ident == "Path"))
}

/// How the function is called; a blocking one owns what it is given.
fn run(attribute: &Attribute, handler: &Handler) -> Result<Run> {
    match (handler.signature.asyncness, attribute.blocking) {
        (Some(_), None) => Ok(Run::Async),
        (None, None) => Ok(Run::InPlace),
        (Some(keyword), Some(_)) => Err(Error::new_spanned(
            keyword,
            "an `async fn` does not block; leave out `async` here or `blocking` above",
        )),
        (None, Some(_)) => {
            let borrowed = handler.arguments.iter().filter(|written| lifetimes::borrows(&written.ty));
            errors::none(borrowed.map(|written| {
                Error::new_spanned(
                    &written.ty,
                    "a blocking handler runs on another thread and owns its arguments: \
                     `String` for `&str`, `Json<T>` without a lifetime, an extractor for a shared value",
                )
            }))?;
            Ok(Run::Blocking)
        }
    }
}
