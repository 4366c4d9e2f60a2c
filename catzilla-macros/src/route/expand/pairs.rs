//! The proof that pairs of names and texts can make a model.

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::{Type, spanned::Spanned};

use crate::{
    lifetimes,
    route::{
        ir::{Route, Source},
        wrapper::{required, wrapper},
    },
};

// Expands to, for an argument `Query<Search<'_>>`:
//
//     const _: () = {
//         use AnyPairs as _;
//         check_pairs(<OfPairs<Query<Search<'static>>>>::WRONG);
//     };
pub(super) fn expand(route: &Route) -> impl Iterator<Item = TokenStream> {
    let arguments = route
        .arguments
        .iter()
        .filter(|argument| match &argument.source {
            Source::PathModel(_) => true,
            Source::Extract => is_of_pairs(&argument.ty),
            _ => false,
        });
    arguments.map(|argument| proof(required(&argument.ty)))
}

/// Whether the name says so; a guess, which spares rustc a question.
fn is_of_pairs(ty: &Type) -> bool {
    wrapper(ty).is_some_and(|wrapper| wrapper != "Json")
}

fn proof(ty: &Type) -> TokenStream {
    let (span, erased) = (ty.span(), lifetimes::erased(ty));
    quote_spanned! {span=>
        const _: () = {
            #[allow(unused_imports)]
            use ::catzilla::__private::AnyPairs as _;
            ::catzilla::__private::check_pairs(<::catzilla::__private::OfPairs<#erased>>::WRONG);
        };
    }
}
