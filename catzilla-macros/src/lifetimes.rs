//! Lifetimes in the types of arguments.
//!
//! The code that reads an argument names its type outside the handler's signature, where the
//! handler's own lifetimes do not exist.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Lifetime, Type, TypeParamBound, TypeTraitObject};

/// The type with `'_` for every lifetime but `'static`: as it is viewed.
pub(crate) fn inferred(ty: &impl ToTokens) -> TokenStream {
    replaced(ty.to_token_stream(), "_", false)
}

/// The type with `'static` for every lifetime, also where none is written: as it is gathered.
pub(crate) fn erased(ty: &impl ToTokens) -> TokenStream {
    replaced(ty.to_token_stream(), "static", true)
}

/// Whether a lifetime other than `'static` is written in the type, or a reference has none.
pub(crate) fn borrows(ty: &impl ToTokens) -> bool {
    any(ty.to_token_stream(), &|name| name != Some("static"))
}

/// Whether this lifetime is written in the type.
pub(crate) fn names(ty: &impl ToTokens, lifetime: &Lifetime) -> bool {
    let wanted = lifetime.ident.to_string();
    any(ty.to_token_stream(), &|name| name == Some(&wanted))
}

/// Where `'static` is written in the type.
pub(crate) fn find_static(ty: &impl ToTokens) -> Option<Span> {
    fn find(tokens: TokenStream) -> Option<Span> {
        let mut after_quote = false;
        tokens.into_iter().find_map(|token| {
            let is_name = after_quote;
            after_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
            match token {
                TokenTree::Ident(name) if is_name && name == "static" => Some(name.span()),
                TokenTree::Group(group) => find(group.stream()),
                _ => None,
            }
        })
    }
    find(ty.to_token_stream())
}

/// Whether one of the lifetimes is such; a reference without one has `None`.
fn any(tokens: TokenStream, is_such: &impl Fn(Option<&str>) -> bool) -> bool {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let found = match token {
            TokenTree::Group(group) => any(group.stream(), is_such),
            TokenTree::Punct(punct) if punct.as_char() == '\'' => tokens
                .next()
                .is_some_and(|name| is_such(Some(&name.to_string()))),
            TokenTree::Punct(punct) if punct.as_char() == '&' => {
                !tokens.peek().is_some_and(is_quote) && is_such(None)
            }
            _ => false,
        };
        if found {
            return true;
        }
    }
    false
}

fn replaced(tokens: TokenStream, name: &str, elided_too: bool) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                let inner = replaced(group.stream(), name, elided_too);
                let mut copy = Group::new(group.delimiter(), inner);
                copy.set_span(group.span());
                out.extend([TokenTree::Group(copy)]);
            }
            TokenTree::Punct(quote) if quote.as_char() == '\'' => {
                let old = tokens.next();
                let kept = old.as_ref().is_some_and(|old| old.to_string() == "static");
                let span = old.as_ref().map_or_else(|| quote.span(), TokenTree::span);
                lifetime(&mut out, if kept { "static" } else { name }, span);
            }
            TokenTree::Punct(and) if and.as_char() == '&' => {
                let span = and.span();
                out.extend([TokenTree::Punct(and)]);
                if elided_too && !tokens.peek().is_some_and(is_quote) {
                    lifetime(&mut out, name, span);
                }
            }
            token => out.extend([token]),
        }
    }
    out
}

fn lifetime(out: &mut TokenStream, name: &str, span: Span) {
    let mut quote = Punct::new('\'', Spacing::Joint);
    quote.set_span(span);
    out.extend([
        TokenTree::Punct(quote),
        TokenTree::Ident(Ident::new(name, span)),
    ]);
}

fn is_quote(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => punct.as_char() == '\'',
        // A type that came through a `macro_rules!` fragment stands in an invisible group.
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => group
            .stream()
            .into_iter()
            .next()
            .is_some_and(|first| is_quote(&first)),
        _ => false,
    }
}

/// The trait object type with this lifetime, if it is one without any: `dyn Clock + 'a`.
///
/// In a future rustc forgets which lifetime it was, and asks whether all would do.
pub(crate) fn of_object(ty: &Type, lifetime: &str) -> Option<TypeTraitObject> {
    let object = match ty {
        Type::Paren(inner) => return of_object(&inner.elem, lifetime),
        Type::Group(inner) => return of_object(&inner.elem, lifetime),
        Type::TraitObject(object) => object,
        _ => return None,
    };
    let mut bounds = object.bounds.iter();
    if bounds.any(|bound| matches!(bound, TypeParamBound::Lifetime(_))) {
        return None;
    }
    let mut object = object.clone();
    let lifetime = Lifetime::new(lifetime, Span::call_site());
    object.bounds.push(TypeParamBound::Lifetime(lifetime));
    Some(object)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn every_lifetime_is_replaced() {
        let ty = quote!(Json<Pair<'a, &str, &'b [Cow<'_, str>], &'static u8>>);
        assert_eq!(
            inferred(&ty).to_string(),
            quote!(Json<Pair<'_, &str, &'_ [Cow<'_, str>], &'static u8>>).to_string(),
        );
        assert_eq!(
            erased(&ty).to_string(),
            quote!(Json<Pair<'static, &'static str, &'static [Cow<'static, str>], &'static u8>>)
                .to_string(),
        );
    }

    #[test]
    fn borrowing_types_are_told_from_owned_ones() {
        assert!(borrows(&quote!(Option<&str>)));
        assert!(borrows(&quote!(Cow<'_, str>)));
        assert!(!borrows(&quote!(Vec<(u8, &'static str)>)));
    }

    #[test]
    fn a_lifetime_is_found_by_its_name() {
        let lifetime = syn::parse_quote!('a);
        assert!(names(&quote!(Json<(Pair<'a>, u8)>), &lifetime));
        assert!(!names(&quote!(Json<Pair<'b, A>>), &lifetime));
    }
}
