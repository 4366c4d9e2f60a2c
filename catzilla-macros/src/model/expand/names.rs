//! An enum of names: it is read from a text.

use proc_macro2::TokenStream;
use quote::quote;

use super::{of_pairs, scope::Scope};
use crate::{
    model::ir::{Model, Variant},
    span::local,
};

// Expands to:
//
//     impl<'text> Value<'text> for Colour {
//         const EXPECTED: &'static str = "one of red, green";
//         const IS_OBJECT: bool = false;                  // and `NOT_OF_PAIRS`, see `of_pairs`
//         fn read(reader: &mut Reader<'text>) -> Option<Self> {
//             <Self as Key<'text>>::from_name(reader.name()?)     // see `single`
//         }
//         fn explain(reader, report) -> Option<Self> {
//             model::explain_name(reader, report, &["red", "green"])
//         }
//     }
//
// and where the key is one of the type's own, with [`of_name`] in `read`.
pub(super) fn expand(model: &Model, variants: &[Variant], scope: &Scope) -> TokenStream {
    let (reader, report) = (local("reader"), local("report"));
    let (generics, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let (lifetime, of_pairs) = (scope.lifetime(), of_pairs::of_names());
    let read = if model.own_key {
        of_name(variants, &quote!(&*#reader.name()?))
    } else {
        quote! {
            <Self as ::catzilla::__private::model::Key<#lifetime>>::from_name(#reader.name()?)
        }
    };
    let written: Vec<_> = variants.iter().map(|variant| &variant.names[0]).collect();
    let expected = format!(
        "one of {}",
        written
            .iter()
            .map(|name| name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    );
    quote! {
        #[automatically_derived]
        impl #generics ::catzilla::__private::model::Value<#lifetime> for #of #wheres {
            const EXPECTED: &'static ::core::primitive::str = #expected;
            #of_pairs

            #[inline]
            fn read(
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
            ) -> ::core::option::Option<Self> {
                #read
            }

            fn explain(
                #reader: &mut ::catzilla::__private::model::Reader<#lifetime>,
                #report: &mut ::catzilla::__private::model::Report,
            ) -> ::core::option::Option<Self> {
                ::catzilla::__private::model::explain_name(#reader, #report, &[#(#written),*])
            }
        }
    }
}

// Expands to:
//
//     match &*name {
//         "red" => Some(Self::Red),
//         "green" => Some(Self::Green),
//         _ => None,
//     }
pub(super) fn of_name(variants: &[Variant], name: &TokenStream) -> TokenStream {
    let arms = variants.iter().map(
        |Variant { name, names, .. }| quote!(#(#names)|* => ::core::option::Option::Some(Self::#name)),
    );
    quote! {
        match #name {
            #(#arms,)*
            _ => ::core::option::Option::None,
        }
    }
}
