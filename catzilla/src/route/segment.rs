//! What a path is made of, already parsed: the macros write these constants, and nothing at run
//! time ever reads a pattern again.

/// One piece of a path between two slashes.
///
/// Written in the order in which the matcher prefers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment {
    /// A text that matches only itself: `users`.
    Literal(Literal),
    /// A text with parameters inside it: `v<version>`, `<from>-<to>`.
    Partial(&'static [Piece]),
    /// A whole segment, never empty: `<id>`.
    Param(&'static str),
    /// Whatever is left of the path, possibly nothing: `<rest..>`.
    CatchAll(&'static str),
}

/// A literal segment in decoded form, with the words by which it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The whole text; never empty, and without `/` and NUL.
    pub text: &'static str,
    /// The first 16 bytes, little-endian, padded with bytes of 0xff, which stand in no text.
    pub words: [u64; 2],
}

/// A part of a [`Segment::Partial`]. Two parameters never touch, and a parameter is never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Bytes that must stand there.
    Text(&'static str),
    /// A parameter's name; it takes as few bytes as lead to a match.
    Param(&'static str),
}

impl Literal {
    /// The literal for `text`; the words are computed here, by hand in tests and by the macros for users.
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            words: words(text.as_bytes()),
        }
    }
}

/// The first 16 bytes of a text as two little-endian words, padded with bytes of 0xff.
const fn words(text: &[u8]) -> [u64; 2] {
    let mut words = [u64::MAX; 2];
    let mut at = 0;
    while at < text.len() && at < 16 {
        words[at / 8] ^= (!text[at] as u64) << (at % 8 * 8);
        at += 1;
    }
    words
}
