//! The implementations of serde's traits.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericParam, Generics, Lifetime, LifetimeParam, parse_quote};

use crate::model::expand::scope::Scope;

// Expands to:
//
//     impl<'a> Serialize for User<'a> {
//         fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
//             __Serde::serialize(self, serializer)
//         }
//     }
//     impl<'de: 'a, 'a> Deserialize<'de> for User<'a> {
//         fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
//             __Serde::deserialize(deserializer).and_then(model::proved)
//         }
//     }
//
// with these bodies.
pub(in crate::model::expand) fn implementations(
    generics: &Generics,
    scope: &Scope,
    write: &TokenStream,
    made: &TokenStream,
) -> TokenStream {
    let (serde, of) = (quote!(::catzilla::__private::serde), scope.model());
    let written = bound(generics, &quote!(#serde::Serialize));
    let (write_for, _, write_wheres) = written.split_for_impl();
    let (read, lifetime) = scope.deserialized();
    let read = bound(&read, &quote!(#serde::Deserialize<#lifetime>));
    let (read_for, _, read_wheres) = read.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #write_for #serde::Serialize for #of #write_wheres {
            fn serialize<__S: #serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #write
            }
        }

        #[automatically_derived]
        impl #read_for #serde::Deserialize<#lifetime> for #of #read_wheres {
            fn deserialize<__D: #serde::Deserializer<#lifetime>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #made
            }
        }
    }
}

/// With this bound on every type.
fn bound(generics: &Generics, bound: &TokenStream) -> Generics {
    let mut bound_ones = generics.clone();
    let names: Vec<_> = generics.type_params().map(|one| &one.ident).collect();
    let wheres = bound_ones.make_where_clause();
    wheres.predicates.extend(
        names
            .into_iter()
            .map(|name| -> syn::WherePredicate { parse_quote!(#name: #bound) }),
    );
    bound_ones
}

impl Scope {
    /// The generics of what serde reads, and the lifetime of what it is read from: the text's own, or one
    /// that is as long as the only one that the type has.
    fn deserialized(&self) -> (Generics, Lifetime) {
        let (mut generics, own) = (self.generics().clone(), self.lifetime().clone());
        if !self.borrows_for_the_text() {
            return (generics, own);
        }
        let lifetime = Lifetime::new("'catzilla_text", own.span());
        let mut parameter = LifetimeParam::new(lifetime.clone());
        parameter.bounds.push(own);
        generics.params.insert(0, GenericParam::Lifetime(parameter));
        (generics, lifetime)
    }
}
