//! Running a handler: read the arguments, call it, answer.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ReturnType;

use super::{arguments, dependencies};
use crate::{
    route::{
        ir::{Route, Run, Source},
        syntax::Handler,
    },
    span::{self, local},
};

/// Runs a handler: an `Immediate`, an `Asking`, or an `Endpoint`.
pub(super) fn expand(route: &Route, handler: &Handler) -> TokenStream {
    if !waits(route) {
        immediate(route, handler)
    } else if dependencies::any(&route.arguments) {
        asking(route, handler)
    } else {
        waiting(route, handler)
    }
}

// Expands to one of:
//
//     greet
//     Immediately<greet>
//     Asked<greet>
pub(super) fn kind(route: &Route, name: &Ident) -> TokenStream {
    if !waits(route) {
        quote!(::catzilla::__private::Immediately<#name>)
    } else if dependencies::any(&route.arguments) {
        quote!(::catzilla::__private::Asked<#name>)
    } else {
        name.to_token_stream()
    }
}

/// Whether reading the arguments may have to wait, or one borrows from what was gathered for it.
fn waits(route: &Route) -> bool {
    let waits = |source: &_| {
        matches!(
            source,
            Source::Dependency(_) | Source::Extract | Source::PathModel(_)
        )
    };
    route
        .arguments
        .iter()
        .any(|argument| waits(&argument.source))
}

// Expands to:
//
//     impl<S: Send + Sync + 'static> Endpoint<S> for create {
//         async fn call(cx: &mut Context<'_, S>) -> Result<Response, Rejection> {
//             let mut gathered1 = <Json<New<'static>> as Extract<'static, S, _>>::gather(cx).await?;
//             let (mut parameters, cx) = cx.parameters(false); // from here on, arguments may borrow
//             let argument0 = Parameters::read::<u64>(&mut parameters, Source::Path("id", 0));
//             let argument1 = parameters.view(<Json<New<'_>> as Extract<'_, S, _>>::view(&mut gathered1, cx))?;
//             let (Some(argument0), Some(argument1)) = (argument0, argument1) else {
//                 return Err(parameters.reject());
//             };
//             Ok(answer_with!(create(argument0, argument1).await))
//         }
//     }
fn waiting(route: &Route, handler: &Handler) -> TokenStream {
    let (name, cx, allow) = (handler.name(), &local("cx"), allow());
    let (body, result) = (body(route, handler, cx), result(handler));
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Endpoint<__State> for #name
        {
            #allow
            async fn call(#cx: &mut ::catzilla::__private::Context<'_, __State>) -> #result {
                #body
            }
        }
    }
}

// Expands to:
//
//     impl<S: Send + Sync + 'static> Asking<S> for greet where Db: Dependency<S> {
//         type Asks = Asks<Db, ()>;
//         async fn call(cx: &mut Context<'_, S>, wrong: Option<Box<Report>>, slots: &SlotsOf<Asks<Db, ()>, S>)
//             -> Result<Response, Rejection>
//         {
//             let scope = Context::scope(cx);
//             …                                              // as above, and what `wrong` tells among the faults
//             let (argument1, ()) = <Asks<Db, ()> as Dependencies<S>>::give(cx.state(), scope, slots);
//             Ok(answer_with!(greet(argument0, argument1).await))
//         }
//     }
fn asking(route: &Route, handler: &Handler) -> TokenStream {
    let (name, cx, allow) = (handler.name(), &local("cx"), allow());
    let bounds = dependencies::bounds(&route.arguments);
    let types = dependencies::types(&route.arguments);
    let [scope, slots, wrong] = ["scope", "slots", "wrong"].map(local);
    let (body, result) = (body(route, handler, cx), result(handler));
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Asking<__State> for #name
        where
            #(#bounds,)*
        {
            type Asks = #types;

            #allow
            async fn call(
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
                #wrong: ::catzilla::__private::Wrong,
                #slots: &::catzilla::__private::SlotsOf<#types, __State>,
            ) -> #result {
                let #scope = ::catzilla::__private::Context::scope(#cx);
                #body
            }
        }
    }
}

