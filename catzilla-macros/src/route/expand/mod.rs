//! What a route attribute becomes.

pub(crate) mod arguments;
pub(crate) mod bodies;
pub(crate) mod dependencies;
pub(crate) mod endpoint;
mod link;
mod pairs;
mod path_model;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{
    ir::{Method, Route},
    syntax::Handler,
};
use crate::span;

// Expands to:
//
//     async fn greet(id: u64, shout: Option<bool>) -> Json<Greeting> { … }  // as written, callable
//     #[doc(hidden)]
//     struct greet {}                                     // the same name, in the type namespace
//     impl Handler for greet { const ROUTE: Route = …; type Endpoint = greet; }
//     impl Takes<0, u64> for greet {}                     // for each parameter
//     impl<S> Endpoint<S> for greet where Db: Dependency<S> { async fn call(cx) -> … { … } }
//     const _: () = check_body(…);                        // one for each argument that may be a body
//     const _: () = assert!(…);                           // for each that is a model of the path
//     const _: () = check_pairs(…);                       // for each that is made of pairs
pub(super) fn expand(route: &Route, handler: &Handler) -> TokenStream {
    let cfgs: Vec<_> = handler.cfgs().collect();
    let marker = marker(handler);
    let constant = constant(route, handler.name());
    let endpoint = endpoint::expand(route, handler);
    let bodies = bodies::expand(route, handler.name());
    let bodies = bodies.into_iter().chain(path_model::expand(route));
    let bodies = bodies.chain(pairs::expand(route));
    let proofs = bodies
        .chain(link::types(route, handler.name()))
        .map(|check| quote!(#(#cfgs)* #check));
    quote! {
        // That it is async and owns its arguments is the framework's wish, and no matter of style.
        #[allow(clippy::unused_async, clippy::needless_pass_by_value)]
        #handler

        #(#cfgs)*
        #marker

        #(#cfgs)*
        #constant

        #(#cfgs)*
        #endpoint

        #(#proofs)*
    }
}

/// The type that stands for the handler. Located at the handler's name, where rustc says that it
/// is; but resolved as the macro's own, so that only the function is ever called dead code.
pub(super) fn marker(handler: &Handler) -> TokenStream {
    let (name, visibility) = (handler.name(), &handler.visibility);
    let span = Span::call_site().located_at(name.span());
    let marker = quote_spanned!(span=> struct #name {});
    quote! {
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_debug_implementations, clippy::exhaustive_structs)]
        #visibility #marker
    }
}

// Expands to:
//
//     impl Handler for greet {
//         const ROUTE: Route = Route { methods: Methods::GET, path: "/users/<id>", … };
//         const ASKS: &'static [&'static str] = &["Db"];      // where it asks for anything
//         const QUERY: &'static [(&'static str, bool)] = &[("shout", true)];  // where it reads any
//         type Endpoint = greet;                              // or Immediately<greet>, Asked<greet>
//     }
fn constant(route: &Route, name: &Ident) -> TokenStream {
    let methods = methods(&route.methods);
    let path = &route.template.text;
    let segments = route.template.emit();
    let captures = &route.captures;
    let text = name.to_string();
    let (asks, query) = (asks(route), link::query(route));
    let endpoint = endpoint::kind(route, name);
    quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Handler for #name {
            const ROUTE: ::catzilla::__private::Route = ::catzilla::__private::Route {
                methods: #methods,
                path: #path,
                segments: #segments,
                captures: &[#(#captures),*],
                handler: ::core::concat!(::core::module_path!(), "::", #text),
                place: ::catzilla::__private::Place {
                    file: ::core::file!(),
                    line: ::core::line!(),
                    column: ::core::column!(),
                },
            };
            #asks
            #query
            type Endpoint = #endpoint;
        }
    }
}

/// What it asks for, if anything, as texts.
fn asks(route: &Route) -> Option<TokenStream> {
    let asked = dependencies::asked(&route.arguments).map(|(_, ty)| span::text(ty));
    let asked: Vec<_> = asked.collect();
    (!asked.is_empty()).then(|| {
        quote! {
            const ASKS: &'static [&'static ::core::primitive::str] = &[#(#asked),*];
        }
    })
}

/// `Methods::GET`, or `Methods::GET.or(Methods::POST)`.
fn methods(methods: &[Method]) -> TokenStream {
    let mut each = methods.iter().map(|method| {
        let name = method.ident();
        quote!(::catzilla::__private::Methods::#name)
    });
    let first = each
        .next()
        .unwrap_or_else(|| quote!(::catzilla::__private::Methods::NONE));
    quote!(#first #(.or(#each))*)
}
