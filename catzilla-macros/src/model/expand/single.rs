//! A value that is one text: the key of a map, and a parameter.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Member, Type, WherePredicate, parse_quote};

use super::{names, scope::Scope};
use crate::model::{
    ir::{Field, Model, Shape, Variant},
    known::{is_known, may_be_key},
};

// Expands to, of an enum of names,
//
//     impl MemberName for Colour { … }
//     impl<'text> Key<'text> for Colour { … }
//     impl<'text> FromParam<'text> for Colour { … }
//
// and of a struct with one field to those of these that its field has. A function that sees the state would
// not be called.
pub(super) fn expand(model: &Model, scope: &Scope) -> TokenStream {
    match &model.shape {
        Shape::Names(variants) => {
            let key = (!model.own_key).then(|| key_of_names(variants, scope));
            let param = (!model.own_param).then(|| param_of_names(model, variants, scope));
            quote!(#key #param)
        }
        Shape::Newtype(field, member) if !scope.is_of_itself(&field.ty) => {
            let sees = scope.state().is_some();
            let may_be_key = !is_known(&field.ty) || may_be_key(&field.ty);
            let key = (!model.own_key && !sees && may_be_key)
                .then(|| key_of_newtype(field, member, scope));
            let param = (!model.own_param && !sees).then(|| param_of_newtype(field, member, scope));
            quote!(#key #param)
        }
        _ => TokenStream::new(),
    }
}

// Expands to:
//
//     impl MemberName for Colour {
//         fn name(&self) -> Cow<'_, str> { Cow::Borrowed(match self { Self::Red => "red", … }) }
//         fn schema() -> Option<Schema> { … }
//     }
//     impl<'text> Key<'text> for Colour {
//         const EXPECTED: &'static str = <Self as Value<'text>>::EXPECTED;
//         fn from_name(name: Cow<'text, str>) -> Option<Self> { match &*name { "red" => Some(Self::Red), … } }
//     }
fn key_of_names(variants: &[Variant], scope: &Scope) -> TokenStream {
    let arms = variants.iter().map(|Variant { name, names, .. }| {
        let written = &names[0];
        quote!(Self::#name => #written)
    });
    let (schema, of_name) = (
        super::schema::names(variants),
        names::of_name(variants, &quote!(&*name)),
    );
    let name = implement(
        "MemberName",
        None,
        scope,
        &quote! {
            fn name(&self) -> ::catzilla::__private::model::Cow<'_, ::core::primitive::str> {
                ::catzilla::__private::model::Cow::Borrowed(match self { #(#arms,)* })
            }

            fn schema() -> ::core::option::Option<::catzilla::__private::model::Schema> {
                ::core::option::Option::Some(#schema)
            }
        },
    );
    let lifetime = scope.lifetime();
    let key = implement(
        "Key",
        None,
        scope,
        &quote! {
            const EXPECTED: &'static ::core::primitive::str =
                <Self as ::catzilla::__private::model::Value<#lifetime>>::EXPECTED;

            #[inline]
            fn from_name(
                name: ::catzilla::__private::model::Cow<#lifetime, ::core::primitive::str>,
            ) -> ::core::option::Option<Self> {
                #of_name
            }
        },
    );
    quote!(#name #key)
}

// Expands to:
//
//     impl<'text> FromParam<'text> for Colour {
//         const EXPECTED: &'static str = <Self as Value<'text>>::EXPECTED;
//         fn from_param(value: &'text str) -> Result<Self, ParamError> {
//             model::named_param(<Self as Key<'text>>::from_name(Cow::Borrowed(value)), &["red", "green"])
//         }
//     }
fn param_of_names(model: &Model, variants: &[Variant], scope: &Scope) -> TokenStream {
    let lifetime = scope.lifetime();
    let written = variants.iter().map(|variant| &variant.names[0]);
    let named = if model.own_key {
        names::of_name(variants, &quote!(value))
    } else {
        quote! {
            <Self as ::catzilla::__private::model::Key<#lifetime>>::from_name(
                ::catzilla::__private::model::Cow::Borrowed(value),
            )
        }
    };
    implement(
        "FromParam",
        None,
        scope,
        &quote! {
            const EXPECTED: &'static ::core::primitive::str =
                <Self as ::catzilla::__private::model::Value<#lifetime>>::EXPECTED;

            fn from_param(
                value: &#lifetime ::core::primitive::str,
            ) -> ::core::result::Result<Self, ::catzilla::__private::model::ParamError> {
                ::catzilla::__private::model::named_param(#named, &[#(#written),*])
            }
        },
    )
}

// Expands to, with `where u64: KeyWithin<'text>` on both, which need not be so:
//
//     impl<'text> MemberName for UserId {
//         fn name(&self) -> Cow<'_, str> { <u64 as KeyWithin<'text>>::text(&self.0) }
//         fn schema() -> Option<Schema> { <u64 as KeyWithin<'text>>::names() }
//     }
//     impl<'text> Key<'text> for UserId {
//         const EXPECTED: &'static str = <u64 as KeyWithin<'text>>::EXPECTED;
//         fn from_name(name: Cow<'text, str>) -> Option<Self> {
//             model::proved_key(Self { 0: <u64 as KeyWithin<'text>>::from_name(name)? })
//         }
//         fn explain_name(name: Cow<'text, str>, report: &mut Report) -> Option<Self> { … }
//         fn is_right(&self) -> bool { Value::holds(self) }
//         fn check_name(&self, report: &mut Report) { Value::check(self, report) }
//     }
fn key_of_newtype(field: &Field, member: &Member, scope: &Scope) -> TokenStream {
    let (ty, lifetime) = (&field.ty, scope.lifetime());
    let model = quote!(::catzilla::__private::model);
    let key = quote!(<#ty as #model::KeyWithin<#lifetime>>);
    let text = quote!(::catzilla::__private::model::Cow<#lifetime, ::core::primitive::str>);
    let report = quote!(report: &mut #model::Report);
    let name = implement(
        "MemberName",
        Some(bound("KeyWithin", ty, scope)),
        scope,
        &quote! {
            fn name(&self) -> ::catzilla::__private::model::Cow<'_, ::core::primitive::str> {
                #key::text(&self.#member)
            }

            fn schema() -> ::core::option::Option<#model::Schema> {
                #key::names()
            }
        },
    );
    let key = implement(
        "Key",
        Some(bound("KeyWithin", ty, scope)),
        scope,
        &quote! {
            const EXPECTED: &'static ::core::primitive::str = #key::EXPECTED;

            fn from_name(name: #text) -> ::core::option::Option<Self> {
                #model::proved_key(Self { #member: #key::from_name(name)? })
            }

            fn explain_name(name: #text, #report) -> ::core::option::Option<Self> {
                #model::explain_key(Self { #member: #key::explain_name(name, report)? }, report)
            }

            fn is_right(&self) -> ::core::primitive::bool {
                #model::Value::holds(self)
            }

            fn check_name(&self, #report) {
                #model::Value::check(self, report);
            }
        },
    );
    quote!(#name #key)
}

// Expands to, of what need not be so, either:
//
//     impl<'text> FromParam<'text> for UserId where u64: FromParam<'text> {
//         const EXPECTED: &'static str = <u64 as FromParam<'text>>::EXPECTED;
//         fn from_param(value: &'text str) -> Result<Self, ParamError> {
//             model::proved_param(<u64 as FromParam<'text>>::from_param(value).map(|value| Self { 0: value }))
//         }
//         fn from_values(values: &Values<'text>) -> Result<Option<Self>, ParamError> { … }
//         fn explain(values: &Values<'text>, _: ParamError, report: &mut Report) -> Option<Part<Self>> {
//             model::explain_param(values, report, &__Partial::constraints0(), |value| Self { 0: value })
//         }
//     }
fn param_of_newtype(field: &Field, member: &Member, scope: &Scope) -> TokenStream {
    let (ty, lifetime) = (&field.ty, scope.lifetime());
    let model = quote!(::catzilla::__private::model);
    let (param, error) = (
        quote!(<#ty as #model::FromParam<#lifetime>>),
        quote!(#model::ParamError),
    );
    let constraints = super::field::constraints(0, field, scope);
    implement(
        "FromParam",
        Some(bound("FromParam", ty, scope)),
        scope,
        &quote! {
            const EXPECTED: &'static ::core::primitive::str = #param::EXPECTED;

            fn from_param(
                value: &#lifetime ::core::primitive::str,
            ) -> ::core::result::Result<Self, #error> {
                #model::proved_param(#param::from_param(value).map(|value| Self { #member: value }))
            }

            fn from_values(
                values: &#model::ParamValues<#lifetime>,
            ) -> ::core::result::Result<::core::option::Option<Self>, #error> {
                let values = #param::from_values(values);
                #model::proved_values(values.map(|some| some.map(|value| Self { #member: value })))
            }

            fn explain(
                values: &#model::ParamValues<#lifetime>,
                _: #error,
                report: &mut #model::Report,
            ) -> ::core::option::Option<#model::Part<Self>> {
                #model::explain_param(values, report, &#constraints, |value| Self { #member: value })
            }
        },
    )
}

/// `u64: KeyWithin<'text>`: as it has a lifetime of the implementation's, rustc takes it as it comes.
fn bound(to_be: &str, ty: &Type, scope: &Scope) -> WherePredicate {
    let (to_be, lifetime) = (
        syn::Ident::new(to_be, proc_macro2::Span::call_site()),
        scope.lifetime(),
    );
    parse_quote!(#ty: ::catzilla::__private::model::#to_be<#lifetime>)
}

fn implement(
    name: &str,
    bound: Option<WherePredicate>,
    scope: &Scope,
    body: &TokenStream,
) -> TokenStream {
    let (mut generics, of, lifetime) = (scope.generics().clone(), scope.model(), scope.lifetime());
    generics.make_where_clause().predicates.extend(bound);
    let (read_for, _, wheres) = generics.split_for_impl();
    let arguments = (name != "MemberName").then(|| quote!(<#lifetime>));
    let name = syn::Ident::new(name, proc_macro2::Span::call_site());
    quote! {
        #[automatically_derived]
        impl #read_for ::catzilla::__private::model::#name #arguments for #of #wheres {
            #body
        }
    }
}