/// The statements that read the arguments, run the handler and answer.
fn body(route: &Route, handler: &Handler, cx: &Ident) -> TokenStream {
    let arguments = &route.arguments;
    let keep_head =
        keeps_head(route).then(|| quote!(::catzilla::__private::Incoming::keep_head(#cx);));
    let take_from_query = arguments::take_from_query(arguments, cx);
    let gather = arguments::gather(arguments, cx);
    let read = arguments::read_and_view(arguments, cx);
    let slots = local("slots").into_token_stream();
    let give = dependencies::any(arguments).then(|| dependencies::give(arguments, cx, &slots));
    let handler_call = handler_call(route, handler);
    let value = match route.run {
        Run::InPlace => handler_call,
        Run::Async | Run::Blocking => quote!(#handler_call.await),
    };
    let answer = answer(handler, &value);
    quote! {
        #keep_head
        #take_from_query
        #gather
        #read
        #give
        ::core::result::Result::Ok(#answer)
    }
}

// Expands to:
//
//     impl Immediate for greet {
//         const READS_QUERY: bool = true;                     // where it does
//         fn call(mut parameters: Parameters<'_>) -> Answering<impl Future> {
//             let argument0 = Parameters::read::<u64>(&mut parameters, Source::Path("id", 0));
//             let Some(argument0) = argument0 else { return parameters.answer() };
//             run!(greet(argument0))
//         }
//     }
//
// which is checked in a third of the time of an `async fn` for every `S`. The trait says that the
// future is `Send`; to say so once more would have rustc prove it twice.
fn immediate(route: &Route, handler: &Handler) -> TokenStream {
    let (name, parameters) = (handler.name(), local("parameters"));
    let read = arguments::read(&route.arguments);
    let parameters = if read.is_empty() {
        quote!(_)
    } else {
        quote!(mut #parameters)
    };
    let reads_query = arguments::has_query(&route.arguments).then(|| {
        quote!(
            const READS_QUERY: bool = true;
        )
    });
    let handler_call = handler_call(route, handler);
    let run = if route.run == Run::InPlace {
        let answer = answer(handler, &handler_call);
        quote!(::catzilla::__private::Answering::answered(#answer))
    } else {
        run(handler, &handler_call)
    };
    // At the handler's name: rustc blames this type when the future is not `Send`.
    let answering = quote_spanned! {handler.name().span()=>
        ::catzilla::__private::Answering<impl ::core::future::Future>
    };
    let allow = allow();
    quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Immediate for #name {
            #reads_query

            #allow
            fn call(#parameters: ::catzilla::__private::Parameters<'_>) -> #answering {
                #read
                #run
            }
        }
    }
}

/// What lints have no business with.
pub(crate) fn allow() -> TokenStream {
    quote!(#[allow(clippy::all, clippy::pedantic, clippy::restriction, deprecated, unused_variables)])
}

/// What waiting results in. At the handler's name: rustc blames this type when the future of an
/// `async fn` is not `Send`.
fn result(handler: &Handler) -> TokenStream {
    quote_spanned! {handler.name().span()=>
        ::core::result::Result<::catzilla::__private::Response, ::catzilla::__private::Rejection>
    }
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

/// The response to a value.
pub(crate) fn answer(handler: &Handler, value: &TokenStream) -> TokenStream {
    at_return_type(handler, "answer_with", value)
}

/// The handler's future, with the response to its value.
fn run(handler: &Handler, future: &TokenStream) -> TokenStream {
    at_return_type(handler, "run", future)
}

/// A macro of the library, called where the return type stands: rustc blames that when it is no
/// response.
fn at_return_type(handler: &Handler, name: &str, value: &TokenStream) -> TokenStream {
    let (first, last) = match &handler.signature.output {
        ReturnType::Default => (handler.name().span(), handler.name().span()),
        ReturnType::Type(_, ty) => span::ends(ty),
    };
    let name = Ident::new(name, first);
    let called = quote_spanned!(first=> ::catzilla::__private::#name!);
    let value = quote_spanned!(last=> (#value));
    quote!(#called #value)
}
