//! One field: how its value is read, reported and checked.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

use super::scope::Scope;
use crate::model::{constraint, ir::Field};

/// Reads the value in the first pass, within a function that returns an `Option`:
///
/// ```text
/// model::read_field::<u8, _>(reader, &(model::from_to::<u8>(None, Some(150), false),))?
/// ```
pub(super) fn read(field: &Field, reader: &Ident) -> TokenStream {
    let (ty, constraints) = (&field.ty, constraints(field));
    quote_spanned! {ty.span()=>
        ::catzilla::__private::model::read_field::<#ty, _>(#reader, &#constraints)?
    }
}

/// Reads the value in the second pass, as an `Option`.
pub(super) fn explain(field: &Field, reader: &Ident, report: &Ident) -> TokenStream {
    let (ty, constraints) = (&field.ty, constraints(field));
    quote_spanned! {ty.span()=>
        ::catzilla::__private::model::explain_field::<#ty, _>(#reader, #report, &#constraints)
    }
}

/// Checks a value that was made by hand.
pub(super) fn check(field: &Field, value: &TokenStream, report: &Ident) -> TokenStream {
    let (ty, constraints) = (&field.ty, constraints(field));
    quote_spanned! {ty.span()=>
        ::catzilla::__private::model::check_field::<#ty, _>(#value, #report, &#constraints)
    }
}

fn constraints(field: &Field) -> TokenStream {
    let ty = &field.ty;
    constraint::expand(&field.constraints, ty, &quote!(#ty))
}

/// The value of a member that did not come, within a function that returns an `Option`.
pub(super) fn absent(field: &Field, scope: &Scope) -> TokenStream {
    let (ty, lifetime) = (&field.ty, scope.lifetime());
    if let Some(default) = &field.default {
        return quote!(#default);
    }
    quote_spanned! {ty.span()=>
        <#ty as ::catzilla::__private::model::Value<#lifetime>>::absent()?
    }
}

/// Whether a member has to come, as an expression.
pub(super) fn required(field: &Field, scope: &Scope) -> TokenStream {
    let (ty, lifetime) = (&field.ty, scope.lifetime());
    if field.default.is_some() {
        return quote!(false);
    }
    quote!(<#ty as ::catzilla::__private::model::Value<#lifetime>>::REQUIRED)
}

/// Whether the written type shows that the member may be left out; a guess, for speed alone.
pub(super) fn may_be_absent(field: &Field) -> bool {
    let option = |ty: &Type| match ty {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Option"),
        _ => false,
    };
    field.default.is_some() || option(&field.ty)
}
