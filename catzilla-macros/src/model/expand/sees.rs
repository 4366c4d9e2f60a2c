//! The application's state, as far as a model's functions see it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericParam, Type, parse_quote, spanned::Spanned};

use super::scope::Scope;
use crate::{
    lifetimes,
    model::{ir::Model, known::is_known},
};

// Expands to, in the implementation of `Value` where functions see something:
//
//     const STATE: Option<&'static str> = Some("Db");
pub(super) fn constant(scope: &Scope) -> TokenStream {
    if scope.state().is_none() {
        return TokenStream::new();
    }
    let state = own(scope);
    quote!(const STATE: ::core::option::Option<&'static ::core::primitive::str> = #state;)
}

/// What the model sees, as an expression.
fn own(scope: &Scope) -> TokenStream {
    let Some(state) = scope.state() else {
        return quote!(::core::option::Option::None);
    };
    let name = name(state);
    quote!(::core::option::Option::Some(#name))
}

/// The type as a text, to compare by.
fn name(state: &Type) -> String {
    state.to_token_stream().to_string()
}

fn state_of(ty: &Type, lifetime: &TokenStream) -> TokenStream {
    quote!({
        #[allow(unused_imports)]
        use ::catzilla::__private::model::NoFacts as _;
        <::catzilla::__private::model::Facts<#lifetime, #ty>>::STATE
    })
}

// Expands to:
//
//     impl<'a, S: 'static> Sees<'a, S> for User<'a> where Db: Dependency<S> {
//         fn seen(state: &S) -> Seen<'_> { … }                 // `None` where no function sees anything
//     }
//     const _: () = assert!(model::is_of_state(<Facts<'static, Part>>::STATE, Some("Db")), "…");
pub(super) fn expand(model: &Model, scope: &Scope) -> TokenStream {
    let (sees, proofs) = (implement(scope), proofs(model, scope));
    quote!(#sees #proofs)
}

pub(super) fn implement(scope: &Scope) -> TokenStream {
    let private = quote!(::catzilla::__private);
    let (mut generics, lifetime) = (scope.generics().clone(), scope.lifetime());
    let seen = match scope.state() {
        None => quote!(::core::option::Option::None),
        Some(state) => {
            let provided = quote_spanned!(state.span()=> #state: #private::Dependency<__State>);
            let wheres = generics.make_where_clause();
            wheres.predicates.push(parse_quote!(#provided));
            quote! {
                <#state as #private::Dependency<__State>>::at_once(state)
                    .map(|state| state as &(dyn ::core::any::Any + ::core::marker::Send + ::core::marker::Sync))
            }
        }
    };
    let state: GenericParam = parse_quote!(__State: 'static);
    generics.params.push(state);
    let (read_for, _, wheres) = generics.split_for_impl();
    let of = scope.model();
    quote! {
        #[automatically_derived]
        impl #read_for #private::model::Sees<#lifetime, __State> for #of #wheres {
            fn seen(state: &__State) -> #private::model::Seen<'_> {
                #seen
            }
        }
    }
}

/// What a field sees is what the model sees.
fn proofs(model: &Model, scope: &Scope) -> TokenStream {
    let types = model.shape.types().into_iter();
    let each = types
        .filter(|ty| !is_known(ty) && !scope.is_generic(ty))
        .map(|ty| {
            let erased = Type::Verbatim(lifetimes::erased(ty));
            let proof = proof(ty.span(), &state_of(&erased, &quote!('static)), scope);
            quote!(const _: () = #proof;)
        });
    quote!(#(#each)*)
}

// Expands to, where a type that is a parameter is read: `const { assert!(…) }`.
pub(super) fn generic_proofs(types: &[&Type], scope: &Scope) -> TokenStream {
    let lifetime = scope.lifetime().to_token_stream();
    let each = types.iter().filter(|ty| scope.is_generic(ty)).map(|ty| {
        let proof = proof(ty.span(), &state_of(ty, &lifetime), scope);
        quote!(const { #proof };)
    });
    quote!(#(#each)*)
}

fn proof(span: Span, state: &TokenStream, scope: &Scope) -> TokenStream {
    let own = own(scope);
    quote_spanned! {span=>
        ::core::assert!(
            ::catzilla::__private::model::is_of_state(#state, #own),
            "a function of this type sees the application's state\n\
             help: say so on the model as well, in the same words: `#[model(state = …)]`"
        )
    }
}
