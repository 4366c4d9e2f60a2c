//! What is left in the program when an attribute is wrong: the user's item, and as much of what it
//! would have become that nobody else has to complain.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Error;

use super::{expand, syntax::Handler};

/// The item as it stands, and the error.
pub(super) fn keep_item(mut item: TokenStream, error: &Error) -> TokenStream {
    item.extend(error.to_compile_error());
    item
}

/// The function, the error, and a handler that no request reaches: `routes![…]` names it.
pub(super) fn keep_handler(handler: &Handler, error: &Error) -> TokenStream {
    let error = error.to_compile_error();
    let (name, marker) = (handler.name(), expand::marker(handler));
    let cfgs: Vec<_> = handler.cfgs().collect();
    quote! {
        #[allow(dead_code)]
        #handler
        #error
        #(#cfgs)*
        #marker
        #(#cfgs)*
        impl ::catzilla::__private::Handler for #name {
            const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route::NONE;
            type Endpoint = ::catzilla::__private::Nothing;
        }
    }
}
