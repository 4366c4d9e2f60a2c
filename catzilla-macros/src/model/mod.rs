//! `#[derive(Model)]`: the reader of a type, which checks it, too, and the report of all that is wrong.

mod check;
mod constant;
mod constraint;
mod doc;
mod expand;
mod ir;
mod known;
mod name;
mod pattern;
mod state;
mod syntax;
mod variants;

pub(crate) use self::{
    constraint::{Constraint, Known, contradictions, expand as expand_constraints},
    syntax::{FieldOption, field_options},
};
use proc_macro2::TokenStream;
use syn::{DeriveInput, Error};

pub(crate) fn derive(item: TokenStream) -> TokenStream {
    syn::parse2::<DeriveInput>(item)
        .and_then(|item| check::check(&item))
        .map_or_else(Error::into_compile_error, |model| expand::expand(&model))
}
