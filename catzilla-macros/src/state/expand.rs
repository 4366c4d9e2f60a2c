//! What the derive adds to the struct.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Ident, spanned::Spanned};

use super::ir::Provided;

// Expands to, for the struct and for each field that is not skipped:
//
//     impl Dependency<App> for Db where for<'a> App: Sync {
//         type Slot = ();
//         fn at_once(state: &App) -> Option<&Self> { Some(&state.db) }
//         fn get<'r>(state: &'r App, _: Scope<'_, 'r>, _: &'r ()) -> &'r Self { &state.db }
//     }
pub(super) fn expand(state: &Ident, provided: &[Provided]) -> TokenStream {
    let each = provided.iter().map(|one| provide(state, one));
    each.collect()
}

fn provide(state: &Ident, provided: &Provided) -> TokenStream {
    let Provided {
        ty,
        lifetime,
        value,
    } = provided;
    let lifetime = lifetime.iter();
    // With this, a state that cannot be shared is an error where the application gets it, and not
    // for each field. `for<'a>`: rustc would refuse a plain bound that it can see to fail.
    let shared = quote!(for<'a> #state: ::core::marker::Sync);
    quote_spanned! {ty.span()=>
        #[automatically_derived]
        impl #(<#lifetime>)* ::catzilla::__private::Dependency<#state> for #ty
        where
            #shared,
        {
            type Slot = ();

            fn at_once(state: &#state) -> ::core::option::Option<&Self> {
                ::core::option::Option::Some(#value)
            }

            fn get<'r>(
                state: &'r #state,
                _: ::catzilla::__private::Scope<'_, 'r>,
                (): &'r (),
            ) -> &'r Self {
                #value
            }
        }
    }
}
