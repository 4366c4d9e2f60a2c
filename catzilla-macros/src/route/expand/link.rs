//! What `uri!` knows of a handler: its parameters' types, and the names of those of the query.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{GenericArgument, PathArguments, Type, spanned::Spanned};

use crate::{
    lifetimes,
    route::ir::{Argument, Route, Source},
};

// Expands to, where the handler reads parameters of the query:
//
//     const QUERY: &'static [(&'static str, bool)] = &[("verbose", true)];
pub(super) fn query(route: &Route) -> Option<TokenStream> {
    let names = in_query(route).map(|(name, argument)| {
        let may_be_absent = may_be_absent(argument);
        quote!((#name, #may_be_absent))
    });
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| {
        quote! {
            const QUERY: &'static [(&'static ::core::primitive::str, ::core::primitive::bool)] =
                &[#(#names),*];
        }
    })
}

// Expands to, for each parameter that the handler reads:
//
//     impl Takes<0, u64> for show {}
//
// A type that is associated with the handler would have to be as public as the handler is.
pub(super) fn types(route: &Route, handler: &Ident) -> impl Iterator<Item = TokenStream> {
    let in_path = route.captures.iter().map(|name| {
        let argument = route
            .arguments
            .iter()
            .find(|argument| matches!(&argument.source, Source::Path(own, _) if own == name));
        argument.map(|argument| within(&argument.ty, &["Option", "Vec", "Result"]))
    });
    let in_query = in_query(route).map(|(_, argument)| Some(within(&argument.ty, &["Result"])));
    let numbered = in_path.chain(in_query).enumerate();
    numbered.map(move |(number, ty)| {
        let Some(ty) = ty else {
            return quote! {
                impl ::catzilla::__private::uri::Takes<#number, ::catzilla::__private::uri::Untyped>
                    for #handler {}
            };
        };
        let erased = lifetimes::erased(ty);
        quote_spanned! {ty.span()=>
            #[automatically_derived]
            impl ::catzilla::__private::uri::Takes<#number, #erased> for #handler {}
        }
    })
}

fn in_query(route: &Route) -> impl Iterator<Item = (&String, &Argument)> {
    route
        .arguments
        .iter()
        .filter_map(|argument| match &argument.source {
            Source::Query(name) => Some((name, argument)),
            _ => None,
        })
}

/// Whether a request may leave it out.
fn may_be_absent(argument: &Argument) -> bool {
    let ty = within(&argument.ty, &["Result"]);
    argument.rules.default.is_some() || held(ty, &["Option", "Vec"]).is_some()
}

/// What is within these wrappers, or the type itself.
fn within<'t>(ty: &'t Type, wrappers: &[&str]) -> &'t Type {
    held(ty, wrappers).map_or(ty, |held| within(held, wrappers))
}

/// What is within one of these wrappers.
fn held<'t>(ty: &'t Type, wrappers: &[&str]) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(held) if wrappers.iter().any(|one| last.ident == one) => Some(held),
        _ => None,
    }
}
