//! Cuts a segment off the front of a path, and reads its key in the same pass.

#![allow(
    clippy::inline_always,
    reason = "one look-up is one loop; calls would cost more than what they do"
)]

use super::key::{Key, fold};

/// The segment at the front of what is left of a path: its length, and by what it is compared.
///
/// Most are short, and then one word is all of the key.
pub(super) enum Cut {
    /// One of fewer than eight bytes, and its first word.
    Short(usize, u64),
    /// One of fewer than sixteen.
    Whole(usize, Key),
    /// One that is longer, and takes a loop to read.
    Long,
}

/// The last seven bytes of a path and the slash behind them. So what is left of it when fewer than
/// eight bytes are left can be read in one go: the bytes before it are shifted out.
#[derive(Clone, Copy)]
pub(super) struct Tail(u64);

impl Tail {
    #[inline(always)]
    pub(super) fn of(path: &[u8]) -> Self {
        let end = match path.last_chunk() {
            Some(last) => u64::from_le_bytes(*last),
            None => of_short(path),
        };
        Self(end >> 8 | u64::from(b'/') << 56)
    }

    /// The next eight bytes of `rest`, the end of the path, with a slash and zeros behind it.
    #[inline(always)]
    fn word(self, rest: &[u8]) -> u64 {
        match rest.first_chunk() {
            Some(next) => u64::from_le_bytes(*next),
            None => self.0 >> (56 - rest.len() * 8),
        }
    }

    /// The first segment of `rest`.
    #[inline(always)]
    pub(super) fn cut(self, rest: &[u8]) -> Cut {
        let first = self.word(rest);
        let found = slashes(first);
        if found != 0 {
            return Cut::Short(position(found), through_first(first, found));
        }
        let Some(rest) = rest.get(8..) else {
            return Cut::Long;
        };
        let second = self.word(rest);
        let found = slashes(second);
        if found == 0 {
            return Cut::Long;
        }
        let key = Key::new(first, through_first(second, found));
        Cut::Whole(8 + position(found), key)
    }

    /// The length of a segment of sixteen bytes or more, and its key.
    pub(super) fn cut_long(self, rest: &[u8]) -> (usize, Key) {
        let word = |at| self.word(rest.get(at..).unwrap_or_default());
        let mut key = Key::new(word(0), word(8));
        let mut at = 16;
        loop {
            let word = word(at);
            let found = slashes(word);
            if found != 0 {
                key.folded = fold(key.folded, through_first(word, found));
                return (at + position(found), key);
            }
            key.folded = fold(key.folded, word);
            at += 8;
        }
    }
}

/// The last eight bytes of a path that has fewer, with zeros before them.
fn of_short(path: &[u8]) -> u64 {
    path.iter()
        .fold(0, |word, &byte| word >> 8 | u64::from(byte) << 56)
}

/// A one in every byte.
const ONES: u64 = u64::MAX / 255;

/// A slash in every byte.
const SLASHES: u64 = u64::from_le_bytes([b'/'; 8]);

/// The high bit of every byte that is a slash; the lowest of them is right, and those above it may
/// be set by a borrow, which does no harm as only the lowest is ever used.
#[inline(always)]
fn slashes(word: u64) -> u64 {
    let zeros = word ^ SLASHES;
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

    fn cut(tail: Tail, rest: &[u8]) -> (usize, Key) {
        match tail.cut(rest) {
            Cut::Short(length, word) => (length, Key::new(word, 0)),
            Cut::Whole(length, key) => (length, key),
            Cut::Long => tail.cut_long(rest),
        }
    }

    #[test]
    fn cuts_where_the_literal_of_the_same_text_ends() {
        let path =
            "/a/bcdefg/hijklmno/pqrstuvwx/0123456789abcde/0123456789abcdef/long-long-long-long/x";
        for end in 1..=path.len() {
            let path = &path[..end];
            let mut rest = &path.as_bytes()[1..];
            let tail = Tail::of(path.as_bytes());
            for text in path.split('/').skip(1) {
                let (length, key) = cut(tail, rest);
                assert_eq!(length, text.len(), "{path}");
                assert_eq!(key, key::of(&Literal::new(text)), "{text} in {path}");
                rest = rest.get(length + 1..).unwrap_or_default();
            }
        }
    }

    #[test]
    fn finds_the_first_slash_whatever_stands_around_it() {
        let near = [b'/' + 1, b'/' - 1, b'/' | 0x80, 0, 0xff, b'a'];
        for (before, after) in near.iter().flat_map(|a| near.map(|b| (*a, b))) {
            for at in 0..8 {
                let mut bytes = [after; 8];
                bytes[..at].fill(before);
                bytes[at] = b'/';
                let found = slashes(u64::from_le_bytes(bytes));
                assert_eq!(position(found), at, "{bytes:?}");
            }
        }
    }
}
