//! serde's traits, for every other format.

mod implementations;
mod twin;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Member;

pub(super) use self::implementations::implementations;
use self::twin::Twin;
use super::scope::Scope;
use crate::model::ir::{Model, Shape, Tagging};

// Expands to a twin of the type with serde's attributes in place of ours, from which serde's derive makes
// the type itself; what it has made is checked as what was made by hand is:
//
//     #[derive(serde::Serialize, serde::Deserialize)]
//     #[serde(crate = "…", remote = "User")]
//     struct __Serde<'a> {
//         #[serde(rename = "id")] id: u64,
//         #[serde(rename = "name", borrow, default = "__Serde::function0")] name: Cow<'a, str>,
//     }
//     impl<'a> __Serde<'a> { fn function0() -> Cow<'a, str> { … } }
//     impl<'a> Serialize for User<'a> { … }
//     impl<'de: 'a, 'a> Deserialize<'de> for User<'a> { … }
pub(super) fn expand(model: &Model, scope: &Scope) -> TokenStream {
    if !model.serde {
        return TokenStream::new();
    }
    let mut twin = Twin::new(model, scope);
    let (kind, body) = match &model.shape {
        Shape::Struct(fields) => (quote!(struct), twin.members(fields)),
        Shape::Newtype(field, member) => (quote!(struct), twin::newtype(field, member)),
        Shape::Names(variants) | Shape::Tagged(_, variants) => {
            let variants = variants.iter().map(|variant| twin.variant(variant));
            (quote!(enum), quote!({ #(#variants,)* }))
        }
    };
    let options = options(model);
    let functions = twin.functions();
    let (generics, arguments, wheres) = model.generics.split_for_impl();
    let parameters = &model.generics;
    // A tuple struct has its bounds behind its fields.
    let (before, after) = match &model.shape {
        Shape::Newtype(_, Member::Unnamed(_)) => (None, Some(quote!(#wheres;))),
        _ => (wheres, None),
    };
    let strict = strict(&model.shape);
    let (written, read) = (
        quote!(__Serde::serialize(self, serializer)),
        quote!(__Serde::deserialize(#strict).and_then(::catzilla::__private::model::proved)),
    );
    let implementations = implementations(&model.generics, scope, &written, &read);
    quote! {
        #[derive(
            ::catzilla::__private::serde::Serialize,
            ::catzilla::__private::serde::Deserialize,
        )]
        #options
        #kind __Serde #parameters #before #body #after

        impl #generics __Serde #arguments #wheres {
            #(#functions)*
        }

        #implementations
    }
}

// Expands to `model::Strict::tagged(deserializer, "type")`.
fn strict(shape: &Shape) -> TokenStream {
    let strict = quote!(::catzilla::__private::model::Strict);
    match shape {
        Shape::Struct(_) | Shape::Tagged(Tagging::External, _) => {
            quote!(#strict::untagged(deserializer))
        }
        Shape::Tagged(Tagging::Internal(tag) | Tagging::Adjacent(tag, _), _) => {
            quote!(#strict::tagged(deserializer, #tag))
        }
        Shape::Names(_) => quote!(#strict::names(deserializer)),
        Shape::Newtype(..) => quote!(deserializer),
    }
}

/// The type's own options.
fn options(model: &Model) -> TokenStream {
    let name = model.name.to_string();
    let shape = match &model.shape {
        Shape::Struct(_) | Shape::Names(_) | Shape::Tagged(Tagging::External, _) => {
            TokenStream::new()
        }
        Shape::Newtype(..) => quote!(, transparent),
        Shape::Tagged(Tagging::Internal(tag), _) => quote!(, tag = #tag),
        Shape::Tagged(Tagging::Adjacent(tag, content), _) => {
            quote!(, tag = #tag, content = #content)
        }
    };
    let denied = match &model.shape {
        Shape::Struct(fields) => fields.deny_unknown,
        Shape::Tagged(_, variants) => variants.iter().any(|variant| variant.deny_unknown),
        Shape::Newtype(..) | Shape::Names(_) => false,
    };
    let unknown = denied.then(|| quote!(, deny_unknown_fields));
    quote!(#[serde(crate = "::catzilla::__private::serde", remote = #name #shape #unknown)])
}
