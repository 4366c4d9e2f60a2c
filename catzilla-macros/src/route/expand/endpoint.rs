//! Running a handler: read the arguments, call it, answer.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Lifetime, ReturnType};

use super::{arguments, dependencies};
use crate::{
    route::{
        ir::{Argument, Route, Run, Source},
        syntax::Handler,
    },
    span::{self, local},
};

/// Runs a handler: an `Immediate`, or an `Endpoint`.
pub(super) fn expand(route: &Route, handler: &Handler) -> TokenStream {
    if waits(route) {
        waiting(route, handler)
    } else {
        immediate(route, handler)
    }
}

/// Whether reading the arguments may have to wait, or one borrows from what was gathered for it.
pub(super) fn waits(route: &Route) -> bool {
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
//     impl<S: Send + Sync + 'static> Endpoint<S> for greet where Db: Dependency<S> {
//         async fn call(cx: &mut Context<'_, S>) -> Result<Response, Rejection> {
//             let mut slots = <<Asks<Db, ()> as Dependencies<S>>::Slots as Default>::default();
//             let mut outcome = 'outcome: {
//                 let scope = Context::scope(cx);
//                 let made = Context::try_make::<Asks<Db, ()>>(cx, scope, &mut slots).await?;
//                 let mut gathered2 = <Json<New<'static>> as Extract<'static, S, _>>::gather(cx).await?;
//                 let (mut parameters, cx) = cx.parameters(false); // from here on, arguments may borrow
//                 let argument0 = Parameters::read::<u64>(&mut parameters, Source::Path("id", 0));
//                 let argument2 = parameters.view(<Json<New<'_>> as Extract<'_, S, _>>::view(&mut gathered2, cx))?;
//                 let made = parameters.also(made);
//                 let (Some(argument0), Some(argument2), Some(made),) = (argument0, argument2, made,) else {
//                     break 'outcome Err(parameters.reject());
//                 };
//                 let (argument3, ()) = <Asks<Db, ()> as Dependencies<S>>::give(cx.state(), scope, &slots);
//                 Ok(answer_with!(greet(argument0, argument2, argument3).await))
//             };
//             …                                                // `dependencies::close`
//             outcome
//         }
//     }
//
// where `?` stands for `attempt`, which leaves the block and not the function.
fn waiting(route: &Route, handler: &Handler) -> TokenStream {
    let (name, cx) = (handler.name(), &local("cx"));
    let bounds = dependencies::bounds(&route.arguments);
    let keep_head =
        keeps_head(route).then(|| quote!(::catzilla::__private::Incoming::keep_head(#cx);));
    let take_from_query = arguments::take_from_query(&route.arguments, cx);
    let asks = dependencies::any(&route.arguments);
    let asked = asks.then(|| asked(&route.arguments, cx));
    let (room, make, give, close) = asked.unwrap_or_default();
    let gather = arguments::gather(&route.arguments, cx);
    let read = arguments::read_and_view(&route.arguments, cx);
    let (handler_call, result) = (handler_call(route, handler), result(handler));
    let value = match route.run {
        Run::InPlace => handler_call,
        Run::Async | Run::Blocking => quote!(#handler_call.await),
    };
    let answer = answer(handler, &value);
    let outcome = block(&quote! {
        #make
        #gather
        #read
        #give
        ::core::result::Result::Ok(#answer)
    });
    let ending = ending(&outcome, &close);
    let allow = allow();
    quote! {
        #[automatically_derived]
        impl<__State: ::core::marker::Send + ::core::marker::Sync + 'static>
            ::catzilla::__private::Endpoint<__State> for #name
        where
            #(#bounds,)*
        {
            #allow
            async fn call(#cx: &mut ::catzilla::__private::Context<'_, __State>) -> #result {
                #keep_head
                #take_from_query
                #room
                #ending
            }
        }
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

/// The statements that make room for what the handler asks for, make it, give it, and close it.
fn asked(
    arguments: &[Argument],
    cx: &Ident,
) -> (TokenStream, TokenStream, TokenStream, TokenStream) {
    let (slots, scope) = (local("slots").into_token_stream(), local("scope"));
    let (room, make) = (
        dependencies::slots(arguments),
        dependencies::make(arguments, cx, &slots),
    );
    let scope = quote!(let #scope = ::catzilla::__private::Context::scope(#cx););
    let give = dependencies::give(arguments, cx, &slots);
    (room, quote!(#scope #make), give, dependencies::close(cx))
}

// Expands to:
//
//     'outcome: { … }
//
// In it, what cannot be had leaves the block: what was made until then is still to be closed.
pub(crate) fn block(statements: &TokenStream) -> TokenStream {
    let label = outcome_label();
    quote!(#label: { #statements })
}

// Expands to:
//
//     match result { Ok(value) => value, Err(error) => break 'outcome Err(error) }
//
// at this place, where rustc sees a mistake in `result`.
pub(crate) fn attempt(result: &TokenStream, at: Span) -> TokenStream {
    let [value, error] = ["value", "error"].map(local);
    let leave = leave(&error.to_token_stream());
    quote_spanned! {at=>
        match #result {
            ::core::result::Result::Ok(#value) => #value,
            ::core::result::Result::Err(#error) => #leave,
        }
    }
}

/// Leaves the block with this error.
pub(crate) fn leave(error: &TokenStream) -> TokenStream {
    let label = outcome_label();
    quote!(break #label ::core::result::Result::Err(#error))
}

fn outcome_label() -> Lifetime {
    Lifetime::new("'outcome", Span::mixed_site())
}

/// The outcome, once what was made for it is closed, if anything was.
pub(crate) fn ending(outcome: &TokenStream, close: &TokenStream) -> TokenStream {
    if close.is_empty() {
        return outcome.clone();
    }
    let name = local("outcome");
    quote! {
        let mut #name = #outcome;
        #close
        #name
    }
}

/// What lints have no business with.
fn allow() -> TokenStream {
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
