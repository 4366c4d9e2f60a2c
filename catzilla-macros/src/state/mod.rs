//! `#[derive(State)]`: the fields of a struct become the values that functions ask for as `&T`.

mod check;
mod expand;
mod ir;
mod syntax;

use proc_macro2::TokenStream;
use syn::{DeriveInput, Error};

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(item) {
        Ok(item) => {
            // The fields that are right are provided all the same: nobody else has to complain.
            let (provided, errors) = check::check(&item);
            let mut expanded = expand::expand(&item.ident, &provided);
            expanded.extend(errors.iter().map(Error::to_compile_error));
            expanded
        }
        Err(error) => error.to_compile_error(),
    }
}
