//! What the attribute makes of the function.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
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
            self::around(around, function),
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

/// The function, with a parameter for what is left of the way.
fn over_rest(function: &Handler) -> TokenStream {
    let mut function = function.clone().without_kept();
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
//     impl<S: Send + Sync + 'static> Middleware<S> for timing {
//         fn call<R: Rest<S>>(&self, cx: &mut Context<'_, S>, rest: R) -> impl Future<…> + Send { async move {
//             …                                                        // `body`
//         } }
//     }
//
// and where it asks for anything, to:
//
//     impl<S: Send + Sync + 'static> Middleware<S> for timing where Clock: Dependency<S> {
//         fn call<R: Rest<S>>(&self, cx: &mut Context<'_, S>, rest: R) -> impl Future<…> + Send {
//             around::<Self, S, R>(cx, rest)
//         }
//     }
//     impl<S: Send + Sync + 'static> AskingAround<S> for timing where Clock: Dependency<S> {
//         type Asks = Asks<Clock, ()>;
//         async fn call<R: Rest<S>>(cx: &mut Context<'_, S>, wrong: …, slots: &SlotsOf<Asks<Clock, ()>, S>, rest: R)
//             -> Result<Response, Rejection>
//         {
//             …
//         }
//     }
fn around(around: &Around, function: &Handler) -> TokenStream {
    let (arguments, name, cx) = (&around.arguments, function.name(), local("cx"));
    let bodies = bodies::none(arguments, name);
    let body = body(around, function);
    if !dependencies::any(arguments) {
        let implementation = implementation(name, [], &quote!(async move { #body }));
        return quote!(#implementation #(#bodies)*);
    }
    let call = quote!(::catzilla::__private::around::<Self, __State, __Rest>(#cx, rest));
    let bounds: Vec<_> = dependencies::bounds(arguments).collect();
    let implementation = implementation(name, bounds.iter().cloned(), &call);
    let ([slots, wrong], types) = (
        ["slots", "wrong"].map(local),
        dependencies::types(arguments),
    );
    let allow = endpoint::allow();
    quote! {
        #implementation

        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::AskingAround<__State> for #name
        where
            #(#bounds,)*
        {
            type Asks = #types;

            #allow
            async fn call<__Rest: ::catzilla::__private::Rest<__State>>(
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
                #wrong: ::catzilla::__private::Wrong,
                #slots: &::catzilla::__private::SlotsOf<#types, __State>,
                rest: __Rest,
            ) -> ::core::result::Result<
                ::catzilla::__private::Response,
                ::catzilla::__private::Rejection,
            > {
                #body
            }
        }

        #(#bodies)*
    }
}

// Expands to:
//
//     async fn timing<R: Onward>(request: &mut Request, next: Next<'_, R>, clock: &Clock) -> Response { … }
//     let scope = Context::scope(cx);
//     let (argument0,) = { let cx = &mut *cx; …; (argument0,) };       // what owns its text
//     let (argument1, ()) = <Asks<Clock, ()> as Dependencies<S>>::give(cx.state(), scope, slots);
//     let link = Link::new(slots, scope);
//     let scope = link.scope();
//     let (request, next) = Context::ahead(cx, scope, rest);
//     Ok(answer_with!(timing(request, next, argument1).await))
fn body(around: &Around, function: &Handler) -> TokenStream {
    let arguments = &around.arguments;
    let [cx, scope, slots] = &["cx", "scope", "slots"].map(local);
    let written = over_rest(function);
    let give = dependencies::any(arguments).then(|| {
        let give = dependencies::give(arguments, cx, &slots.to_token_stream());
        quote! {
            #give
            let link = ::catzilla::__private::Link::new(#slots, #scope);
            let #scope = link.scope();
        }
    });
    let (gather, read) = (
        arguments::gather(arguments, cx),
        arguments::read_and_view(arguments, cx),
    );
    let read_names: Vec<_> = arguments::reads(arguments)
        .iter()
        .map(|(number, _)| arguments::name(*number))
        .collect();
    let answer = call(around, function);
    quote! {
        #[allow(clippy::needless_pass_by_value)]
        #written
        let #scope = ::catzilla::__private::Context::scope(#cx);
        let (#(#read_names,)*) = {
            let #cx = &mut *#cx;
            #gather
            #read
            (#(#read_names,)*)
        };
        #give
        let (request, next) = ::catzilla::__private::Context::ahead(#cx, #scope, rest);
        ::core::result::Result::Ok(#answer)
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
    endpoint::answer(
        function,
        &quote!(::core::pin::pin!(#name(#(#given),*)).await),
    )
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
fn implementation(
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
