//! `#[middleware]`: a function around handlers.

mod around;
mod check;
mod expand;
mod ir;

use proc_macro2::TokenStream;
use quote::quote;

use crate::route::{Handler, Role};

/// The attribute: tokens → syntax → ir → tokens.
pub(crate) fn attribute(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let function = match Handler::parse(item.clone(), Role::Middleware) {
        Ok(function) => function,
        Err(error) => {
            let error = error.to_compile_error();
            return quote!(#item #error);
        }
    };
    match check::check(arguments, &function) {
        Ok(middleware) => expand::expand(&middleware, &function),
        Err(error) => expand::fallback(&function, &error),
    }
}
