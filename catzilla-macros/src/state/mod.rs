//! `#[derive(State)]`: the fields of a struct become the values that handlers ask for as `&T`.

mod check;
mod expand;

use proc_macro2::TokenStream;
use syn::{DeriveInput, Error};

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(item) {
        Ok(item) => {
            let errors = check::check(&item);
            // The fields that are right are provided all the same: nobody else has to complain.
            let mut expanded = expand::expand(&item);
            expanded.extend(errors.iter().map(Error::to_compile_error));
            expanded
        }
        Err(error) => error.to_compile_error(),
    }
}
