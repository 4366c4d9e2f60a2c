//! `routes![a, "/prefix" => Group]` and `routes! { pub Api = [a, b] }`.

mod check;
mod expand;
mod syntax;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::Parser;

/// A list, named or not.
pub(crate) fn list(tokens: TokenStream) -> TokenStream {
    match syntax::Routes::parse.parse2(tokens) {
        Ok(routes) => {
            let errors = check::check(&routes.list);
            expand::expand(&routes, &errors)
        }
        Err(error) => {
            let error = error.to_compile_error();
            quote!(#error)
        }
    }
}
