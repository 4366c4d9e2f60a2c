//! What is left of a derive in which something is wrong: the traits, so that nobody who uses the type has
//! to complain as well.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{DeriveInput, Meta};

use super::{scope::Scope, serde};

// Expands to what `expand` does, with functions that are never called:
//
//     const _: () = {
//         impl<'a> Value<'a> for User<'a> { fn read(_: &mut Reader<'a>) -> Option<Self> { unreachable!() } … }
//         impl<'a> WriteJson for User<'a> { … }
//         impl<'a> Describe for User<'a> { … }
//         impl<'a> Model<'a> for User<'a> {}
//         impl<'a, S> Sees<'a, S> for User<'a> { … }
//         impl<'a> Serialize for User<'a> { … }    // and `Deserialize`, where they are asked for
//     };
pub(in crate::model) fn fallback(item: &DeriveInput) -> TokenStream {
    let scope = Scope::new(&item.ident, &item.generics, None);
    let (value, sees) = (value(&scope), super::sees::implement(&scope));
    let (write, describe) = (write(&scope), describe(&scope));
    let serde = asks_for_serde(item).then(|| {
        let never = quote!(::core::unreachable!());
        serde::implementations(&item.generics, &scope, &never, &never)
    });
    let (read_for, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let lifetime = scope.lifetime();
    quote! {
        const _: () = {
            #value
            #write
            #describe
            #sees
            #serde

            impl #read_for ::catzilla::__private::model::Model<#lifetime> for #of #wheres {}
        };
    }
}

/// It takes every member, so that no proof about its members fails.
fn value(scope: &Scope) -> TokenStream {
    let (read_for, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let lifetime = scope.lifetime();
    let members = super::flattened::of(&quote!(::catzilla::__private::model::Names::ANY));
    quote! {
        impl #read_for ::catzilla::__private::model::Value<#lifetime> for #of #wheres {
            const EXPECTED: &'static ::core::primitive::str = "";
            #members

            fn read(
                _: &mut ::catzilla::__private::model::Reader<#lifetime>,
            ) -> ::core::option::Option<Self> {
                ::core::unreachable!()
            }
        }
    }
}

fn write(scope: &Scope) -> TokenStream {
    let (generics, of, wheres) = scope.written();
    quote! {
        impl #generics ::catzilla::__private::model::WriteJson for #of #wheres {
            fn write(&self, _: &mut ::catzilla::__private::model::Writer) {
                ::core::unreachable!()
            }
        }
    }
}

fn describe(scope: &Scope) -> TokenStream {
    let (generics, of, wheres) = scope.described();
    quote! {
        impl #generics ::catzilla::__private::model::Describe for #of #wheres {
            fn schema(
                _: &mut ::catzilla::__private::model::Schemas,
            ) -> ::catzilla::__private::model::Schema {
                ::core::unreachable!()
            }
        }
    }
}

/// Whether one of the options is `serde`, whatever is wrong with the others.
fn asks_for_serde(item: &DeriveInput) -> bool {
    item.attrs.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("model") => list
            .tokens
            .clone()
            .into_iter()
            .any(|token| matches!(token, TokenTree::Ident(word) if word == "serde")),
        _ => false,
    })
}
