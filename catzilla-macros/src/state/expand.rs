//! What the derive adds to the struct.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Data, DeriveInput, Ident, spanned::Spanned};

use super::check;

// Expands to, for the struct and for each field that is not skipped:
//
//     impl Dependency<App> for Db where for<'a> App: Sync {
//         type Slot = ();
//         fn at_once(state: &App) -> Option<&Self> { Some(&state.db) }
//         fn get<'r>(state: &'r App, _: Scope<'_, 'r>, _: &'r ()) -> &'r Self { &state.db }
//     }
pub(super) fn expand(item: &DeriveInput) -> TokenStream {
    let Data::Struct(data) = &item.data else {
        return TokenStream::new();
    };
    if !item.generics.params.is_empty() {
        return TokenStream::new();
    }
    let state = &item.ident;
    let mut seen = HashSet::new();
    let mut provided = provide(state, &state.to_token_stream(), &TokenStream::new());
    for (field, name) in data.fields.iter().zip(data.fields.members()) {
        let ty = field.ty.to_token_stream();
        if !check::is_skipped(field) && seen.insert(ty.to_string()) {
            provided.extend(provide(state, &ty, &quote!(.#name)));
        }
    }
    provided
}

fn provide(state: &Ident, ty: &TokenStream, field: &TokenStream) -> TokenStream {
    // With this, a state that cannot be shared is an error where the application gets it, and not
    // for each field. `for<'a>`: rustc would refuse a plain bound that it can see to fail.
    let shared = quote!(for<'a> #state: ::core::marker::Sync);
    quote_spanned! {ty.span()=>
        #[automatically_derived]
        impl ::catzilla::__private::Dependency<#state> for #ty
        where
            #shared,
        {
            type Slot = ();

            fn at_once(state: &#state) -> ::core::option::Option<&Self> {
                ::core::option::Option::Some(&state #field)
            }

            fn get<'r>(
                state: &'r #state,
                _: ::catzilla::__private::Scope<'_, 'r>,
                (): &'r (),
            ) -> &'r Self {
                &state #field
            }
        }
    }
}
