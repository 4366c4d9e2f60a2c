//! The generics of the generated implementations.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{
    GenericParam, Generics, Lifetime, LifetimeParam, Type, TypeParamBound, WhereClause, parse_quote,
};

/// The type, and the lifetime of the text that it is read from.
pub(super) struct Scope {
    /// Of the implementations.
    generics: Generics,
    name: Ident,
    model: TokenStream,
    /// The name of the type that holds the members that have come so far.
    partial: Ident,
    lifetime: Lifetime,
    /// As the type is written, with types that can be written.
    written: Generics,
    /// With types that can be described.
    described: Generics,
    /// The type of the state that functions see.
    state: Option<Type>,
}

impl Scope {
    /// A type with one lifetime borrows from the text for that. With none, or with several, the text
    /// has a lifetime of its own, and every other is as long.
    pub(super) fn new(name: &Ident, of: &Generics, state: Option<&Type>) -> Self {
        let (_, arguments, _) = of.split_for_impl();
        let mut generics = of.clone();
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
            for own in generics.lifetimes_mut() {
                own.bounds.push(lifetime.clone());
            }
            generics.params.insert(0, GenericParam::Lifetime(parameter));
            lifetime
        };
        bind_types(
            &mut generics,
            &parse_quote!(::catzilla::__private::model::Value<#lifetime>),
        );
        let mut written = of.clone();
        bind_types(
            &mut written,
            &parse_quote!(::catzilla::__private::model::WriteJson),
        );
        let mut described = of.clone();
        bind_types(
            &mut described,
            &parse_quote!(::catzilla::__private::model::Describe),
        );
        Self {
            name: name.clone(),
            model: quote!(#name #arguments),
            partial: Ident::new("__Partial", Span::call_site()),
            generics,
            lifetime,
            written,
            described,
            state: state.cloned(),
        }
    }

    /// Of the type that stands for a variant of an enum.
    pub(super) fn of_variant(&self, number: usize) -> Self {
        let (name, arguments) = (Self::variant(number), self.arguments());
        Self {
            model: quote!(#name #arguments),
            ..self.with_partial(number)
        }
    }

    /// Of a variant that needs no type to stand for it.
    pub(super) fn with_partial(&self, number: usize) -> Self {
        Self {
            generics: self.generics.clone(),
            name: self.name.clone(),
            model: self.model.clone(),
            partial: format_ident!("__Partial{number}"),
            lifetime: self.lifetime.clone(),
            written: self.written.clone(),
            described: self.described.clone(),
            state: self.state.clone(),
        }
    }

    /// What stands behind `impl`, the type, and the bounds, of an implementation that reads nothing.
    pub(super) fn written(&self) -> (TokenStream, &TokenStream, Option<&WhereClause>) {
        let (generics, _, wheres) = self.written.split_for_impl();
        (quote!(#generics), &self.model, wheres)
    }

    /// As [`written`](Self::written), with types that can be described.
    pub(super) fn described(&self) -> (TokenStream, &TokenStream, Option<&WhereClause>) {
        let (generics, _, wheres) = self.described.split_for_impl();
        (quote!(#generics), &self.model, wheres)
    }

    /// Whether the type has parameters beside lifetimes.
    pub(super) fn has_parameters(&self) -> bool {
        let mut parameters = self.generics.params.iter();
        parameters.any(|one| !matches!(one, GenericParam::Lifetime(_)))
    }

    /// Whether a type names the model.
    pub(super) fn is_of_itself(&self, ty: &Type) -> bool {
        names(ty.to_token_stream(), &self.name)
    }

    /// Whether a type names one of the type's own parameters.
    pub(super) fn is_generic(&self, ty: &Type) -> bool {
        let mut parameters = self.generics.type_params();
        parameters.any(|one| names(ty.to_token_stream(), &one.ident))
    }

    /// The type of the state that functions see.
    pub(super) fn state(&self) -> Option<&Type> {
        self.state.as_ref()
    }

    /// The name of the type that stands for a variant of an enum.
    pub(super) fn variant(number: usize) -> Ident {
        format_ident!("__Variant{number}")
    }

    /// The name of the type that holds the members that have come so far.
    pub(super) fn partial(&self) -> &Ident {
        &self.partial
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

    /// Behind `impl`, with its bounds.
    pub(super) fn generics(&self) -> &Generics {
        &self.generics
    }

    /// Whether the lifetime of the text is one of the type's own.
    pub(super) fn borrows_for_the_text(&self) -> bool {
        self.lifetime.ident != "catzilla_text"
    }

    pub(super) fn wheres(&self) -> Option<&WhereClause> {
        self.generics.where_clause.as_ref()
    }
}

fn names(tokens: TokenStream, wanted: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == *wanted,
        TokenTree::Group(group) => names(group.stream(), wanted),
        _ => false,
    })
}

/// Every type in the model has to be one that can be read; defaults have no place behind `impl`.
fn bind_types(generics: &mut Generics, bound: &TypeParamBound) {
    let types: Vec<_> = generics
        .type_params()
        .map(|one| one.ident.clone())
        .collect();
    for name in types {
        let predicate = parse_quote!(#name: #bound);
        generics.make_where_clause().predicates.push(predicate);
    }
}
