//! The generics of the generated implementations.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{GenericParam, Generics, Lifetime, LifetimeParam, WhereClause, parse_quote};

use crate::model::ir::Model;

/// The type, and the lifetime of the text that it is read from.
pub(super) struct Scope {
    /// Of the implementations.
    generics: Generics,
    model: TokenStream,
    lifetime: Lifetime,
}

impl Scope {
    /// A type with one lifetime borrows from the text for that. With none, or with several, the text
    /// has a lifetime of its own, which is as long as every other.
    pub(super) fn new(model: &Model) -> Self {
        let name = &model.name;
        let (_, arguments, _) = model.generics.split_for_impl();
        let mut generics = model.generics.clone();
        let lifetimes: Vec<_> = generics
            .lifetimes()
            .map(|one| one.lifetime.clone())
            .collect();
        let lifetime = if let [only] = lifetimes.as_slice() {
            only.clone()
        } else {
            let lifetime = Lifetime::new("'catzilla_text", Span::mixed_site());
            let mut parameter = LifetimeParam::new(lifetime.clone());
            parameter.bounds.extend(lifetimes);
            generics.params.insert(0, GenericParam::Lifetime(parameter));
            lifetime
        };
        bind_types(&mut generics, &lifetime);
        Self {
            model: quote!(#name #arguments),
            generics,
            lifetime,
        }
    }

    /// The type itself: `User<'a>`.
    pub(super) fn model(&self) -> &TokenStream {
        &self.model
    }

    /// `'a`.
    pub(super) fn lifetime(&self) -> &Lifetime {
        &self.lifetime
    }

    /// Behind `impl`.
    pub(super) fn impl_generics(&self) -> TokenStream {
        let (generics, _, _) = self.generics.split_for_impl();
        quote!(#generics)
    }

    /// Behind a type that takes all of them.
    pub(super) fn arguments(&self) -> TokenStream {
        let (_, arguments, _) = self.generics.split_for_impl();
        quote!(#arguments)
    }

    /// The same where a type is named in an expression.
    pub(super) fn turbofish(&self) -> TokenStream {
        let (_, arguments, _) = self.generics.split_for_impl();
        let arguments = arguments.as_turbofish();
        quote!(#arguments)
    }

    pub(super) fn wheres(&self) -> Option<&WhereClause> {
        self.generics.where_clause.as_ref()
    }
}

/// Every type in the model has to be one that can be read; defaults have no place behind `impl`.
fn bind_types(generics: &mut Generics, lifetime: &Lifetime) {
    let types: Vec<_> = generics
        .type_params()
        .map(|one| one.ident.clone())
        .collect();
    for name in types {
        let bound = parse_quote!(#name: ::catzilla::__private::model::Value<#lifetime>);
        generics.make_where_clause().predicates.push(bound);
    }
}
