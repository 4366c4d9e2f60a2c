//! Running a handler of a list by its number.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Path, spanned::Spanned};

use crate::span::local;

/// Handlers that one `match` runs. The handlers of longer lists are spread over types of their own,
/// since rustc compares every bound of an implementation with every other one.
const CHUNK: usize = 16;

/// Statements that run the handlers of a list, and what they need of their types.
struct Running {
    /// Each returns if the number is one of its handlers', and else counts them off.
    steps: TokenStream,
    bounds: Vec<TokenStream>,
    /// The types of the chunks.
    types: TokenStream,
}

// Expands to:
//
//     impl<S> Part<S> for Api where a: Endpoint<S>, B: Part<S> {
//         async fn call(route: usize, cx: &mut Context<'_, S>) -> Result<Reply, Rejection> {
//             match route { 0 => return <a as Endpoint<S>>::call(cx).await, _ => {} }
//             let route = route - 1;
//             let count = const { count(<B as Group>::ENTRIES) };
//             if route < count { return <B as Part<S>>::call(route, cx).await; }
//             let route = route - count;
//             no_such_route(route)
//         }
//     }
//     impl<S> Routes<S> for Api where Api: Part<S> {}
pub(super) fn expand(name: &Ident, handlers: &[&Path], groups: &[TokenStream]) -> TokenStream {
    let Running {
        steps,
        mut bounds,
        types,
    } = match handlers {
        [] => Running {
            steps: TokenStream::new(),
            bounds: Vec::new(),
            types: TokenStream::new(),
        },
        few if few.len() <= CHUNK => few_handlers(few),
        many => many_handlers(name, many),
    };
    let of_groups = groups.iter().map(of_group);
    let steps = quote!(#steps #(#of_groups)*);
    bounds.extend(
        groups.iter().map(
            |group| quote_spanned!(group.span()=> #group: ::catzilla::__private::Part<__State>),
        ),
    );
    let part = part(name, &steps, &bounds);
    quote! {
        #types
        #part
        #[automatically_derived]
        impl<__State> ::catzilla::__private::Routes<__State> for #name
        where
            #name: ::catzilla::__private::Part<__State>,
        {}
    }
}

/// The implementation that tries these steps one after the other.
fn part(name: &Ident, steps: &TokenStream, bounds: &[TokenStream]) -> TokenStream {
    let (route, cx) = (local("route"), local("cx"));
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Part<__State> for #name
        where
            #(#bounds,)*
        {
            #[allow(clippy::all, clippy::pedantic, clippy::restriction, unused_variables)]
            async fn call(
                #route: usize,
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
            ) -> ::core::result::Result<
                ::catzilla::__private::Reply,
                ::catzilla::__private::Rejection,
            > {
                #steps
                ::catzilla::__private::no_such_route(#route)
            }
        }
    }
}

fn few_handlers(handlers: &[&Path]) -> Running {
    let (route, cx) = (local("route"), local("cx"));
    let count = handlers.len();
    let arms = handlers.iter().enumerate().map(|(number, path)| {
        quote! {
            #number => return <#path as ::catzilla::__private::Endpoint<__State>>::call(#cx).await,
        }
    });
    let steps = quote! {
        match #route {
            #(#arms)*
            _ => {}
        }
        let #route = #route - #count;
    };
    let bounds = handlers
        .iter()
        .map(|path| quote_spanned!(path.span()=> #path: ::catzilla::__private::Endpoint<__State>))
        .collect();
    Running {
        steps,
        bounds,
        types: TokenStream::new(),
    }
}

// Expands to:
//
//     struct __ApiPart0;  impl<S> Part<S> for __ApiPart0 where a: Endpoint<S>, … { … }
//     …
//     if route < 40 { match route / 16 { 0 => return <__ApiPart0 as Part<S>>::call(route % 16, cx).await, … } }
//     let route = route - 40;
fn many_handlers(name: &Ident, handlers: &[&Path]) -> Running {
    let (route, cx) = (local("route"), local("cx"));
    let count = handlers.len();
    let chunk = |number: usize| format_ident!("__{name}Part{number}", span = name.span());
    let chunks: Vec<_> = (0..handlers.len().div_ceil(CHUNK)).map(chunk).collect();
    let types = chunks
        .iter()
        .zip(handlers.chunks(CHUNK))
        .map(|(chunk, handlers)| {
            let Running {
                steps,
                bounds,
                types: _,
            } = few_handlers(handlers);
            let part = part(chunk, &steps, &bounds);
            quote!(struct #chunk; #part)
        });
    let arms = chunks.iter().enumerate().map(|(number, chunk)| {
        quote! {
            #number => return <#chunk as ::catzilla::__private::Part<__State>>::call(#route % #CHUNK, #cx).await,
        }
    });
    let steps = quote! {
        if #route < #count {
            match #route / #CHUNK {
                #(#arms)*
                _ => {}
            }
        }
        let #route = #route - #count;
    };
    let bounds = chunks
        .iter()
        .map(|chunk| quote!(#chunk: ::catzilla::__private::Part<__State>));
    Running {
        steps,
        bounds: bounds.collect(),
        types: types.collect(),
    }
}

fn of_group(group: &TokenStream) -> TokenStream {
    let (route, cx, count) = (local("route"), local("cx"), local("count"));
    quote! {
        let #count = const {
            ::catzilla::__private::count(<#group as ::catzilla::__private::Group>::ENTRIES)
        };
        if #route < #count {
            return <#group as ::catzilla::__private::Part<__State>>::call(#route, #cx).await;
        }
        let #route = #route - #count;
    }
}
