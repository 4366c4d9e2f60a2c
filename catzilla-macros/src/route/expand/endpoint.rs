//! `Endpoint::call`: read the arguments, run the handler, answer.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{ReturnType, spanned::Spanned};

use super::arguments;
use crate::{
    lifetimes,
    route::{
        ir::{Argument, Route, Run, Source},
        syntax::Handler,
    },
    span::{self, local},
};

// Expands to:
//
//     impl<S: Send + Sync + 'static> Endpoint<S> for greet where Db: Dependency<S> {
//         async fn call(cx: &mut Context<'_, S>) -> Result<Reply, Rejection> { … }
//     }
pub(super) fn expand(route: &Route, handler: &Handler) -> TokenStream {
    let name = handler.name();
    let bounds = route.arguments.iter().filter_map(dependency_bound);
    let call = if route.arguments.iter().any(waits) {
        waiting(route, handler)
    } else {
        immediate(route, handler)
    };
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Endpoint<__State> for #name
        where
            #(#bounds,)*
        {
            #[allow(clippy::all, clippy::pedantic, clippy::restriction, deprecated, unused_variables)]
            #call
        }
    }
}

/// Whether reading the argument may have to wait, or the handler borrows from what was gathered for it.
fn waits(argument: &Argument) -> bool {
    matches!(
        argument.source,
        Source::Dependency(_) | Source::Extract | Source::PathModel(_)
    )
}

// Expands to:
//
//     async fn call(cx: &mut Context<'_, S>) -> Result<Reply, Rejection> {
//         let mut gathered2 = <Json<New<'static>> as Extract<'static, S, _>>::gather(cx).await?;
//         let cx = &*cx;                                       // from here on, arguments may borrow
//         let mut faults = Faults::new();
//         let argument0 = read_param::<u64, S>(cx, Source::Path("id", 0), &mut faults);
//         let argument2 = faults.view(<Json<New<'_>> as Extract<'_, S, _>>::view(&mut gathered2, cx))?;
//         let (Some(argument0), Some(argument2),) = (argument0, argument2,) else {
//             return Err(faults.reject());
//         };
//         let mut slot3 = <<Db as Dependency<S>>::Slot as Default>::default();
//         let argument3 = <Db as Dependency<S>>::resolve(cx, &mut slot3).await?;
//         Ok(answer_with!(greet(argument0, argument2, argument3).await))
//     }
fn waiting(route: &Route, handler: &Handler) -> TokenStream {
    let cx = &local("cx");
    let keep_head =
        keeps_head(route).then(|| quote!(::catzilla::__private::Context::keep_head(#cx);));
    let read = arguments::read(&route.arguments, cx, &quote!(::core::result::Result::Err));
    let (handler_call, result) = (handler_call(route, handler), result(handler));
    let value = match route.run {
        Run::InPlace => handler_call,
        Run::Async | Run::Blocking => quote!(#handler_call.await),
    };
    let answer = answer(handler, &value);
    quote! {
        async fn call(#cx: &mut ::catzilla::__private::Context<'_, __State>) -> #result {
            #keep_head
            #read
            ::core::result::Result::Ok(#answer)
        }
    }
}

// Expands to:
//
//     fn call(cx: &mut Context<'_, S>) -> impl Future<Output = Result<Reply, Rejection>> {
//         if let Err(rejection) = cx.read_query() {            // where the query is read
//             return Answering::rejected(rejection);
//         }
//         let cx = &*cx;
//         let mut faults = Faults::new();
//         let argument0 = read_param::<u64, S>(cx, Source::Path("id", 0), &mut faults);
//         let (Some(argument0),) = (argument0,) else { return Answering::rejected(faults.reject()) };
//         Answering::running(greet(argument0), |value| answer_with!(value))
//     }
//
// which is checked in half the time of an `async` block. The trait says that the future is `Send`; to
// say so once more would have rustc prove it twice.
fn immediate(route: &Route, handler: &Handler) -> TokenStream {
    let (cx, value) = (&local("cx"), local("value"));
    let (handler_call, result) = (handler_call(route, handler), result(handler));
    let (reject, run) = if route.run == Run::InPlace {
        let answer = answer(handler, &handler_call);
        (
            quote!(::catzilla::__private::rejected),
            quote!(::catzilla::__private::answered(#answer)),
        )
    } else {
        let answer = answer(handler, &value.to_token_stream());
        let run = quote! {
            ::catzilla::__private::Answering::running(#handler_call, |#value| #answer)
        };
        (quote!(::catzilla::__private::Answering::rejected), run)
    };
    let read = arguments::read(&route.arguments, cx, &reject);
    // At the handler's name: rustc blames this type when the future is not `Send`.
    let future = quote_spanned! {handler.name().span()=>
        impl ::core::future::Future<Output = #result>
    };
    quote! {
        fn call(#cx: &mut ::catzilla::__private::Context<'_, __State>) -> #future {
            #read
            #run
        }
    }
}

/// What `call` results in. At the handler's name: rustc blames this type when the future of an
/// `async fn` is not `Send`.
fn result(handler: &Handler) -> TokenStream {
    quote_spanned! {handler.name().span()=>
        ::core::result::Result<::catzilla::__private::Reply, ::catzilla::__private::Rejection>
    }
}

fn dependency_bound(argument: &Argument) -> Option<TokenStream> {
    let Source::Dependency(ty) = &argument.source else {
        return None;
    };
    let (span, ty) = (ty.span(), lifetimes::erased(ty));
    Some(quote_spanned!(span=> #ty: ::catzilla::__private::Dependency<__State>))
}

/// Whether an argument that takes the whole request must leave its head to others.
fn keeps_head(route: &Route) -> bool {
    let extracts = route
        .arguments
        .iter()
        .filter(|a| matches!(a.source, Source::Extract))
        .count();
    let headers = route
        .arguments
        .iter()
        .any(|argument| matches!(argument.source, Source::Header(_) | Source::Cookie(_)));
    extracts > 1 || extracts == 1 && headers
}

/// The handler's value, or its future.
fn handler_call(route: &Route, handler: &Handler) -> TokenStream {
    let name = handler.name();
    let arguments = (0..route.arguments.len()).map(arguments::name);
    let call = quote!(#name(#(#arguments),*));
    match route.run {
        Run::Async | Run::InPlace => call,
        Run::Blocking => quote!(::catzilla::__private::blocking(move || #call)),
    }
}

/// The response. At the return type: rustc blames it when it is no response.
fn answer(handler: &Handler, value: &TokenStream) -> TokenStream {
    let (first, last) = match &handler.signature.output {
        ReturnType::Default => (handler.name().span(), handler.name().span()),
        ReturnType::Type(_, ty) => span::ends(ty),
    };
    let answer = quote_spanned!(first=> ::catzilla::__private::answer_with!);
    let value = quote_spanned!(last=> (#value));
    quote!(#answer #value)
}
