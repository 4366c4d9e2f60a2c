//! What the attribute makes of the function.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Error, Ident, Type, spanned::Spanned};

use super::{around, ir::Middleware};
use crate::{
    route::{Handler, expand::endpoint},
    span::local,
};

// Expands to, for `#[middleware] async fn timing(request: &mut Request, next: Next<'_>, clock: &Clock) -> Response`:
//
//     struct timing {}                                          // the same name, in the type namespace
//     const fn timing() -> timing { timing {} }                 // documented as the function was
//     impl Named for timing { const VALUE: &'static Self = &timing(); const NAME: &'static str = "shop::timing"; }
//     impl<S: Send + Sync + 'static> Middleware<S> for timing where Clock: Dependency<S> {
//         async fn call<…>(…) -> … {
//             async fn timing<R: Onward>(request: &mut Request, next: Next<'_, R>, clock: &Clock) -> Response { … }
//             …
//         }
//     }
//
// A struct without braces would be a name for patterns as well: nobody could call a local `timing` any more.
pub(super) fn expand(middleware: &Middleware, function: &Handler) -> TokenStream {
    let name = function.name();
    let (marker, cfgs): (_, Vec<_>) = (marker(function), function.cfgs().collect());
    let (written, value, implementation) = match middleware {
        Middleware::Around(around) => (
            constructor(function),
            quote!(#name()),
            around::expand(around, function),
        ),
        Middleware::Made(ty) => (quote!(#function), quote!(#name {}), made(ty, name)),
    };
    let named = named(name, &value);
    quote! {
        #marker
        #written

        #(#cfgs)*
        const _: () = {
            #named
            #implementation
        };
    }
}

/// A middleware that does nothing, and the error: lists name it.
pub(super) fn fallback(function: &Handler, error: &Error) -> TokenStream {
    let name = function.name();
    let (marker, constructor) = (marker(function), constructor(function));
    let (error, named) = (error.to_compile_error(), named(name, &quote!(#name())));
    let cx = local("cx");
    let call = quote!(rest.run(#cx));
    let implementation = implementation(name, [], &call);
    let cfgs = function.cfgs();
    quote! {
        #marker
        #constructor
        #error
        #(#cfgs)*
        const _: () = {
            #named
            #implementation
        };
    }
}

/// The type that has the function's name.
fn marker(function: &Handler) -> TokenStream {
    let (name, visibility, cfgs) = (function.name(), &function.visibility, function.cfgs());
    // As a handler's: so that only the function is ever called dead code.
    let span = Span::call_site().located_at(name.span());
    let marker = quote_spanned!(span=> struct #name {});
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_camel_case_types, clippy::exhaustive_structs)]
        #[derive(Clone, Copy, Debug)]
        #visibility #marker
    }
}

/// What is called in the function's place.
fn constructor(function: &Handler) -> TokenStream {
    let (name, visibility) = (function.name(), &function.visibility);
    let kept = function.kept();
    quote! {
        #(#kept)*
        #[must_use]
        #visibility const fn #name() -> #name {
            #name {}
        }
    }
}

fn named(name: &Ident, value: &TokenStream) -> TokenStream {
    let text = name.to_string();
    quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Named for #name {
            const VALUE: &'static Self = &#value;
            const NAME: &'static ::core::primitive::str =
                ::core::concat!(::core::module_path!(), "::", #text);
        }
    }
}

// Expands to:
//
//     impl<S: Send + Sync> Middleware<S> for slow where Timeout: Middleware<S> {
//         fn call<R: Rest<S>>(&self, cx: &mut Context<'_, S>, rest: R) -> impl Future<…> {
//             static MADE: LazyLock<Timeout> = LazyLock::new(slow);
//             <Timeout as Middleware<S>>::call(&*MADE, cx, rest)
//         }
//     }
fn made(ty: &Type, name: &Ident) -> TokenStream {
    let cx = local("cx");
    let bound = quote_spanned!(ty.span()=> #ty: ::catzilla::__private::Middleware<__State>);
    let call = quote! {
        static MADE: ::std::sync::LazyLock<#ty> = ::std::sync::LazyLock::new(#name);
        <#ty as ::catzilla::__private::Middleware<__State>>::call(&*MADE, #cx, rest)
    };
    implementation(name, [bound], &call)
}

/// The trait, for a future that is made by `call` of `cx` and `rest`.
pub(super) fn implementation(
    name: &Ident,
    bounds: impl IntoIterator<Item = TokenStream>,
    call: &TokenStream,
) -> TokenStream {
    let (bounds, cx, allow) = (bounds.into_iter(), local("cx"), endpoint::allow());
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Middleware<__State> for #name
        where
            #(#bounds,)*
        {
            #allow
            fn call<__Rest: ::catzilla::__private::Rest<__State>>(
                &self,
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
                rest: __Rest,
            ) -> impl ::core::future::Future<Output = ::core::result::Result<
                ::catzilla::__private::Response,
                ::catzilla::__private::Rejection,
            >> + ::core::marker::Send {
                #call
            }
        }
    }
}
