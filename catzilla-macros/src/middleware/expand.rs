//! What the attribute makes of the function.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{
    Error, FnArg, GenericArgument, Ident, PathArguments, Type, parse_quote, spanned::Spanned,
};

use super::ir::{Around, Given, Middleware};
use crate::{
    route::{
        Handler,
        expand::{arguments, bodies, dependencies, endpoint},
    },
    span::local,
};

// Expands to, for `#[middleware] async fn timing(request: &mut Request, next: Next<'_>, clock: &Clock) -> Response`:
//
//     #[derive(Clone, Copy, Debug)]
//     struct timing;                                            // documented as the function was
//     const _: () = {
//         async fn timing<R: Onward>(request: &mut Request, next: Next<'_, R>, clock: &Clock) -> Response { … }
//         impl Named for timing { const VALUE: Self = timing {}; const NAME: &'static str = "shop::timing"; }
//         impl<S: Send + Sync + 'static> Middleware<S> for timing where Clock: Dependency<S> { … }
//     };
pub(super) fn expand(middleware: &Middleware, function: &Handler) -> TokenStream {
    let marker = marker(function);
    let cfgs: Vec<_> = function.cfgs().collect();
    let named = named(function.name());
    let (function, implementation) = match middleware {
        Middleware::Around(around) => (over_rest(function), self::around(around, function)),
        Middleware::Made(ty) => (quote!(#function), made(ty, function.name())),
    };
    quote! {
        #marker

        #(#cfgs)*
        const _: () = {
            #[allow(clippy::needless_pass_by_value)]
            #function
            #named
            #implementation
        };
    }
}

/// The function as it stands, the error, and a middleware that does nothing: lists name it.
pub(super) fn fallback(function: &Handler, error: &Error) -> TokenStream {
    let error = error.to_compile_error();
    let (marker, named) = (marker(function), named(function.name()));
    let name = function.name();
    let cfgs: Vec<_> = function.cfgs().collect();
    quote! {
        #marker
        #error
        #(#cfgs)*
        const _: () = {
            #named
            impl<__State: ::core::marker::Sync> ::catzilla::__private::Middleware<__State> for #name {
                fn call<__Rest: ::catzilla::__private::Rest<__State>>(
                    &self,
                    cx: &mut ::catzilla::__private::Context<'_, __State>,
                    rest: __Rest,
                ) -> impl ::core::future::Future<Output = ::core::result::Result<
                    ::catzilla::__private::Reply,
                    ::catzilla::__private::Rejection,
                >> + ::core::marker::Send {
                    rest.run(cx)
                }
            }
        };
    }
}

/// The type that has the function's name, as a value as well.
fn marker(function: &Handler) -> TokenStream {
    let (name, visibility) = (function.name(), &function.visibility);
    let kept = function.kept_by_a_type();
    quote! {
        #(#kept)*
        #[allow(non_camel_case_types, clippy::exhaustive_structs)]
        #[derive(Clone, Copy, Debug)]
        #visibility struct #name;
    }
}

fn named(name: &Ident) -> TokenStream {
    let text = name.to_string();
    quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Named for #name {
            // In braces it is the type, and not the function.
            const VALUE: Self = #name {};
            const NAME: &'static ::core::primitive::str =
                ::core::concat!(::core::module_path!(), "::", #text);
        }
    }
}

