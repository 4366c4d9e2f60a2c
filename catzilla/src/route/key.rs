//! Segments as numbers: how a literal is compared, and how it is hashed.
//!
//! A key is a segment's first 16 bytes, and behind a shorter one bytes of 0xff. No text holds such a
//! byte, so a key needs no length.

use super::Literal;

/// What the matcher compares a segment by. Segments of 16 bytes and more have equal words where
/// their first 16 bytes are equal, and need one more look at the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// The first 16 bytes, little-endian, padded with ones.
    pub(super) words: [u64; 2],
    /// All of the segment folded into one word, for hashing.
    pub(super) folded: u64,
}

/// The key of a node to which no literal leads.
pub(super) const NOTHING: Key = Key {
    words: [NO_WORD, 0],
    folded: 0,
};

/// No segment has this word: it begins with a byte that is in no text, and goes on.
pub(super) const NO_WORD: u64 = 0xff;

/// Texts of this length and more are told apart by more than their words.
pub(super) const LONG: usize = 16;

impl Key {
    /// The key with these words.
    #[inline]
    pub(super) const fn new(first: u64, second: u64) -> Self {
        Self {
            words: [first, second],
            folded: fold(second, first),
        }
    }

    /// The key of a text of [`LONG`] bytes or more.
    pub(super) const fn long(text: &[u8]) -> Self {
        let mut key = NOTHING;
        let mut rest = text;
        if let Some((first, behind)) = rest.split_first_chunk()
            && let Some((second, behind)) = behind.split_first_chunk()
        {
            key = Self::new(u64::from_le_bytes(*first), u64::from_le_bytes(*second));
            rest = behind;
        }
        while let Some((word, behind)) = rest.split_first_chunk() {
            key.folded = fold(key.folded, u64::from_le_bytes(*word));
            rest = behind;
        }
        // What is left is the end of the last eight bytes; the length tells how much of them. The
        // last byte, which differs most, comes lowest, from where a product spreads it furthest.
        if let Some(last) = text.last_chunk() {
            key.folded = fold(key.folded, u64::from_be_bytes(*last));
        }
        key.folded = fold(key.folded, text.len() as u64);
        key
    }
}

/// An odd number with bits everywhere, so that no two literals meet in one fold by chance. It fits in
/// an instruction.
const SPREAD: u64 = 0x1e37_79b9;

/// Takes one more word into a fold: `folded.wrapping_mul(SPREAD) ^ word`, in operators, since in const
/// evaluation calls are what takes time.
#[inline]
const fn fold(folded: u64, word: u64) -> u64 {
    (folded as u128 * SPREAD as u128) as u64 ^ word
}

/// The place of a key among the cells of a node.
///
/// The salt's low six bits say how many of the product's bits to drop, so that one number holds
/// both; a salt of zero sends every key to the one cell there is.
#[inline]
pub(super) const fn place(folded: u64, salt: u64) -> usize {
    ((folded as u128 * salt as u128) as u64 >> (salt & 63)) as usize
}

/// The key of a literal segment.
pub(super) const fn of(literal: &Literal) -> Key {
    let [first, second] = literal.words;
    if second >> 56 == PADDING {
        return Key {
            words: [first, second],
            folded: fold(second, first),
        };
    }
    Key::long(literal.text.as_bytes())
}

/// Whether a literal has [`LONG`] bytes or more: its words have no padding then. In const evaluation a
/// text's length takes three calls.
pub(super) const fn is_long(literal: &Literal) -> bool {
    literal.words[1] >> 56 != PADDING
}

/// What fills a word up behind a text's last byte.
const PADDING: u64 = 0xff;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_filled_up_with_bytes_that_are_in_no_text() {
        let key = of(&Literal::new("users"));
        assert_eq!(
            key.words,
            [u64::from_le_bytes(*b"users\xff\xff\xff"), u64::MAX]
        );
        let key = of(&Literal::new("absolute"));
        assert_eq!(key.words, [u64::from_le_bytes(*b"absolute"), u64::MAX]);
        let key = of(&Literal::new("a-text-of-some-length"));
        assert_eq!(key.words[1], u64::from_le_bytes(*b"f-some-l"));
    }

    #[test]
    fn long_texts_differ_in_their_folds() {
        let texts = [
            "a-text-of-some-length-one",
            "a-text-of-some-length-two",
            "aaaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaaaa",
        ];
        let folds = texts.map(|text| of(&Literal::new(text)).folded);
        assert!((0..4).all(|a| (0..a).all(|b| folds[a] != folds[b])));
    }
}
