//! The list as a constant, its table, and the proof that nothing is wrong with it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{Kind, Line, Proof};
use crate::{path, routes::syntax::With};

// Expands to:
//
//     impl Group for Api {
//         const ENTRIES: &'static [Entry] = &[…];
//         const DETAILS: &'static [Detail] = &[…];
//         const TABLE: &'static Table = …;
//     }
//     const _: () = report::<Api>(0);                         // one a line, spanned at that line
pub(super) fn expand(name: &Ident, lines: &[Line<'_>], with: &With, proof: Proof) -> TokenStream {
    let entries = lines.iter().map(entry);
    let details = lines.iter().map(|line| detail(line, with));
    let reports = lines
        .iter()
        .enumerate()
        .map(|(number, line)| report(name, number, line, proof));
    quote! {
        #[automatically_derived]
        impl ::catzilla::__private::Group for #name {
            const ENTRIES: &'static [::catzilla::__private::Entry] = &[#(#entries),*];
            const DETAILS: &'static [::catzilla::__private::Detail] = &[#(#details),*];
            const TABLE: &'static ::catzilla::__private::Table =
                ::catzilla::__private::table!(<#name as ::catzilla::__private::Group>::ENTRIES);
        }
        #(#reports)*
    }
}

// Expands to `Detail::handler::<me>(&[<timing as Named>::NAME])`, or to the same with `group`.
fn detail(line: &Line<'_>, with: &With) -> TokenStream {
    let names = with.0.iter().chain(&line.with.0);
    let names = quote!(&[#(<#names as ::catzilla::__private::Named>::NAME),*]);
    match &line.kind {
        Kind::Handler(path) => quote!(::catzilla::__private::Detail::handler::<(#path)>(#names)),
        Kind::Group { group, .. } => {
            quote!(::catzilla::__private::Detail::group::<#group>(#names))
        }
    }
}

fn entry(line: &Line<'_>) -> TokenStream {
    match &line.kind {
        Kind::Handler(path) => {
            let route = quote_spanned! {path.span()=>
                <#path as ::catzilla::__private::Handler>::ROUTE
            };
            quote!(::catzilla::__private::Entry::Route(#route))
        }
        Kind::Group {
            prefix,
            group,
            at: _,
        } => {
            let (text, prefix) = match path::parse_prefix(prefix) {
                Ok(template) if !template.segments.is_empty() => {
                    (template.text.clone(), template.emit())
                }
                // `/`; or a prefix that is reported already.
                _ => (String::new(), quote!(&[])),
            };
            let entries = quote_spanned! {group.span()=>
                <#group as ::catzilla::__private::Group>::ENTRIES
            };
            quote! {
                ::catzilla::__private::Entry::Group { path: #text, prefix: #prefix, entries: #entries }
            }
        }
    }
}

// Expands to, for a list that is mounted nowhere:
//
//     const _: () = report::<Api>(0);              // or report_list::<Api>(0, <B as Group>::TABLE)
//     const _: () = report_captures::<Api>(0);
fn report(name: &Ident, number: usize, line: &Line<'_>, proof: Proof) -> TokenStream {
    let (span, routes) = match &line.kind {
        Kind::Handler(path) => {
            let span = name_of(path);
            (span, quote_spanned!(span=> report::<#name>(#number)))
        }
        Kind::Group { group, at, .. } => {
            let table = quote!(<#group as ::catzilla::__private::Group>::TABLE);
            let report = quote_spanned!(*at=> report_list::<#name>(#number, #table));
            (*at, report)
        }
    };
    let routes = (proof != Proof::Nothing)
        .then(|| quote_spanned!(span=> const _: () = ::catzilla::__private::#routes;));
    let captures = (proof == Proof::RoutesAndCaptures).then(|| {
        quote_spanned! {span=>
            const _: () = ::catzilla::__private::report_captures::<#name>(#number);
        }
    });
    quote!(#routes #captures)
}

/// Where a handler is named: at the last word of its path.
fn name_of(path: &syn::Path) -> Span {
    path.segments
        .last()
        .map_or_else(|| path.span(), |name| name.ident.span())
}
