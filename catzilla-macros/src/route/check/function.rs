//! The rules for the function as a whole.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Error, GenericParam, Result};

use super::response;
use crate::{
    errors, lifetimes,
    route::{
        ir::{Run, Source},
        syntax::{Attribute, Handler, Written},
    },
};

/// A handler is an ordinary function: no type parameters, no `unsafe`, one route attribute, and a
/// response of its own.
pub(super) fn check(handler: &Handler) -> Result<()> {
    let single = [type_parameter(handler), second_attribute(handler)];
    let single = single.into_iter().flatten();
    let each = plain(handler).chain(response::check(handler));
    errors::none(single.chain(each))
}

/// What a function with arguments that are read from a request cannot be.
pub(super) fn plain(function: &Handler) -> impl Iterator<Item = Error> {
    let keyword = special_keyword(function);
    keyword.into_iter().chain(impl_traits(function))
}

fn type_parameter(handler: &Handler) -> Option<Error> {
    let mut parameters = handler.signature.generics.params.iter();
    let found = parameters.find(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))?;
    let message = "a handler has no type parameters: a request calls one concrete function\n\
                   help: write a generic function, and handlers that call it";
    Some(Error::new_spanned(found, message))
}

/// `impl Trait` as an argument is a type parameter, too.
fn impl_traits(handler: &Handler) -> impl Iterator<Item = Error> {
    handler.arguments.iter().filter_map(|argument| {
        let found = find_impl(argument.ty.to_token_stream())?;
        let message = "an argument has a concrete type: the request is read as that type\n\
                       help: name the type instead of `impl …`";
        Some(Error::new(found.span(), message))
    })
}

fn find_impl(tokens: TokenStream) -> Option<Ident> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if ident == "impl" => Some(ident),
        TokenTree::Group(group) => find_impl(group.stream()),
        _ => None,
    })
}

fn special_keyword(handler: &Handler) -> Option<Error> {
    let signature = &handler.signature;
    let keywords = [
        signature.safety.to_token_stream(),
        signature.abi.to_token_stream(),
    ];
    let found = keywords.into_iter().find(|keyword| !keyword.is_empty())?;
    let noun = handler.role.noun();
    let message = format!("{noun} is a safe Rust function; leave `{found}` out");
    Some(Error::new_spanned(found, message))
}

fn second_attribute(handler: &Handler) -> Option<Error> {
    let found = handler.second_route_attribute()?;
    let message = "a handler has one route attribute\n\
                   help: for several methods write `#[route(\"/path\", methods = [GET, POST])]`; \
                   for several paths write several functions";
    Some(Error::new_spanned(found, message))
}

/// How the function is called; a blocking one owns what it is given.
pub(super) fn run(attribute: &Attribute, handler: &Handler, sources: &[Source]) -> Result<Run> {
    match (handler.signature.asyncness, attribute.blocking) {
        (Some(_), false) => Ok(Run::Async),
        (None, false) => Ok(Run::InPlace),
        (Some(keyword), true) => {
            let message =
                "an `async fn` does not block; leave out `async` here or `blocking` above";
            Err(Error::new_spanned(keyword, message))
        }
        (None, true) => {
            let arguments = handler.arguments.iter().zip(sources);
            let borrowed = arguments.filter(|(written, _)| lifetimes::borrows(&written.ty));
            errors::none(borrowed.map(|(written, source)| not_owned(written, source)))?;
            Ok(Run::Blocking)
        }
    }
}

fn not_owned(written: &Written, source: &Source) -> Error {
    let help = match source {
        Source::Dependency(_) => {
            "write an `async fn` that takes it, and call \
             `tokio::task::spawn_blocking` there with what you clone of it"
        }
        Source::Extract | Source::PathModel(_) => "take a type without a lifetime",
        _ => "take `String` in place of `&str`",
    };
    let message =
        format!("a blocking handler runs on another thread and owns its arguments\nhelp: {help}");
    Error::new_spanned(&written.ty, message)
}
