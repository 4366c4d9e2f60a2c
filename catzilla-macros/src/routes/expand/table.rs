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

// Expands to `Detail::handler(&[<timing as Named>::NAME], <me as Handler>::ASKS)`, or to the same with `group`
// and `<Api as Group>::DETAILS`. They are named as in `entry`: rustc then reports what is none once.
fn detail(line: &Line<'_>, with: &With) -> TokenStream {
    let names = with.0.iter().chain(&line.with.0);
    let names = quote!(&[#(<(#names) as ::catzilla::__private::Named>::NAME),*]);
    match &line.kind {
        Kind::Handler(path) => {
            let asks = quote_spanned! {path.span()=>
                <#path as ::catzilla::__private::Handler>::ASKS
            };
            quote!(::catzilla::__private::Detail::handler(#names, #asks))
        }
        Kind::Group { group, .. } => {
            let lines = quote_spanned! {group.span()=>
                <#group as ::catzilla::__private::Group>::DETAILS
            };
            quote!(::catzilla::__private::Detail::group(#names, #lines))
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
//     const _: () = report_mounted::<Api>(0);      // for a handler; and for a list in the list:
//     const _: () = report_list::<Api>(1, <B as Group>::TABLE);
//     const _: () = report_captures::<Api>(1);
//
// and for one that may be mounted, with `report` for a handler, and no `report_captures`.
fn report(name: &Ident, number: usize, line: &Line<'_>, proof: Proof) -> TokenStream {
    let mounted = match proof {
        Proof::Nothing => return TokenStream::new(),
        Proof::Routes => false,
        Proof::RoutesAndCaptures => true,
    };
    match &line.kind {
        Kind::Handler(path) => {
            let span = name_of(path);
            let report = if mounted { "report_mounted" } else { "report" };
            let report = Ident::new(report, span);
            quote_spanned! {span=>
                const _: () = ::catzilla::__private::#report::<#name>(#number);
            }
        }
        Kind::Group { group, at, .. } => {
            let table = quote!(<#group as ::catzilla::__private::Group>::TABLE);
            let captures = mounted.then(|| {
                quote_spanned! {*at=>
                    const _: () = ::catzilla::__private::report_captures::<#name>(#number);
                }
            });
            quote_spanned! {*at=>
                const _: () = ::catzilla::__private::report_list::<#name>(#number, #table);
                #captures
            }
        }
    }
}

/// Where a handler is named: at the last word of its path.
fn name_of(path: &syn::Path) -> Span {
    path.segments
        .last()
        .map_or_else(|| path.span(), |name| name.ident.span())
}
