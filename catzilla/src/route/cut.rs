//! Cuts a segment off the front of a path, and reads its key in the same pass.

use super::key::{Key, fold, slash};

/// The segment at the front of what is left of a path.
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
    #[inline]
    pub(super) fn of(path: &[u8]) -> Self {
        Self(match path.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => path.iter().fold(0, |word, &byte| word >> 8 | u64::from(byte) << 56),
        })
    }

    /// The next eight bytes of `rest`, with a slash and zeros behind the path's end.
    #[inline(always)]
    fn word(self, rest: &[u8]) -> u64 {
        match rest.first_chunk() {
            Some(next) => u64::from_le_bytes(*next),
            None => self.0 >> 8 >> (56 - rest.len() * 8) | slash(rest.len()),
        }
    }

    /// Cuts at the first slash, or at the end of the path.
    #[inline(always)]
    pub(super) fn cut(self, rest: &[u8]) -> Cut {
        let word = self.word(rest);
        let slashes = slashes(word);
        if slashes == 0 {
            return self.cut_long(rest, word);
        }
        let first = through_first(word, slashes);
        Cut { length: position(slashes), key: Key { words: [first, 0], folded: first } }
    }

    /// The same for a segment of eight bytes or more, of which the first word is known.
    #[inline(always)]
    fn cut_long(self, rest: &[u8], first: u64) -> Cut {
        let mut key = Key { words: [first, 0], folded: first };
        let mut at = 8;
        loop {
            let word = self.word(rest.get(at..).unwrap_or_default());
            let slashes = slashes(word);
            let part = if slashes == 0 { word } else { through_first(word, slashes) };
            if at == 8 {
                key.words[1] = part;
            }
            key.folded = fold(key.folded, part);
            if slashes != 0 {
                return Cut { length: at + position(slashes), key };
            }
            at += 8;
        }
    }
}

const ONES: u64 = u64::MAX / 255;

/// The high bit of every byte that is a slash; the lowest of them is right, and those above it may
/// be set by a borrow, which does no harm as only the lowest is ever used.
#[inline(always)]
fn slashes(word: u64) -> u64 {
    let zeros = word ^ ONES * b'/' as u64;
    zeros.wrapping_sub(ONES) & !zeros & ONES << 7
}

/// The position of the first slash.
#[inline(always)]
fn position(slashes: u64) -> usize {
    slashes.trailing_zeros() as usize / 8
}

/// The bytes of a word up to the first slash and with it.
#[inline(always)]
fn through_first(word: u64, slashes: u64) -> u64 {
    word & (slashes ^ slashes.wrapping_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Literal, key};

    #[test]
    fn cuts_where_the_literal_of_the_same_text_ends() {
        let path = "/a/bcdefg/hijklmno/pqrstuvwx/0123456789abcde/0123456789abcdef/long-long-long-long";
        for end in 1..=path.len() {
            let path = &path[..end];
            let mut rest = &path.as_bytes()[1..];
            let tail = Tail::of(path.as_bytes());
            for text in path.split('/').skip(1) {
                let cut = tail.cut(rest);
                assert_eq!(cut.length, text.len(), "{path}");
                assert_eq!(cut.key, key::of(&Literal::new(text)), "{text} in {path}");
                rest = rest.get(cut.length + 1..).unwrap_or_default();
            }
        }
    }
}
