//! Running a handler of a list by its number.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::{routes::syntax::With, span::local};

/// How many handlers, or parts, one type of the tree holds.
const WIDTH: usize = 16;

// Expands to, for `Api = [a, b, "/c" => C]`:
//
//     type __ApiParts = Parts<Handlers<2, a, b>, C>;     // With<timing, …> around it, after `with [timing]`
//     impl<S> Part<S> for Api where __ApiParts: Part<S> {
//         const COUNT: usize = <__ApiParts as Part<S>>::COUNT;
//         fn call(route: usize, cx: &mut Context<'_, S>) -> impl Future<…> { <__ApiParts as Part<S>>::call(route, cx) }
//     }
//     impl<S> Routes<S> for Api where Api: Part<S> {}
//
// The group's trait cannot have the tree as a type of its own: a public group may have private handlers.
pub(super) fn expand(
    name: &Ident,
    handlers: &[TokenStream],
    groups: &[TokenStream],
    with: &With,
) -> TokenStream {
    let (route, cx) = (local("route"), local("cx"));
    let parts = format_ident!("__{name}Parts", span = name.span());
    let tree = wrapped(tree(handlers, groups), with, "With");
    quote! {
        type #parts = #tree;
        #[automatically_derived]
        impl<__State: 'static> ::catzilla::__private::Part<__State> for #name
        where
            #parts: ::catzilla::__private::Part<__State>,
        {
            const LAID_OUT: () = <#parts as ::catzilla::__private::Part<__State>>::LAID_OUT;
            const COUNT: usize = <#parts as ::catzilla::__private::Part<__State>>::COUNT;

            fn call(
                #route: usize,
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
            ) -> impl ::core::future::Future<Output = ::core::result::Result<
                ::catzilla::__private::Response,
                ::catzilla::__private::Rejection,
            >> {
                <#parts as ::catzilla::__private::Part<__State>>::call(#route, #cx)
            }
        }
        #[automatically_derived]
        impl<__State: 'static> ::catzilla::__private::Routes<__State> for #name
        where
            #name: ::catzilla::__private::Part<__State>,
        {}
    }
}

// Expands to `With<timing, With<login, …>>`, or to the same with another type.
pub(super) fn wrapped(inner: TokenStream, with: &With, by: &str) -> TokenStream {
    let by = format_ident!("{by}");
    with.0.iter().rfold(
        inner,
        |inner, middleware| quote!(::catzilla::__private::#by<#middleware, #inner>),
    )
}

/// The type that names them all; handlers are numbered before the groups' handlers.
fn tree(handlers: &[TokenStream], groups: &[TokenStream]) -> TokenStream {
    let handlers = handlers.chunks(WIDTH).map(|handlers| {
        let count = handlers.len();
        quote!(::catzilla::__private::Handlers<#count, #(#handlers),*>)
    });
    let mut parts: Vec<_> = handlers.chain(groups.iter().cloned()).collect();
    while parts.len() > 1 {
        let several = parts.chunks(WIDTH);
        parts = several
            .map(|parts| quote!(::catzilla::__private::Parts<#(#parts),*>))
            .collect();
    }
    parts
        .pop()
        .unwrap_or_else(|| quote!(::catzilla::__private::Nothing))
}
