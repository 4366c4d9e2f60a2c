//! [`Template`] → the constants of `catzilla::route`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Piece, Segment, Template};

impl Template {
    /// Expands to `&[Segment::Literal(…), Segment::Param("id")]`.
    pub(crate) fn emit(&self) -> TokenStream {
        let segments = self.segments.iter().map(segment);
        quote!(&[#(#segments),*])
    }
}

fn segment(segment: &Segment) -> TokenStream {
    let kind = quote!(::catzilla::__private::Segment);
    match segment {
        Segment::Literal(text) => {
            let [low, high] = words(text.as_bytes());
            quote! {
                #kind::Literal(::catzilla::__private::Literal { text: #text, words: [#low, #high] })
            }
        }
        Segment::Partial(pieces) => {
            let pieces = pieces.iter().map(piece);
            quote!(#kind::Partial(&[#(#pieces),*]))
        }
        Segment::Param(name) => quote!(#kind::Param(#name)),
        Segment::CatchAll(name) => quote!(#kind::CatchAll(#name)),
    }
}

fn piece(piece: &Piece) -> TokenStream {
    let kind = quote!(::catzilla::__private::Piece);
    match piece {
        Piece::Text(text) => quote!(#kind::Text(#text)),
        Piece::Param(name) => quote!(#kind::Param(#name)),
    }
}

/// The first 16 bytes as little-endian words, padded with bytes that stand in no text, so that const
/// evaluation need not pack them.
fn words(text: &[u8]) -> [u64; 2] {
    let mut bytes = [0xff; 16];
    let length = text.len().min(16);
    bytes[..length].copy_from_slice(&text[..length]);
    let packed = u128::from_le_bytes(bytes);
    #[expect(clippy::cast_possible_truncation, reason = "the low and the high half")]
    [packed as u64, (packed >> 64) as u64]
}
