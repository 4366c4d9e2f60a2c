//! Where generated code says that it comes from, and what was written there.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// The spans of the first and of the last token.
///
/// Code whose first token has the one and whose last token has the other is underlined by rustc
/// from here to there; stable Rust has no other way to join two spans.
pub(crate) fn ends(tokens: &impl ToTokens) -> (Span, Span) {
    let mut tokens = tokens.to_token_stream().into_iter();
    let first = tokens
        .next()
        .map_or_else(Span::call_site, |token| token.span());
    let last = tokens.last().map_or(first, |token| token.span());
    (first, last)
}

/// The same tokens, all of them there.
pub(crate) fn moved(tokens: TokenStream, span: Span) -> TokenStream {
    let moved = tokens.into_iter().map(|mut token| {
        if let TokenTree::Group(group) = &token {
            let inner = moved(group.stream(), span);
            token = Group::new(group.delimiter(), inner).into();
        }
        token.set_span(span);
        token
    });
    moved.collect()
}

/// A local of the generated code; the user's code cannot see it.
pub(crate) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// What was written, with spaces only where two words would become one.
pub(crate) fn text(tokens: &impl ToTokens) -> String {
    let tokens = tokens.to_token_stream().to_string();
    let mut text = String::new();
    let mut words = tokens.split_whitespace();
    text.extend(words.next());
    for word in words {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if text.ends_with(is_word) && word.starts_with(is_word) {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::text;

    #[test]
    fn a_text_has_spaces_only_between_words() {
        assert_eq!(text(&quote!(Arc<dyn Clock + 'a>)), "Arc<dyn Clock+'a>");
        assert_eq!(text(&quote!(shop::Db<u8, &str>)), "shop::Db<u8,&str>");
    }
}
