//! What the attribute makes of a function that stands around handlers.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{FnArg, GenericArgument, PathArguments, Type, parse_quote};

use super::{
    expand::implementation,
    ir::{Around, Given},
};
use crate::{
    route::{
        Handler,
        expand::{arguments, bodies, dependencies, endpoint},
    },
    span::local,
};

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
pub(super) fn expand(around: &Around, function: &Handler) -> TokenStream {
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
