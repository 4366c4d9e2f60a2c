//! What was written → what it means, one named rule a function.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Error, LitStr, Path, Result, ReturnType, Type};

use super::ir::{Around, Given, Middleware};
use crate::{
    errors, lifetimes,
    path::{self, Template},
    route::{self, Argument, Handler, Source, Written},
};

pub(super) fn check(arguments: TokenStream, function: &Handler) -> Result<Middleware> {
    let (template, at) = query(arguments)?;
    errors::none(route::plain_function(function).chain(generic(function)))?;
    if function.arguments.is_empty() {
        return made(function).map(Middleware::Made);
    }
    let (around, ()) = errors::both(around(function, &template, at), waits(function))?;
    Ok(Middleware::Around(around))
}

/// `"?<page>"`, or nothing.
fn query(arguments: TokenStream) -> Result<(Template, Span)> {
    if arguments.is_empty() {
        return Ok((Template::default(), Span::call_site()));
    }
    let literal = syn::parse2::<LitStr>(arguments.clone()).map_err(|_| {
        let message = "the one thing to say here are parameters of the query: `\"?<page>\"`";
        Error::new_spanned(arguments, message)
    })?;
    Ok((path::parse_query(&literal)?, literal.span()))
}

fn generic(function: &Handler) -> Option<Error> {
    let generics = &function.signature.generics;
    let message = "a middleware has no parameters of its own; the attribute adds those that it needs\n\
                   help: leave them out, and write `request: &mut Request, next: Next<'_>`";
    let written = !generics.params.is_empty();
    written.then(|| Error::new_spanned(generics, message))
}

/// A function without arguments makes a middleware.
fn made(function: &Handler) -> Result<Type> {
    let (name, message) = (function.name(), MEANT);
    match &function.signature.output {
        ReturnType::Type(_, ty) if function.signature.asyncness.is_none() => Ok((**ty).clone()),
        _ => Err(Error::new(name.span(), message)),
    }
}

const MEANT: &str = "a middleware takes the request, and hands it on\n\
                     help: write `async fn name(request: &mut Request, next: Next<'_>) -> Response`; \
                     or, for one that a value configures, `fn name() -> Timeout`";

/// Handing the request on takes a while.
fn waits(function: &Handler) -> Result<()> {
    let signature = &function.signature;
    let message = "a middleware waits for the response: write `async fn`";
    match signature.asyncness {
        Some(_) => Ok(()),
        None => Err(Error::new_spanned(signature.fn_token, message)),
    }
}

fn around(function: &Handler, template: &Template, at: Span) -> Result<Around> {
    let mut given = Vec::new();
    let mut others = function.clone();
    others.arguments.clear();
    for written in &function.arguments {
        let of_its_own = kind(written);
        given.push(of_its_own.unwrap_or_else(|| {
            others.arguments.push(written.clone());
            Given::Argument(others.arguments.len() - 1)
        }));
    }
    let arguments = route::arguments(&others, template, at);
    let ours = errors::none(function.arguments.iter().filter_map(of_another));
    let ours = ours.and_then(|()| both_once(function, &given));
    let (arguments, ()) = errors::both(arguments, ours)?;
    let written = arguments.iter().zip(&others.arguments);
    errors::none(written.filter_map(|(argument, written)| mistake(argument, &written.ty)))?;
    Ok(Around { given, arguments })
}

/// The arguments that only a middleware has.
fn kind(written: &Written) -> Option<Given> {
    match &written.ty {
        Type::Path(path) if is_called(&path.path, "Next") => Some(Given::Next),
        Type::Path(path) if is_called(&path.path, "Request") => Some(Given::RequestItself),
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path)
                if reference.mutability.is_some() && is_called(&path.path, "Request") =>
            {
                Some(Given::Request)
            }
            _ => None,
        },
        _ => None,
    }
}

/// axum's has no lifetime.
fn of_another(written: &Written) -> Option<Error> {
    let Type::Path(path) = &written.ty else {
        return None;
    };
    let last = path.path.segments.last()?;
    let message = "what is left of the way is `Next<'_>`, of `catzilla`";
    (last.ident == "Next" && last.arguments.is_none()).then(|| Error::new_spanned(path, message))
}

fn is_called(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}

/// One request, and one way on.
fn both_once(function: &Handler, given: &[Given]) -> Result<()> {
    let count = |is: fn(&Given) -> bool| given.iter().filter(|one| is(one)).count();
    let requests = count(|given| matches!(given, Given::Request | Given::RequestItself));
    let nexts = count(|given| matches!(given, Given::Next));
    let name = function.name();
    match (requests, nexts) {
        (1, 1) => Ok(()),
        (0, 0) => Err(Error::new(name.span(), MEANT)),
        (0, _) => Err(Error::new(
            name.span(),
            "a middleware takes the request, to hand it on: add `request: &mut Request`",
        )),
        (_, 0) => Err(Error::new(
            name.span(),
            "a middleware takes what it hands the request to: add `next: Next<'_>`",
        )),
        _ => Err(Error::new(
            name.span(),
            "a middleware takes the request and `Next` once; leave the others out",
        )),
    }
}

/// What cannot be held while the request is handed on.
fn mistake(argument: &Argument, ty: &Type) -> Option<Error> {
    let message = match argument.source {
        Source::Path(..) | Source::PathModel(_) => {
            "a middleware knows no path: it stands around many\n\
             help: read it from `request.uri()`, or take the parameter in the handler"
        }
        Source::Dependency(_) => return None,
        _ if lifetimes::borrows(ty) => {
            "a middleware hands the request on, and cannot hold on to a part of it\n\
             help: take a type that owns its text, as `String`; or look at `request` in the function"
        }
        _ => return None,
    };
    Some(Error::new_spanned(ty.to_token_stream(), message))
}
