//! What the attribute adds to the function.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Error, GenericParam, Type, spanned::Spanned};

use super::ir::Dependency;
use crate::{
    route::{
        Handler,
        expand::{arguments, bodies, dependencies, endpoint},
    },
    span::local,
};

// Expands to, for `#[dependency] async fn current_user(#[header] key: &str, db: &Db) -> Result<User, Problem>`:
//
//     async fn current_user(…) -> … { … }                       // as written, callable
//     impl<S: Send + Sync + 'static> Dependency<S> for User where Db: Dependency<S> {      // in a block
//         // and where for<'a> User: Send + Sync
//         type Slot = Made<User, <Asks<Db, ()> as Dependencies<S>>::Slots, true>;
//         async fn make(cx: …, scope: Scope<'_, '_>, slot: &mut Self::Slot) -> Result<(), Rejection> {
//             if slot.is_there(cx, scope)? { return Ok(()); }
//             …                                                  // the arguments, as a handler's
//             let made = current_user(argument0, argument1).await;
//             let made = match made { Ok(made) => made, Err(error) => return Err(Rejection::with(answer_with!(error))) };
//             slot.fill(made);
//             Ok(())
//         }
//         fn get<'r>(_: &'r S, scope: Scope<'_, 'r>, slot: &'r Self::Slot) -> &'r Self { slot.get(scope) }
//     }
//     impl Closes for User { … }                                 // with `on_drop`
//     const _: () = assert!(…);                                  // for each argument that may be a body
pub(super) fn expand(dependency: &Dependency, function: &Handler) -> TokenStream {
    let cfgs: Vec<_> = function.cfgs().collect();
    let state = dependency
        .state
        .iter()
        .map(|state| quote!(type __State = #state;));
    let implementation = implementation(dependency, function);
    let closes = closes(dependency);
    let bodies = bodies::none(&dependency.arguments, function.name());
    quote! {
        #[allow(clippy::unused_async, clippy::needless_pass_by_value)]
        #function

        #(#cfgs)*
        const _: () = {
            #(#state)*
            #implementation
            #closes
            #(#bodies)*
        };
    }
}

/// The function and the error; and for those who ask for the value, if its type is known, one that there never is.
pub(super) fn fallback(function: &Handler, makes: Option<&Type>, error: &Error) -> TokenStream {
    let error = error.to_compile_error();
    let makes = makes.filter(|_| function.signature.generics.params.is_empty());
    let nothing = makes.map(|makes| {
        quote! {
            #[automatically_derived]
            impl<__State: 'static> ::catzilla::__private::Dependency<__State> for #makes {
                type Slot = ();

                fn get<'r>(
                    _: &'r __State,
                    _: ::catzilla::__private::Scope<'_, 'r>,
                    (): &'r (),
                ) -> &'r Self {
                    ::core::unreachable!()
                }
            }
        }
    });
    quote! {
        #[allow(dead_code)]
        #function
        #error
        #nothing
    }
}

fn implementation(dependency: &Dependency, function: &Handler) -> TokenStream {
    let arguments = &dependency.arguments;
    let (cx, scope, slot) = (&local("cx"), &local("scope"), &local("slot"));
    let (value, of) = (&local("value"), quote!(#slot.of));
    let (makes, slot_type) = (&dependency.makes, slot_type(dependency));
    let (generics, bounds) = generics(dependency, function);
    let asks = dependencies::any(arguments);
    let make = asks.then(|| dependencies::make(arguments, cx, &of));
    let give = asks.then(|| dependencies::give(arguments, cx, &quote!(&#of)));
    let gather = arguments::gather(arguments, cx);
    let read = arguments::read_and_view(arguments, cx);
    let (call, allow) = (call(dependency, function, value), endpoint::allow());
    let header = quote_spanned! {makes.span()=>
        impl<#(#generics),*> ::catzilla::__private::Dependency<__State> for #makes
    };
    quote! {
        #[automatically_derived]
        #header
        where
            #(#bounds,)*
        {
            type Slot = #slot_type;

            #allow
            async fn make(
                #cx: &mut ::catzilla::__private::Context<'_, __State>,
                #scope: ::catzilla::__private::Scope<'_, '_>,
                #slot: &mut #slot_type,
            ) -> ::core::result::Result<(), ::catzilla::__private::Rejection> {
                if #slot.is_there(#cx, #scope)? {
                    return ::core::result::Result::Ok(());
                }
                #make
                #gather
                #read
                #give
                #call
                #slot.fill(#value);
                ::core::result::Result::Ok(())
            }

            fn get<'r>(
                _: &'r __State,
                #scope: ::catzilla::__private::Scope<'_, 'r>,
                #slot: &'r #slot_type,
            ) -> &'r Self {
                #slot.get(#scope)
            }
        }
    }
}

fn slot_type(dependency: &Dependency) -> TokenStream {
    let name = if dependency.on_drop.is_some() {
        quote!(Closing)
    } else {
        quote!(Made)
    };
    let (makes, shared) = (&dependency.makes, dependency.shared);
    let types = dependencies::types(&dependency.arguments);
    quote! {
        ::catzilla::__private::#name<
            #makes,
            <#types as ::catzilla::__private::Dependencies<__State>>::Slots,
            #shared,
        >
    }
}

/// The parameters of the implementation, the function's own among them, and its bounds.
fn generics(dependency: &Dependency, function: &Handler) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let state = quote! {
        __State: ::core::marker::Send + ::core::marker::Sync + 'static
    };
    let own = function.signature.generics.params.iter();
    let own = own.filter(|parameter| !matches!(parameter, GenericParam::Lifetime(_)));
    let any_state = dependency.state.is_none().then_some(state);
    let generics = any_state
        .into_iter()
        .chain(own.map(ToTokens::to_token_stream));
    let written = function.signature.generics.where_clause.iter();
    let written =
        written.flat_map(|clause| clause.predicates.iter().map(ToTokens::to_token_stream));
    // Where it cannot be shared, that is an error where it is asked for. `for<'a>`: rustc would refuse a plain
    // bound that it can see to fail.
    let makes = &dependency.makes;
    let shared = quote_spanned! {makes.span()=>
        for<'__shared> #makes: ::core::marker::Send + ::core::marker::Sync
    };
    let bounds = dependencies::bounds(&dependency.arguments).chain(written);
    (generics.collect(), bounds.chain([shared]).collect())
}

/// The statements that call the function, and answer with its error if it has one.
fn call(dependency: &Dependency, function: &Handler, value: &Ident) -> TokenStream {
    let name = function.name();
    let arguments = (0..dependency.arguments.len()).map(arguments::name);
    let wait = dependency.waits.then(|| quote!(.await));
    let called = quote!(let #value = #name(#(#arguments),*)#wait;);
    if !dependency.fallible {
        return called;
    }
    let error = &local("error");
    let answer = endpoint::answer(function, &error.to_token_stream());
    quote! {
        #called
        let #value = match #value {
            ::core::result::Result::Ok(#value) => #value,
            ::core::result::Result::Err(#error) => {
                return ::core::result::Result::Err(::catzilla::__private::Rejection::with(#answer));
            }
        };
    }
}

// Expands to:
//
//     impl Closes for Transaction { async fn close(self) { close(self).await } }
fn closes(dependency: &Dependency) -> Option<TokenStream> {
    let close = dependency.on_drop.as_ref()?;
    let makes = &dependency.makes;
    let call = quote_spanned!(close.span()=> #close(self).await);
    Some(quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Closes for #makes {
            async fn close(self) {
                #call
            }
        }
    })
}
