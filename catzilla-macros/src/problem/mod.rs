//! `#[derive(Problem)]`: an error of the program becomes what a client is told.

mod check;
mod expand;
mod format;
mod ir;
mod syntax;

use proc_macro2::TokenStream;
use syn::{Data, DeriveInput, Error};

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(item) {
        Ok(DeriveInput {
            data: Data::Union(data),
            ..
        }) => {
            let message = "`Problem` is derived for an enum or a struct: an error knows what it is";
            Error::new(data.union_token.span, message).into_compile_error()
        }
        Ok(item) => {
            // What is right is expanded all the same: nobody else has to complain.
            let (problem, errors) = check::check(&item);
            let mut expanded = expand::expand(&problem);
            expanded.extend(errors.iter().map(Error::to_compile_error));
            expanded
        }
        Err(error) => error.to_compile_error(),
    }
}
