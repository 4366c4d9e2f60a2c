//! What a link becomes.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, ext::IdentExt, spanned::Spanned};

use super::syntax::{Given, Link};
use crate::span;

// Expands to, for `uri!(Api, users::show(id = 5))`:
//
//     {
//         const TEMPLATE: &Template = &mounted::<Api, (users::show)>("Api", &["id"]);   // or `own`
//         link(TEMPLATE, &[
//             ("id", &given::<{ position::<(users::show)>(TEMPLATE, "id") }, (users::show), _, _, _>(5)),
//         ])
//     }
//
// In parentheses the handler can only be a type: rustc would take a mere function for a constant.
pub(super) fn expand(link: &Link) -> TokenStream {
    let path = &link.handler;
    // The parentheses are not where the user's code is, or rustc would call them unnecessary.
    let handler = &quote!((#path));
    // Values are expressions of the user's, and see this name.
    let template = Ident::new("__CATZILLA_TEMPLATE", Span::call_site());
    let at = name_span(path);
    let names = link.given.iter().map(|given| text(&given.name));
    let names = quote!(&[#(#names),*]);
    let found = if let Some(group) = &link.group {
        let name = span::text(group);
        quote_spanned!(at=> ::catzilla::__private::uri::mounted::<#group, #handler>(#name, #names))
    } else {
        quote_spanned!(at=> ::catzilla::__private::uri::own::<#handler>(#names))
    };
    let given = link
        .given
        .iter()
        .map(|given| value(given, handler, &template));
    quote! {{
        const #template: &::catzilla::__private::uri::Template = &#found;
        ::catzilla::__private::uri::link(#template, &[#(#given),*])
    }}
}

// Expands to `("id", &given::<{ position::<(show)>(TEMPLATE, "id") }, (show), _, _, _>(5))`: rustc refuses a
// name that is none at the name, and a value of another type at the value.
fn value(given: &Given, handler: &TokenStream, template: &Ident) -> TokenStream {
    let (name, value) = (text(&given.name), &given.value);
    let position = quote_spanned! {given.name.span()=>
        ::catzilla::__private::uri::position::<#handler>(#template, #name)
    };
    let call = quote_spanned! {value.span()=>
        ::catzilla::__private::uri::given::<{ #position }, #handler, _, _, _>
    };
    let value = value.to_token_stream();
    quote!((#name, &#call(#value)))
}

/// A parameter's name.
fn text(name: &Ident) -> String {
    name.unraw().to_string()
}

/// Where a handler is named: at the last word of its path.
fn name_span(path: &Path) -> Span {
    let last = path.segments.last();
    last.map_or_else(|| path.span(), |last| last.ident.span())
}