/// The function, with a parameter for what is left of the way.
fn over_rest(function: &Handler) -> TokenStream {
    let mut function = function.clone().without_docs();
    let parameter = parse_quote!(__Rest: ::catzilla::__private::Onward);
    function.signature.generics.params.push(parameter);
    for argument in &mut function.signature.inputs {
        if let FnArg::Typed(typed) = argument {
            add_rest(&mut typed.ty);
        }
    }
    quote!(#function)
}

/// `Next<'_>` → `Next<'_, R>`.
fn add_rest(ty: &mut Type) {
    let Type::Path(path) = ty else { return };
    let Some(last) = path.path.segments.last_mut() else {
        return;
    };
    if last.ident != "Next" {
        return;
    }
    let rest: GenericArgument = parse_quote!(__Rest);
    match &mut last.arguments {
        PathArguments::AngleBracketed(written) => written.args.push(rest),
        none => *none = PathArguments::AngleBracketed(parse_quote!(<'_, #rest>)),
    }
}

// Expands to:
//
//     impl<S: Send + Sync + 'static> Middleware<S> for timing where Clock: Dependency<S> {
//         async fn call<R: Rest<S>>(&self, cx: &mut Context<'_, S>, rest: R) -> Result<Reply, Rejection> {
//             let mut slots = …;                                   // as a handler's
//             let scope = Context::scope(cx);
//             let (argument0,) = { let cx = &mut *cx; …; (argument0,) };  // what owns its text
//             let (argument1, ()) = <Asks<Clock, ()> as Dependencies<S>>::give(…);
//             let link = Link::new(&slots, scope);
//             let (request, next) = Context::ahead(cx, &link, rest);
//             let reply = answer_with!(timing(request, next, argument1).await);
//             Slot::close(&mut slots).await;
//             Ok(reply)
//         }
//     }
fn around(around: &Around, function: &Handler) -> TokenStream {
    let arguments = &around.arguments;
    let [cx, scope, slots] = &["cx", "scope", "slots"].map(local);
    let (name, room) = (function.name(), dependencies::slots(arguments));
    let bounds = dependencies::bounds(arguments);
    let make = dependencies::make(arguments, cx, &quote!(#slots));
    let give = dependencies::give(arguments, cx, &quote!(#slots));
    let (gather, read) = (
        arguments::gather(arguments, cx),
        arguments::read_and_view(arguments, cx),
    );
    let read_names: Vec<_> = arguments::reads(arguments)
        .iter()
        .map(|(number, _)| arguments::name(*number))
        .collect();
    let answer = call(around, function);
    let close = dependencies::close();
    let bodies = bodies::none(arguments, name);
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Middleware<__State> for #name
        where
            #(#bounds,)*
        {
            #[allow(clippy::all, clippy::pedantic, clippy::restriction, deprecated, unused_variables)]
            async fn call<__Rest: ::catzilla::__private::Rest<__State>>(
                &self,
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
                rest: __Rest,
            ) -> ::core::result::Result<::catzilla::__private::Reply, ::catzilla::__private::Rejection> {
                #room
                let #scope = ::catzilla::__private::Context::scope(#cx);
                #make
                let (#(#read_names,)*) = {
                    let #cx = &mut *#cx;
                    #gather
                    #read
                    (#(#read_names,)*)
                };
                #give
                let link = ::catzilla::__private::Link::new(&#slots, #scope);
                let (request, next) = ::catzilla::__private::Context::ahead(#cx, &link, rest);
                let reply = #answer;
                #close
                ::core::result::Result::Ok(reply)
            }
        }
        #(#bodies)*
    }
}

/// The response of the function.
fn call(around: &Around, function: &Handler) -> TokenStream {
    let name = function.name();
    let given = around.given.iter().map(|given| match given {
        Given::Request => quote!(request),
        Given::RequestItself => quote!(::catzilla::__private::Request::replace(request)),
        Given::Next => quote!(next),
        Given::Argument(number) => {
            let name = arguments::name(*number);
            quote!(#name)
        }
    });
    endpoint::answer(function, &quote!(#name(#(#given),*).await))
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
    let span = ty.span().resolved_at(Span::mixed_site());
    let bound = quote_spanned!(span=> #ty: ::catzilla::__private::Middleware<__State>);
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync>
            ::catzilla::__private::Middleware<__State> for #name
        where
            #bound,
        {
            fn call<__Rest: ::catzilla::__private::Rest<__State>>(
                &self,
                cx: &mut ::catzilla::__private::Context<'_, __State>,
                rest: __Rest,
            ) -> impl ::core::future::Future<Output = ::core::result::Result<
                ::catzilla::__private::Reply,
                ::catzilla::__private::Rejection,
            >> + ::core::marker::Send {
                static MADE: ::std::sync::LazyLock<#ty> = ::std::sync::LazyLock::new(#name);
                <#ty as ::catzilla::__private::Middleware<__State>>::call(&*MADE, cx, rest)
            }
        }
    }
}
