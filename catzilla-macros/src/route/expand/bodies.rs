//! The checks that a body is read once, and only where there is one.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use super::arguments;
use crate::{
    lifetimes,
    route::{
        ir::{Argument, Route, Source},
        wrapper::{is_body, wrapper},
    },
    span,
};

// Expands to, for each argument that is read through `Extract`:
//
//     const _: () = {
//         struct State;                                        // whichever it will be
//         check_body(<Json<New<'static>> as Extract<'static, State, _>>::BODY, &[…], …);
//     };
//
// in const evaluation, since only the types know which of them read the body.
pub(super) fn expand(route: &Route, name: &Ident) -> Vec<TokenStream> {
    let extracts: Vec<_> = route
        .arguments
        .iter()
        .filter(|a| matches!(a.source, Source::Extract))
        .collect();
    let may = !route.body_refused;
    let check = |(number, argument): (usize, &&Argument)| {
        let (first, last) = span::ends(&argument.ty);
        let reads_before = extracts[..number].iter().map(|before| reads(&before.ty));
        let (reads, before) = (reads(&argument.ty), reads_before);
        let hint = parameter_hint(argument);
        let twice = two_bodies(name) + &hint;
        let without = body_without_option(route, name) + &hint;
        let check = quote_spanned!(first=> ::catzilla::__private::check_body);
        let arguments = quote_spanned!(last=> (#reads, &[#(#before),*], #may, #twice, #without));
        quote! {
            const _: () = {
                struct __State;
                #check #arguments
            };
        }
    };
    // The only argument of a method with a body may read it.
    let fine = usize::from(may);
    extracts.iter().enumerate().skip(fine).map(check).collect()
}

// Expands to the same, for a function that reads no body.
pub(crate) fn none(arguments: &[Argument], name: &Ident) -> Vec<TokenStream> {
    let extracts = arguments
        .iter()
        .filter(|a| matches!(a.source, Source::Extract));
    let message = format!(
        "`{name}` would read the request's body, which is its handler's to read\n\
         help: take it in the handler"
    );
    let check = |argument: &Argument| {
        let (first, last) = span::ends(&argument.ty);
        let reads = reads(&argument.ty);
        let check = quote_spanned!(first=> ::catzilla::__private::check_body);
        let arguments = quote_spanned!(last=> (#reads, &[], false, #message, #message));
        quote! {
            const _: () = {
                struct __State;
                #check #arguments
            };
        }
    };
    extracts.map(check).collect()
}

/// Whether an argument of this type reads the body.
fn reads(ty: &Type) -> TokenStream {
    if let Some(wrapper) = wrapper(ty) {
        let reads = is_body(&wrapper);
        return quote_spanned!(span::ends(ty).0=> #reads);
    }
    let extract = arguments::extract(ty, &lifetimes::erased(ty), &quote!('static));
    let (_, last) = span::ends(ty);
    let body = quote_spanned!(last=> ::BODY);
    quote!(#extract #body)
}

/// Text that is read from the body may have been meant for a parameter.
fn parameter_hint(argument: &Argument) -> String {
    match (&argument.name, &argument.ty) {
        (Some(name), Type::Path(path)) if path.path.is_ident("String") => {
            format!("; or name `{name}` in the path: `/<{name}>` or `?<{name}>`")
        }
        _ => String::new(),
    }
}

fn two_bodies(name: &Ident) -> String {
    format!(
        "two arguments of `{name}` read the request's body, which can be read once\n\
         help: keep one; to look at the same bytes twice, take `Bytes` and parse them yourself"
    )
}

fn body_without_option(route: &Route, name: &Ident) -> String {
    let method = route.methods.first().map_or("GET", |method| method.name());
    format!(
        "an argument of `{name}` reads a body, and requests with {method} usually have none\n\
         help: write `body` after the path if they do here, or use another method"
    )
}
