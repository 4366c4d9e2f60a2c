//! What a function asks for as `&T`: made first, given last.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Type, spanned::Spanned};

use super::arguments;
use crate::{
    lifetimes,
    route::ir::{Argument, Source},
    span::local,
};

/// The types that are asked for, with the numbers of the arguments.
pub(super) fn asked(arguments: &[Argument]) -> impl DoubleEndedIterator<Item = (usize, &Type)> {
    let numbered = arguments.iter().enumerate();
    numbered.filter_map(|(number, argument)| match &argument.source {
        Source::Dependency(ty) => Some((number, &**ty)),
        _ => None,
    })
}

/// Whether anything is asked for.
pub(crate) fn any(arguments: &[Argument]) -> bool {
    asked(arguments).next().is_some()
}

// Expands to `Asks<Db, Asks<User, ()>>`.
pub(crate) fn types(arguments: &[Argument]) -> TokenStream {
    asked(arguments).rfold(quote!(()), |rest, (_, ty)| {
        let ty = lifetimes::erased(ty);
        quote!(::catzilla::__private::Asks<#ty, #rest>)
    })
}

/// The bounds under which they can be had.
pub(crate) fn bounds(arguments: &[Argument]) -> impl Iterator<Item = TokenStream> {
    asked(arguments).map(|(_, ty)| {
        let span = ty.span();
        if let Some(object) = lifetimes::of_object(ty, "'__object") {
            return quote_spanned! {span=>
                for<'__object> #object: ::catzilla::__private::Dependency<__State>
            };
        }
        let ty = lifetimes::erased(ty);
        quote_spanned!(span=> #ty: ::catzilla::__private::Dependency<__State>)
    })
}

// Expands to:
//
//     let wrong = Context::make::<Asks<Db, ()>>(cx, scope, &mut slots).await?;
pub(crate) fn make(arguments: &[Argument], cx: &Ident, slots: &TokenStream) -> TokenStream {
    let ([scope, wrong], types) = (["scope", "wrong"].map(local), types(arguments));
    quote! {
        let #wrong = ::catzilla::__private::Context::make::<#types>(#cx, #scope, &mut #slots).await?;
    }
}

fn dependencies(arguments: &[Argument]) -> TokenStream {
    let types = types(arguments);
    quote!(#types as ::catzilla::__private::Dependencies<__State>)
}

// Expands to:
//
//     let (argument0, (argument2, ())) = <Asks<Db, …> as Dependencies<S>>::give(cx.state(), scope, slots);
pub(crate) fn give(arguments: &[Argument], cx: &Ident, slots: &TokenStream) -> TokenStream {
    let (scope, dependencies) = (local("scope"), dependencies(arguments));
    let names = asked(arguments).rfold(quote!(()), |rest, (number, _)| {
        let name = arguments::name(number);
        quote!((#name, #rest))
    });
    quote! {
        let #names = <#dependencies>::give(
            ::catzilla::__private::Context::state(#cx),
            #scope,
            #slots,
        );
    }
}
