//! Cuts a segment off the front of a path, and reads its key in the same pass.

#![allow(
    clippy::inline_always,
    reason = "one look-up is one loop; calls would cost more than what they do"
)]

use super::key::{Key, fold, slash};

/// The segment at the front of what is left of a path.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    /// Its length in bytes.
    pub(super) length: usize,
    /// By what it is compared.
    pub(super) key: Key,
}

/// The last eight bytes of a path, so that what is left of it when fewer than eight bytes are left
/// can still be read in one load: the bytes before them are shifted out.
#[derive(Clone, Copy)]
pub(super) struct Tail(u64);

impl Tail {
    #[inline(always)]
    pub(super) fn of(path: &[u8]) -> Self {
        Self(match path.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => Self::of_short(path),
        })
    }

    fn of_short(path: &[u8]) -> u64 {
        path.iter()
            .fold(0, |word, &byte| word >> 8 | u64::from(byte) << 56)
    }

    /// The next eight bytes of `rest`, with a slash and zeros behind the path's end.
    #[inline(always)]
    pub(super) fn word(self, rest: &[u8]) -> u64 {
        match rest.first_chunk() {
            Some(next) => u64::from_le_bytes(*next),
            None => self.0 >> 8 >> (56 - rest.len() * 8) | slash(rest.len()),
        }
    }

    /// Cuts off a segment of eight bytes or more, of which the first word is known.
    #[inline(always)]
    pub(super) fn cut_long(self, rest: &[u8], first: u64) -> Option<Cut> {
        let from_second = rest.get(8..)?;
        let second = self.word(from_second);
        let slashes = slashes(second);
        if slashes == 0 {
            return self.cut_longer(from_second, first);
        }
        let second = through_first(second, slashes);
        let key = Key {
            words: [first, second],
            folded: fold(first, second),
        };
        Some(Cut {
            length: 8 + position(slashes),
            key,
        })
    }

    /// The same for a segment of 16 bytes or more.
    #[cold]
    fn cut_longer(self, from_second: &[u8], first: u64) -> Option<Cut> {
        let second = self.word(from_second);
        let mut folded = fold(first, second);
        let mut at = 8;
        loop {
            let word = self.word(from_second.get(at..)?);
            let slashes = slashes(word);
            if slashes != 0 {
                let key = Key {
                    words: [first, second],
                    folded: fold(folded, through_first(word, slashes)),
                };
                return Some(Cut {
                    length: 8 + at + position(slashes),
                    key,
                });
            }
            folded = fold(folded, word);
            at += 8;
        }
    }
}

/// A one in every byte.
const ONES: u64 = u64::MAX / 255;

/// A slash in every byte.
const SLASHES: u64 = u64::from_le_bytes([b'/'; 8]);

/// The high bit of every byte that is a slash; the lowest of them is right, and those above it may
/// be set by a borrow, which does no harm as only the lowest is ever used.
#[inline(always)]
pub(super) fn slashes(word: u64) -> u64 {
    let zeros = word ^ SLASHES;
    zeros.wrapping_sub(ONES) & !zeros & ONES << 7
}

/// The position of the first slash.
#[inline(always)]
pub(super) fn position(slashes: u64) -> usize {
    slashes.trailing_zeros() as usize / 8
}

/// The bytes of a word up to the first slash and with it.
#[inline(always)]
pub(super) fn through_first(word: u64, slashes: u64) -> u64 {
    word & (slashes ^ slashes.wrapping_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Literal, key};

    fn cut(tail: Tail, rest: &[u8]) -> Cut {
        let word = tail.word(rest);
        match slashes(word) {
            0 => tail.cut_long(rest, word).unwrap(),
            slashes => {
                let first = through_first(word, slashes);
                Cut {
                    length: position(slashes),
                    key: Key {
                        words: [first, 0],
                        folded: first,
                    },
                }
            }
        }
    }

    #[test]
    fn cuts_where_the_literal_of_the_same_text_ends() {
        let path =
            "/a/bcdefg/hijklmno/pqrstuvwx/0123456789abcde/0123456789abcdef/long-long-long-long";
        for end in 1..=path.len() {
            let path = &path[..end];
            let mut rest = &path.as_bytes()[1..];
            let tail = Tail::of(path.as_bytes());
            for text in path.split('/').skip(1) {
                let cut = cut(tail, rest);
                assert_eq!(cut.length, text.len(), "{path}");
                assert_eq!(cut.key, key::of(&Literal::new(text)), "{text} in {path}");
                rest = rest.get(cut.length + 1..).unwrap_or_default();
            }
        }
    }
}
