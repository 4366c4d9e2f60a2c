//! A struct with one field: it is read as its field is.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Member;

use super::{field, of_pairs, scope::Scope, value::Value, whole::Whole};
use crate::{
    model::ir::{Field, Model},
    span::local,
};

// Expands to:
//
//     struct __Partial<'a>(PhantomData<…>);
//     impl<'a> __Partial<'a> {
//         fn field0() -> impl Field<'a, &'a str> { … }
//     }
//     impl<'a> Value<'a> for Slug<'a> {
//         const EXPECTED: &'static str = <&'a str as Value<'a>>::EXPECTED;
//         const REQUIRED: bool = <&'a str as Value<'a>>::REQUIRED;
//         const MEMBERS: Option<&'static Names> = <&'a str as Value<'a>>::MEMBERS;
//         const IS_OBJECT: bool = …;                       // and `NOT_OF_PAIRS`, see `of_pairs`
//         fn read(reader: &mut Reader<'a>) -> Option<Self> {
//             Some(Self { 0: model::Field::read(&__Partial::<'a>::field0(), reader)? })
//         }
//         fn explain(reader, report) -> Option<Self> { … }
//         fn absent() -> Option<Self> { … }
//         fn holds(&self) -> bool { … }
//         fn check(&self, report) { … }
//     }
pub(super) fn expand(model: &Model, field: &Field, member: &Member, scope: &Scope) -> TokenStream {
    let (reader, report) = (local("reader"), local("report"));
    let (lifetime, ty) = (scope.lifetime(), &field.ty);
    let partial = partial(field, scope);
    let read = field::read(0, scope, &reader);
    let explain = field::explain(0, scope, &reader, &report);
    let absent = field::absent(0, field, scope);
    let holds = field::holds(0, scope, &quote!(&self.#member));
    let check = field::check(0, scope, &quote!(&self.#member), &report);
    let required = if field.default.is_some() {
        quote!(false)
    } else {
        quote!(<#ty as ::catzilla::__private::model::Value<#lifetime>>::REQUIRED)
    };
    let of_pairs = of_pairs::of_newtype(field, scope);
    let made = |value| quote!(::core::option::Option::Some(Self { #member: #value }));
    let value = Value {
        reader: &reader,
        report: &report,
        constants: quote! {
            const EXPECTED: &'static ::core::primitive::str =
                <#ty as ::catzilla::__private::model::Value<#lifetime>>::EXPECTED;
            const REQUIRED: ::core::primitive::bool = #required;
            const MEMBERS: ::core::option::Option<&'static ::catzilla::__private::model::Names> =
                <#ty as ::catzilla::__private::model::Value<#lifetime>>::MEMBERS;
            #of_pairs
        },
        types: &[ty],
        inline: Some(quote!(#[inline])),
        begin: TokenStream::new(),
        read: made(read),
        explain: made(quote!(#explain?)),
        others: quote! {
            fn absent() -> ::core::option::Option<Self> {
                ::core::option::Option::Some(Self { #member: #absent })
            }
        },
        holds,
        check: quote!(#check;),
    };
    let value = value.implement(&Whole::of(model), scope);
    quote! {
        #partial
        #value
    }
}

/// The type that knows how the one field is read.
pub(super) fn partial(field: &Field, scope: &Scope) -> TokenStream {
    let (generics, arguments, wheres) = (scope.impl_generics(), scope.arguments(), scope.wheres());
    let (of, lifetime, partial) = (scope.model(), scope.lifetime(), scope.partial());
    let defined = field::define(0, field, scope);
    quote! {
        struct #partial #generics (::core::marker::PhantomData<(&#lifetime (), #of)>) #wheres;

        impl #generics #partial #arguments #wheres {
            #defined
        }
    }
}
