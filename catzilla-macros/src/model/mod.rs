//! `#[derive(Model)]`: the reader of a type, which checks it, too, and the report of all that is wrong.

mod borrowed;
mod check;
mod constant;
mod constraint;
mod default;
mod doc;
mod endless;
mod expand;
mod fields;
mod grammar;
mod ir;
mod known;
mod meant;
mod name;
mod pattern;
mod said;
mod state;
mod syntax;
mod variants;

pub(crate) use self::{
    constraint::{Constraint, Known, contradictions, expand as expand_constraints},
    default::default_value,
    syntax::{FieldOption, field_options},
};
use proc_macro2::TokenStream;
use syn::{DeriveInput, Error};

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let item = match syn::parse2::<DeriveInput>(item) {
        Ok(item) => item,
        Err(error) => return error.into_compile_error(),
    };
    match check::check(&item) {
        Ok(model) if !borrowed::lacks_lifetime(&item) => expand::expand(&model),
        Ok(_) => expand::fallback(&item),
        Err(error) => {
            let mut expanded = expand::fallback(&item);
            expanded.extend(Error::into_compile_error(error));
            expanded
        }
    }
}
