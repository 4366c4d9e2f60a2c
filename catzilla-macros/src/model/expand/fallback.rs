//! What is left of a derive in which something is wrong: the traits, so that nobody who uses the type has
//! to complain as well.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{Data, DeriveInput, Fields, Meta};

use super::{scope::Scope, serde};

// Expands to what `expand` does, with functions that are never called:
//
//     const _: () = {
//         impl<'a> Value<'a> for User<'a> { fn read(_: &mut Reader<'a>) -> Option<Self> { unreachable!() } … }
//         impl<'a> WriteJson for User<'a> { … }
//         impl<'a> Describe for User<'a> { … }
//         impl<'a> Model<'a> for User<'a> {}
//         impl<'a, S> Sees<'a, S> for User<'a> { … }
//         impl<'a> Key<'a> for User<'a> { … }      // and more, see `single`
//         impl<'a> Serialize for User<'a> { … }    // and `Deserialize`, where they are asked for
//     };
pub(in crate::model) fn fallback(item: &DeriveInput) -> TokenStream {
    let scope = Scope::new(&item.ident, &item.generics, None);
    let (value, sees) = (value(&scope), super::sees::implement(&scope));
    let (write, describe) = (write(&scope), describe(&scope));
    let single = single(item, &scope);
    let serde = asks_for(item, "serde").then(|| {
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
            #single
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

/// The key and the parameter that an enum of names is, and a struct with one field may be.
fn single(item: &DeriveInput, scope: &Scope) -> Option<TokenStream> {
    let is_single = match &item.data {
        Data::Enum(data) => data
            .variants
            .iter()
            .all(|variant| variant.fields.is_empty()),
        Data::Struct(data) => {
            let is_read_as_it =
                matches!(data.fields, Fields::Unnamed(_)) || asks_for(item, "transparent");
            is_read_as_it && data.fields.len() == 1
        }
        Data::Union(_) => false,
    };
    let (read_for, of, wheres) = (scope.impl_generics(), scope.model(), scope.wheres());
    let (lifetime, model) = (scope.lifetime(), quote!(::catzilla::__private::model));
    let key = (!asks_for(item, "own_key")).then(|| {
        quote! {
            impl #read_for #model::MemberName for #of #wheres {
                fn name(&self) -> #model::Cow<'_, ::core::primitive::str> {
                    ::core::unreachable!()
                }
            }

            impl #read_for #model::Key<#lifetime> for #of #wheres {
                const EXPECTED: &'static ::core::primitive::str = "";

                fn from_name(
                    _: #model::Cow<#lifetime, ::core::primitive::str>,
                ) -> ::core::option::Option<Self> {
                    ::core::unreachable!()
                }
            }
        }
    });
    let param = (!asks_for(item, "own_param")).then(|| {
        quote! {
            impl #read_for #model::FromParam<#lifetime> for #of #wheres {
                const EXPECTED: &'static ::core::primitive::str = "";

                fn from_param(
                    _: &#lifetime ::core::primitive::str,
                ) -> ::core::result::Result<Self, #model::ParamError> {
                    ::core::unreachable!()
                }
            }
        }
    });
    is_single.then(|| quote!(#key #param))
}

/// Whether one of the options is called so, whatever is wrong with the others.
fn asks_for(item: &DeriveInput, option: &str) -> bool {
    item.attrs.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("model") => list
            .tokens
            .clone()
            .into_iter()
            .any(|token| matches!(token, TokenTree::Ident(word) if word == option)),
        _ => false,
    })
}
