//! `uri!(Api, users::show(id = 5))`: tokens → syntax → tokens. What is right is for const evaluation to say,
//! which knows the handler's route.

mod expand;
mod syntax;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::Parser;

/// A link.
pub(crate) fn link(tokens: TokenStream) -> TokenStream {
    match syntax::Link::parse.parse2(tokens) {
        Ok(link) => expand::expand(&link),
        Err(error) => {
            let error = error.to_compile_error();
            quote!(#error)
        }
    }
}
