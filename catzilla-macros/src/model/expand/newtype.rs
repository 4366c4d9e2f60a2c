//! A struct with one field: it is read as its field is.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Member;

use super::{field, scope::Scope};
use crate::{
    model::ir::{Field, Model},
    span::local,
};

// Expands to:
//
//     impl<'a> Value<'a> for Slug<'a> {
//         const EXPECTED: &'static str = <&'a str as Value<'a>>::EXPECTED;
//         const REQUIRED: bool = <&'a str as Value<'a>>::REQUIRED;
//         fn read(reader: &mut Reader<'a>) -> Option<Self> {
//             Some(Self { 0: model::read_field::<&'a str, _>(reader, &(…,))? })
//         }
//         fn explain(reader, report) -> Option<Self> { … }
//         fn absent() -> Option<Self> { … }
//         fn check(&self, report) { … }
//     }
pub(super) fn expand(model: &Model, field: &Field, member: &Member, scope: &Scope) -> TokenStream {
    let (reader, report) = (local("reader"), local("report"));
    let (generics, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let (lifetime, ty) = (scope.lifetime(), &field.ty);
    let read = field::read(field, &reader);
    let explain = field::explain(field, &reader, &report);
    let absent = field::absent(field, scope);
    let required = field::required(field, scope);
    let check = field::check(field, &quote!(&self.#member), &report);
    let whole = super::structure::whole(model);
    quote! {
        #[automatically_derived]
        impl #generics ::catzilla::__private::model::Value<#lifetime> for #of #wheres {
            const EXPECTED: &'static ::core::primitive::str =
                <#ty as ::catzilla::__private::model::Value<#lifetime>>::EXPECTED;
            const REQUIRED: ::core::primitive::bool = #required;

            #[inline]
            fn read(
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
            ) -> ::core::option::Option<Self> {
                ::catzilla::__private::model::whole(Self { #member: #read }, &#whole)
            }

            fn explain(
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
                #report: &mut ::catzilla::__private::model::Report,
            ) -> ::core::option::Option<Self> {
                ::catzilla::__private::model::explain_whole(
                    Self { #member: #explain? }, #report, &#whole,
                )
            }

            fn absent() -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self { #member: #absent })
            }

            fn check(&self, #report: &mut ::catzilla::__private::model::Report) {
                #check;
                ::catzilla::__private::model::Constraint::check(&#whole, self, #report);
            }
        }
    }
}
