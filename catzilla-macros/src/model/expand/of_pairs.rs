//! What a model says of itself where it is to be made of the pairs of a query, a form, a path or headers.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

use super::scope::Scope;
use crate::model::{
    ir::{Content, Field, Fields, Tagging, Variant},
    known::{is_known, is_map},
};

// Expands to, in the implementation of `Value` for a struct with a field `filter: Filter` and a flattened
// one of type `Window`:
//
//     const IS_OBJECT: bool = true;
//     const NOT_OF_PAIRS: Option<&'static str> = model::first(&[
//         model::wrong_if(<Facts<'a, Filter>>::IS_OBJECT, "the field `filter` …"),
//         <Facts<'a, Window>>::NOT_OF_PAIRS,
//     ]);
pub(super) fn of_struct(fields: &Fields, scope: &Scope) -> TokenStream {
    let private = quote!(::catzilla::__private::model);
    let own = fields.read.iter().filter(|field| may_be_object(&field.ty));
    let own = own.map(|field| {
        let (message, is_object) = (message(field), fact(&field.ty, "IS_OBJECT", scope));
        quote!(#private::wrong_if(#is_object, #message))
    });
    let flattened = fields.flattened.iter();
    let flattened = flattened.map(|field| fact(&field.ty, "NOT_OF_PAIRS", scope));
    let all: Vec<_> = own.chain(flattened).collect();
    let wrong = if all.is_empty() {
        quote!(::core::option::Option::None)
    } else {
        quote!(#private::first(&[#(#all),*]))
    };
    constants(&quote!(true), &wrong)
}

/// Of what is read as its one field is.
pub(super) fn of_newtype(field: &Field, scope: &Scope) -> TokenStream {
    let (ty, lifetime) = (&field.ty, scope.lifetime());
    let value = quote!(<#ty as ::catzilla::__private::model::Value<#lifetime>>);
    if !may_be_object(ty) {
        return constants(&quote!(false), &no_object());
    }
    // What holds itself has lists in lists and nothing else in it; to ask it would go on for ever.
    let is_object = if scope.is_of_itself(ty) {
        quote!(false)
    } else {
        quote!(#value::IS_OBJECT)
    };
    constants(&is_object, &quote!(#value::NOT_OF_PAIRS))
}

/// Of an enum without data, which is a text.
pub(super) fn of_names() -> TokenStream {
    constants(&quote!(false), &no_object())
}

/// Of an enum with data: the name of a variant without content is a text, outside of an object.
pub(super) fn of_tagged(tagging: &Tagging, variants: &[Variant]) -> TokenStream {
    let may_be_text =
        |variant: &Variant| matches!(variant.content, Content::None | Content::One(_));
    let is_object = !matches!(tagging, Tagging::External) || !variants.iter().any(may_be_text);
    constants(&quote!(#is_object), &quote!(::core::option::Option::None))
}

fn constants(is_object: &TokenStream, wrong: &TokenStream) -> TokenStream {
    quote! {
        const IS_OBJECT: ::core::primitive::bool = #is_object;
        const NOT_OF_PAIRS: ::core::option::Option<&'static ::core::primitive::str> = #wrong;
    }
}

fn no_object() -> TokenStream {
    quote!(::core::option::Option::Some(
        ::catzilla::__private::model::NO_OBJECT
    ))
}

/// Whether the names do not say that the type is none; of one that only serde knows nothing is known.
fn may_be_object(ty: &Type) -> bool {
    !is_known(ty) || is_map(ty)
}

fn message(field: &Field) -> String {
    format!(
        "the field `{}` is read from an object, and the pairs of a query, a form, a path or headers hold nothing \
         but texts\n\
         help: put the members of a model among those of the struct, with `#[field(flatten)]`",
        field.name
    )
}

/// A constant of a type that may be no `Value`.
fn fact(ty: &Type, name: &str, scope: &Scope) -> TokenStream {
    let (lifetime, name) = (scope.lifetime(), proc_macro2::Ident::new(name, ty.span()));
    quote_spanned! {ty.span()=> {
        #[allow(unused_imports)]
        use ::catzilla::__private::model::NoFacts as _;
        <::catzilla::__private::model::Facts<#lifetime, #ty>>::#name
    }}
}
