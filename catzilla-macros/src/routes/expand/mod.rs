//! What a list becomes.

mod dispatch;
mod table;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Error, LitStr, Path};

use super::syntax::{self, Entry, Item, List, Routes, With};

// Expands to, for `pub Api = [a, "/b" => B]`:
//
//     pub struct Api;
//     const _: () = { impl Group for Api { … }  impl<S> Part<S> for Api { … }  const _: () = report(…); };
//
// and for a list without a name, to the same in a block that ends in the struct's value.
pub(super) fn expand(routes: &Routes, errors: &[Error]) -> TokenStream {
    let proof = match &routes.item {
        // A list with a mistake still names its handlers, but proves nothing about them.
        _ if !errors.is_empty() => Proof::Nothing,
        Some(_) => Proof::Routes,
        None => Proof::RoutesAndCaptures,
    };
    let errors: TokenStream = errors.iter().map(Error::to_compile_error).collect();
    match &routes.item {
        Some(item) => named(item, &routes.list, proof, &errors),
        None => unnamed(&routes.list, proof, &errors),
    }
}

fn named(item: &Item, list: &List, proof: Proof, errors: &TokenStream) -> TokenStream {
    let Item {
        attributes,
        visibility,
        name,
        with,
    } = item;
    let group = group(name, list, with, proof);
    quote! {
        #(#attributes)*
        #[derive(Clone, Copy, Debug)]
        #visibility struct #name;
        const _: () = { #group };
        #errors
    }
}

fn unnamed(list: &List, proof: Proof, errors: &TokenStream) -> TokenStream {
    // Not a word that a user's own group would have.
    let name = Ident::new("UnnamedRoutes", Span::mixed_site());
    let group = group(&name, list, &With::default(), proof);
    quote! {{
        #[derive(Clone, Copy, Debug)]
        struct #name;
        #group
        #errors
        #name
    }}
}

/// What is proved of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    Nothing,
    /// That its routes get along.
    Routes,
    /// Also that every parameter of a handler is in its path, which for a list that can be mounted
    /// under a prefix is another list's to prove.
    RoutesAndCaptures,
}

/// A list, by what is made of its entries.
#[derive(Default)]
struct Parts<'l> {
    lines: Vec<Line<'l>>,
    /// The types of the handlers.
    handlers: Vec<TokenStream>,
    /// The types of the groups.
    groups: Vec<TokenStream>,
    /// The types of the lists inside the list.
    inner: TokenStream,
}

/// One entry of the constants, and the middleware around it.
struct Line<'l> {
    kind: Kind<'l>,
    with: &'l With,
}

/// An entry as written, with the list in a list named.
enum Kind<'l> {
    Handler(&'l Path),
    Group {
        prefix: &'l LitStr,
        group: TokenStream,
        at: Span,
    },
}

/// The implementations for one list, and the types for the lists inside it.
fn group(name: &Ident, list: &List, with: &With, proof: Proof) -> TokenStream {
    let parts = parts(name, list, proof);
    let table = table::expand(name, &parts.lines, with, proof);
    let dispatch = dispatch::expand(name, &parts.handlers, &parts.groups, with);
    let inner = parts.inner;
    quote!(#inner #table #dispatch)
}

fn parts<'l>(name: &Ident, list: &'l List, proof: Proof) -> Parts<'l> {
    let mut parts = Parts::default();
    let mut seen = HashSet::new();
    for syntax::Line { entry, with } in &list.0 {
        match entry {
            Entry::Handler(path) if seen.insert(path.to_token_stream().to_string()) => {
                let kind = Kind::Handler(path);
                parts.lines.push(Line { kind, with });
                // In parentheses they can only be types: rustc would take a mere function for a constant.
                let handler = dispatch::wrapped(quote!((#path)), with, "Guarded");
                parts.handlers.push(handler);
            }
            // The list says so itself.
            Entry::Handler(_listed_twice) => {}
            Entry::Group(prefix, path) => {
                let at = path
                    .segments
                    .last()
                    .map_or_else(Span::call_site, |name| name.ident.span());
                parts.add_group(prefix, path.to_token_stream(), at, with);
            }
            Entry::Inline(prefix, list, at) => {
                let inner =
                    format_ident!("__{name}Inline{}", parts.groups.len(), span = name.span());
                let proof = if proof == Proof::Nothing {
                    proof
                } else {
                    Proof::Routes
                };
                let implementations = group(&inner, list, &With::default(), proof);
                parts.inner.extend(quote!(struct #inner; #implementations));
                parts.add_group(prefix, inner.to_token_stream(), *at, with);
            }
        }
    }
    parts
}

impl<'l> Parts<'l> {
    fn add_group(&mut self, prefix: &'l LitStr, group: TokenStream, at: Span, with: &'l With) {
        self.groups
            .push(dispatch::wrapped(group.clone(), with, "With"));
        let kind = Kind::Group { prefix, group, at };
        self.lines.push(Line { kind, with });
    }
}
