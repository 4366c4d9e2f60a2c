//! The proof that the parameters of a path and the members of a model are the same.

use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::{Type, spanned::Spanned};

use crate::{
    lifetimes,
    route::ir::{Route, Source},
};

// Expands to, for an argument `Path<Post<'_>>`:
//
//     const _: () = {
//         if let Some(names) = <MembersOfPath<Path<Post<'static>>>>::NAMES {
//             assert!(names.takes("year"), "…");
//             assert!(names.are_among(&["year"]), "…");
//         }
//     };
pub(super) fn expand(route: &Route) -> impl Iterator<Item = TokenStream> {
    route
        .arguments
        .iter()
        .filter_map(|argument| match &argument.source {
            Source::PathModel(names) => Some(proof(&argument.ty, names)),
            _ => None,
        })
}

fn proof(ty: &Type, names: &[(String, usize)]) -> TokenStream {
    let (span, erased) = (ty.span(), lifetimes::erased(ty));
    let each = names.iter().map(|(name, _)| {
        let message = format!(
            "no argument takes `<{name}>` from the path\n\
             help: give the model in `Path<…>` a field `{name}`, add an argument `{name}: T`, or take \
             `<{name}>` out"
        );
        quote_spanned!(span=> ::core::assert!(names.takes(#name), #message);)
    });
    let (names, shown): (Vec<_>, Vec<_>) = names
        .iter()
        .map(|(name, _)| (name, format!("`<{name}>`")))
        .unzip();
    let message = format!(
        "the model in `Path<…>` has a field that is no parameter of the path; {}",
        match shown.as_slice() {
            [] => "there is none left for it".to_owned(),
            _ => format!("there is {}", shown.join(", ")),
        }
    );
    quote_spanned! {span=>
        const _: () = {
            #[allow(unused_imports)]
            use ::catzilla::__private::NoMembersOfPath as _;
            if let ::core::option::Option::Some(names) =
                <::catzilla::__private::MembersOfPath<#erased>>::NAMES
            {
                #(#each)*
                ::core::assert!(names.are_among(&[#(#names),*]), #message);
            }
        };
    }
}
