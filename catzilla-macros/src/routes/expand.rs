//! What a list becomes.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Error, Path, spanned::Spanned};

use super::syntax::{Entry, Item, List, Routes};
use crate::path;

/// Handlers that one `match` runs. The handlers of longer lists are spread over types of their own,
/// since rustc compares every bound of an implementation with every other one.
const CHUNK: usize = 16;

// Expands to, for `pub Api = [a, "/b" => B]`:
//
//     pub struct Api;
//     const _: () = { impl Group for Api { … }  impl<S> Routes<S> for Api { … }  const _: () = report(…); };
//
// and for a list without a name, to the same in a block that ends in the struct's value.
pub(super) fn expand(routes: &Routes, errors: &[Error]) -> TokenStream {
    let errors: TokenStream = errors.iter().map(Error::to_compile_error).collect();
    // A list with a mistake still names its handlers, but proves nothing about them.
    let prove = errors.is_empty();
    match &routes.item {
        Some(Item { attributes, visibility, name }) => {
            let group = group(name, &routes.list, prove);
            quote! {
                #(#attributes)*
                #[derive(Clone, Copy, Debug)]
                #visibility struct #name;
                const _: () = { #group };
                #errors
            }
        }
        None => {
            let name = Ident::new("Routes", Span::mixed_site());
            let group = group(&name, &routes.list, prove);
            quote! {{
                #[derive(Clone, Copy, Debug)]
                struct #name;
                #group
                #errors
                #name
            }}
        }
    }
}

/// The implementations for one list, and the types for the lists inside it.
fn group(name: &Ident, list: &List, prove: bool) -> TokenStream {
    let mut seen = HashSet::new();
    let mut handlers = Vec::new();
    let mut groups = Vec::new();
    let mut inline = TokenStream::new();
    let mut lines = Vec::new();
    for entry in &list.0 {
        match entry {
            Entry::Handler(path) => {
                if seen.insert(path.to_token_stream().to_string()) {
                    lines.push((path.span(), route_line(path)));
                    handlers.push(path);
                }
            }
            Entry::Group(prefix, path) => {
                lines.push((path.span(), group_line(prefix, &path.to_token_stream())));
                groups.push(path.to_token_stream());
            }
            Entry::Inline(prefix, list, span) => {
                let inner = format_ident!("{name}Inline{}", groups.len(), span = name.span());
                let implementations = group(&inner, list, prove);
                inline.extend(quote!(struct #inner; #implementations));
                lines.push((*span, group_line(prefix, &inner.to_token_stream())));
                groups.push(inner.to_token_stream());
            }
        }
    }
    let table = table(name, &lines, prove);
    let dispatch = dispatch(name, &handlers, &groups);
    quote!(#inline #table #dispatch)
}

fn route_line(path: &Path) -> TokenStream {
    let route = quote_spanned!(path.span()=> <#path as ::catzilla::__private::Handler>::ROUTE);
    quote!(::catzilla::__private::Entry::Route(#route))
}

fn group_line(prefix: &syn::LitStr, group: &TokenStream) -> TokenStream {
    let (text, segments) = match path::parse_prefix(prefix) {
        Ok(template) if template.segments.is_empty() => (String::new(), quote!(&[])),
        Ok(template) => (template.text.clone(), template.emit()),
        Err(_) => (String::new(), quote!(&[])),
    };
    let span = group.span();
    let entries = quote_spanned!(span=> <#group as ::catzilla::__private::Group>::ENTRIES);
    quote! {
        ::catzilla::__private::Entry::Group { path: #text, prefix: #segments, entries: #entries }
    }
}

// Expands to:
//
//     impl Group for Api { const ENTRIES: &'static [Entry] = &[…]; const TABLE: &'static Table = …; }
//     const _: () = report(…, 0);                             // one a line, spanned at that line
fn table(name: &Ident, lines: &[(Span, TokenStream)], prove: bool) -> TokenStream {
    let entries = lines.iter().map(|(_, line)| line);
    let reports = lines.iter().enumerate().filter(|_| prove).map(|(number, (span, _))| {
        quote_spanned! {*span=>
            const _: () = ::catzilla::__private::report(
                <#name as ::catzilla::__private::Group>::ENTRIES,
                <#name as ::catzilla::__private::Group>::TABLE,
                #number,
            );
        }
    });
    quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Group for #name {
            const ENTRIES: &'static [::catzilla::__private::Entry] = &[#(#entries),*];
            const TABLE: &'static ::catzilla::__private::Table =
                ::catzilla::__private::table!(<#name as ::catzilla::__private::Group>::ENTRIES);
        }
        #(#reports)*
    }
}

// Expands to:
//
//     impl<S> Routes<S> for Api where a: Endpoint<S>, B: Routes<S> {
//         async fn call(route: usize, cx: &mut Context<'_, S>) -> Result<Reply, Rejection> {
//             match route {
//                 0 => return <a as Endpoint<S>>::call(cx).await,
//                 _ => {}
//             }
//             let route = route - 1;
//             if route < count(B::ENTRIES) { return <B as Routes<S>>::call(route, cx).await; }
//             let route = route - count(B::ENTRIES);
//             no_such_route(route)
//         }
//     }
fn dispatch(name: &Ident, handlers: &[&Path], groups: &[TokenStream]) -> TokenStream {
    let (route, cx) = (Ident::new("route", Span::mixed_site()), Ident::new("cx", Span::mixed_site()));
    let (chunks, arms, bounds) = if handlers.len() <= CHUNK {
        let bounds = handlers.iter().map(|path| endpoint_bound(path)).collect();
        (TokenStream::new(), handler_arms(handlers, &cx), bounds)
    } else {
        chunks(name, handlers, &route, &cx)
    };
    let matched = if handlers.len() <= CHUNK { quote!(#route) } else { quote!(#route / #CHUNK) };
    let group_bounds =
        groups.iter().map(|group| quote_spanned!(group.span()=> #group: ::catzilla::__private::Routes<__S>));
    let bounds = bounds.into_iter().chain(group_bounds);
    let own = handlers.len();
    quote! {
        #chunks
        #[automatically_derived]
        impl<__S: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Routes<__S> for #name
        where
            #(#bounds,)*
        {
            #[allow(clippy::all, clippy::pedantic, unused_variables)]
            async fn call(
                #route: usize,
                #cx: &mut ::catzilla::__private::Context<'_, __S>,
            ) -> ::core::result::Result<
                ::catzilla::__private::Reply,
                ::catzilla::__private::Rejection,
            > {
                if #route < #own {
                    match #matched {
                        #arms
                        _ => {}
                    }
                }
                let #route = #route - #own;
                #(
                    let count = const {
                        ::catzilla::__private::count(<#groups as ::catzilla::__private::Group>::ENTRIES)
                    };
                    if #route < count {
                        return <#groups as ::catzilla::__private::Routes<__S>>::call(#route, #cx).await;
                    }
                    let #route = #route - count;
                )*
                ::catzilla::__private::no_such_route(#route)
            }
        }
    }
}

fn endpoint_bound(path: &Path) -> TokenStream {
    quote_spanned!(path.span()=> #path: ::catzilla::__private::Endpoint<__S>)
}

fn handler_arms(handlers: &[&Path], cx: &Ident) -> TokenStream {
    let arms = handlers.iter().enumerate().map(|(number, path)| {
        quote! {
            #number => return <#path as ::catzilla::__private::Endpoint<__S>>::call(#cx).await,
        }
    });
    arms.collect()
}

/// The types that run [`CHUNK`] handlers each, the arms that call them, and their bounds.
fn chunks(
    name: &Ident,
    handlers: &[&Path],
    route: &Ident,
    cx: &Ident,
) -> (TokenStream, TokenStream, Vec<TokenStream>) {
    let mut types = TokenStream::new();
    let mut outer_arms = TokenStream::new();
    let mut outer_bounds = Vec::new();
    for (number, handlers) in handlers.chunks(CHUNK).enumerate() {
        let chunk = format_ident!("{name}Part{number}", span = name.span());
        let bounds = handlers.iter().map(|path| endpoint_bound(path));
        let arms = handler_arms(handlers, cx);
        types.extend(quote! {
            struct #chunk;
            impl<__S: ::core::marker::Send + ::core::marker::Sync + 'static>
                ::catzilla::__private::Part<__S> for #chunk
            where
                #(#bounds,)*
            {
                #[allow(clippy::all, clippy::pedantic)]
                async fn call(
                    #route: usize,
                    #cx: &mut ::catzilla::__private::Context<'_, __S>,
                ) -> ::core::result::Result<
                    ::catzilla::__private::Reply,
                    ::catzilla::__private::Rejection,
                > {
                    match #route {
                        #arms
                        _ => ::catzilla::__private::no_such_route(#route),
                    }
                }
            }
        });
        outer_arms.extend(quote! {
            #number => return <#chunk as ::catzilla::__private::Part<__S>>::call(#route % #CHUNK, #cx).await,
        });
        outer_bounds.push(quote!(#chunk: ::catzilla::__private::Part<__S>));
    }
    (types, outer_arms, outer_bounds)
}
