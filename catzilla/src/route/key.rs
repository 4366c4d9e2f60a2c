//! Segments as numbers: how a literal is compared, and how it is hashed.
//!
//! A segment is read together with the slash that ends it, eight bytes at a time; the end of the
//! path counts as a slash. So a key needs no length: `a` is `a/`, and no longer segment starts
//! with these bytes, whatever bytes it holds.

use super::Literal;

/// What the matcher compares a segment by. Segments of 16 bytes and more have equal words where
/// their first 16 bytes are equal, and need one more look at the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// The first 16 bytes, as far as the slash and with it, little-endian, padded with zeros.
    pub(super) words: [u64; 2],
    /// All the words folded into one, for hashing.
    pub(super) folded: u64,
}

/// The key of a node to which no literal leads.
pub(super) const NOTHING: Key = Key {
    words: [NO_WORD, 0],
    folded: 0,
};

/// Two slashes are no segment's beginning, so no segment has this word.
pub(super) const NO_WORD: u64 = 0x2f2f;

/// Texts of this length and more are told apart by more than their words.
pub(super) const LONG: usize = 16;

impl Key {
    /// The key with these words, the second of which is zero if the first has the slash.
    #[inline]
    pub(super) const fn new(first: u64, second: u64) -> Self {
        Self {
            words: [first, second],
            folded: fold(second, first),
        }
    }
}

/// An odd number with bits everywhere, so that no two literals meet in one fold by chance.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Takes one more word into a fold.
#[inline]
pub(super) const fn fold(folded: u64, word: u64) -> u64 {
    multiply(folded, SPREAD) ^ word
}

/// `a.wrapping_mul(b)`, in operators: in const evaluation calls are what takes time.
const fn multiply(a: u64, b: u64) -> u64 {
    (a as u128 * b as u128) as u64
}

/// The place of a key among the cells of a node.
///
/// The salt's low six bits say how many of the product's bits to drop, so that one number holds
/// both; a salt of zero sends every key to the one cell there is.
#[inline]
pub(super) const fn place(folded: u64, salt: u64) -> usize {
    (multiply(folded, salt) >> (salt & 63)) as usize
}

/// The key of a literal segment.
pub(super) const fn of(literal: &Literal) -> Key {
    let [first, second] = literal.words;
    if is_long(literal) {
        let mut key = Key::new(first, second);
        key.folded = fold_rest(key.folded, literal.text.as_bytes());
        return key;
    }
    if second == 0 && first >> 56 == 0 {
        return Key::new(first | slash_after(first), 0);
    }
    Key::new(first, second | slash_after(second))
}

/// Whether a literal has [`LONG`] bytes or more. As none of them is zero, its words tell: in const
/// evaluation a text's length takes three calls.
pub(super) const fn is_long(literal: &Literal) -> bool {
    literal.words[1] >> 56 != 0
}

/// A slash behind the last byte of a word that has room for it.
const fn slash_after(word: u64) -> u64 {
    (b'/' as u64) << ((71 - word.leading_zeros()) / 8 * 8)
}

/// Folds what follows the first two words, with the slash behind it.
const fn fold_rest(mut folded: u64, text: &[u8]) -> u64 {
    let mut word = 0;
    let mut at = LONG;
    while at < text.len() {
        word |= (text[at] as u64) << (at % 8 * 8);
        at += 1;
        if at.is_multiple_of(8) {
            folded = fold(folded, word);
            word = 0;
        }
    }
    fold(folded, word | (b'/' as u64) << (at % 8 * 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_holds_the_slash_that_ends_the_segment() {
        let key = of(&Literal::new("users"));
        assert_eq!(key.words, [u64::from_le_bytes(*b"users/\0\0"), 0]);
        let key = of(&Literal::new("absolute"));
        assert_eq!(
            key.words,
            [u64::from_le_bytes(*b"absolute"), u64::from(b'/')]
        );
    }

    #[test]
    fn long_texts_differ_in_their_folds() {
        let one = of(&Literal::new("a-text-of-some-length-one"));
        let two = of(&Literal::new("a-text-of-some-length-two"));
        assert_eq!(one.words, two.words);
        assert_ne!(one.folded, two.folded);
    }
}
