//! Cuts a path into segments, and reads the key of each.
//!
//! The slashes of 64 bytes are found at once and kept as bits, so that each segment's end is known
//! without a loop over its bytes. The end of the path counts as a slash.

#![allow(
    clippy::inline_always,
    reason = "one look-up is one loop; calls would cost more than what they do"
)]

use std::num::NonZero;

use super::key::{Key, LONG};
use crate::block;

/// Paths of this length and more do not fit in one block.
pub(super) const FAR: usize = 64;

/// The bytes in one word of a key.
const WORD: usize = 8;

/// The segments of a path that are still ahead.
#[derive(Clone, Copy)]
pub(super) struct Segments<'p> {
    path: &'p [u8],
    /// The last eight bytes, with zeros before them if there are fewer.
    tail: u64,
    /// A bit for each slash that is still ahead in the block; the lowest ends the next segment.
    ahead: NonZero<u64>,
    /// Where the 64 bytes start that are looked at.
    block: usize,
}

impl<'p> Segments<'p> {
    /// The segments of a path of less than [`FAR`] bytes behind its first slash; nothing if it does
    /// not start with one.
    #[inline(always)]
    pub(super) fn near(path: &'p [u8]) -> Option<Self> {
        let tail = last(path);
        let all = all_slashes(path, tail);
        if all & 1 == 0 {
            return None;
        }
        Some(Self {
            path,
            tail,
            ahead: NonZero::new(all ^ 1)?,
            block: 0,
        })
    }

    /// The segments of any path behind the slash that is here.
    pub(super) fn far(path: &'p [u8], slash: usize) -> Option<Self> {
        let (block, ahead) = first_block(path, slash + 1)?;
        Some(Self {
            path,
            tail: last(path),
            ahead,
            block,
        })
    }

    /// Where the next segment ends.
    #[inline(always)]
    pub(super) fn next_end<const IS_FAR: bool>(&self) -> usize {
        let end = self.ahead.trailing_zeros() as usize;
        if IS_FAR { self.block + end } else { end }
    }

    /// Goes on behind the next segment, if there is another one. A path that is near is all in one
    /// block.
    #[inline(always)]
    pub(super) fn advance<const IS_FAR: bool>(&mut self) -> bool {
        let ahead = self.ahead.get();
        if let Some(ahead) = NonZero::new(ahead & (ahead - 1)) {
            self.ahead = ahead;
            return true;
        }
        if IS_FAR && let Some(found) = first_block(self.path, self.block + FAR) {
            (self.block, self.ahead) = found;
            return true;
        }
        false
    }

    /// The key of the segment between a slash and the next, if it has less than [`LONG`] bytes.
    #[inline(always)]
    pub(super) fn key(&self, slash: usize, end: usize) -> Key {
        let distance = end.wrapping_sub(slash) % (LONG + 1);
        let first = |word: u64| word | PADDING[0][distance];
        if distance <= 1 + WORD {
            // Most segments are that short, and the second word of their keys is always the same.
            return Key::new(first(self.word(slash)), u64::MAX);
        }
        let [word, second] = self.window(slash);
        Key::new(first(word), second | PADDING[1][distance])
    }

    /// The sixteen bytes behind a slash, as far as they are the path's, and otherwise anything.
    #[inline(always)]
    fn window(&self, slash: usize) -> [u64; 2] {
        if let Some(window) = self.path.get(slash + 1..slash + 17) {
            return [word(window), word(window.get(WORD..).unwrap_or_default())];
        }
        [self.word(slash), self.before_end(slash + 17)]
    }

    /// The eight bytes behind a slash, in the same way.
    #[inline(always)]
    fn word(&self, slash: usize) -> u64 {
        let end = slash + 1 + WORD;
        match self.path.get(slash + 1..end) {
            Some(bytes) => word(bytes),
            None => self.before_end(end),
        }
    }

    /// The eight bytes before a position behind the path's end: what is not there is shifted out of
    /// the last eight bytes.
    #[inline(always)]
    fn before_end(&self, end: usize) -> u64 {
        self.tail >> (end.wrapping_sub(self.path.len()) * 8 % 64)
    }

    /// The byte behind a slash.
    #[inline(always)]
    pub(super) fn first(&self, slash: usize) -> Option<&u8> {
        self.path.get(slash + 1)
    }

    /// The text of the segment between a slash and the next.
    pub(super) fn text(&self, slash: usize, end: usize) -> Option<&'p [u8]> {
        self.path.get(slash + 1..end)
    }
}

/// The ones behind a segment in either word, by the distance from the slash before it to its end.
const PADDING: [[u64; LONG + 1]; 2] = {
    let mut padding = [[0; LONG + 1]; 2];
    let mut length = 0;
    while length < LONG {
        let ones = u128::MAX << (length * 8);
        padding[0][length + 1] = ones as u64;
        padding[1][length + 1] = (ones >> 64) as u64;
        length += 1;
    }
    padding
};

/// The first eight bytes of a text that has as many.
#[inline(always)]
fn word(text: &[u8]) -> u64 {
    u64::from_le_bytes(*text.first_chunk().unwrap_or(&[0; 8]))
}

/// The last eight bytes of a path, with zeros before them if there are fewer.
#[inline(always)]
fn last(path: &[u8]) -> u64 {
    let byte = |word, &byte: &u8| word >> 8 | u64::from(byte) << 56;
    match path.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => path.iter().fold(0, byte),
    }
}

/// The slashes of a path of less than [`FAR`] bytes, with one for its end. Its blocks may overlap.
#[inline(always)]
fn all_slashes(path: &[u8], tail: u64) -> u64 {
    let length = path.len();
    if length < 8 {
        return (slashes(u128::from(tail)) | 1 << 8) >> (8 - length);
    }
    if length < 16 {
        let found = slashes(u128::from(tail) << 64 | u128::from(word(path)));
        return found & 0xff | (found >> 8 | 1 << 8) << (length - 8);
    }
    let last = (slashes_at(path, length - 16) | 1 << 16) << (length - 16);
    let found = slashes_at(path, 0) | last;
    if length <= 32 {
        return found;
    }
    found | slashes_at(path, 16) << 16 | slashes_at(path, length - 32) << (length - 32)
}

/// The first block from here on that has a slash, and its slashes.
#[inline(never)]
fn first_block(path: &[u8], mut block: usize) -> Option<(usize, NonZero<u64>)> {
    loop {
        if let Some(found) = NonZero::new(block_slashes(path.get(block..)?)) {
            return Some((block, found));
        }
        block += FAR;
    }
}

/// The slashes of the first 64 bytes, or of as many as there are with one for their end.
fn block_slashes(rest: &[u8]) -> u64 {
    if rest.len() < FAR {
        return all_slashes(rest, last(rest));
    }
    let [a, b, c, d] = [0, 16, 32, 48].map(|at| slashes_at(rest, at) << at);
    a | b | c | d
}

/// The slashes of the sixteen bytes that start here.
#[inline(always)]
fn slashes_at(path: &[u8], start: usize) -> u64 {
    let block = path.get(start..).unwrap_or_default().first_chunk();
    slashes(u128::from_le_bytes(*block.unwrap_or(&[0; 16])))
}

#[inline(always)]
fn slashes(block: u128) -> u64 {
    block::find(b'/', block.to_le_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Literal, key};

    /// Cuts a path as the matcher does, and compares every segment with what `split` finds.
    fn check<const IS_FAR: bool>(path: &str, mut segments: Segments<'_>, mut slash: usize) {
        for text in path[slash + 1..].split('/') {
            let end = segments.next_end::<IS_FAR>();
            assert_eq!(&path[slash + 1..end], text, "{path}");
            assert_eq!(segments.text(slash, end), Some(text.as_bytes()));
            if (1..LONG).contains(&text.len()) {
                let literal = Literal::new(text.to_owned().leak());
                let key = segments.key(slash, end);
                assert_eq!(key, key::of(&literal), "{text} in {path}");
            } else if text.is_empty() {
                assert_eq!(segments.key(slash, end).words, [u64::MAX; 2]);
            }
            assert_eq!(segments.advance::<IS_FAR>(), end < path.len(), "{path}");
            slash = end;
        }
    }

    #[test]
    fn cuts_where_the_literal_of_the_same_text_ends() {
        let path = "/a/bcdefg/hijklmno/pqrstuvwx/0123456789abcde/0123456789abcdef//\
            long-long-long-long/0123456789-0123456789-0123456789-0123456789-0123456789-0123456789/\
            a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z";
        for (first, last) in (0..path.len()).flat_map(|a| (a + 1..=path.len()).map(move |b| (a, b)))
        {
            let path = &path[first..last];
            if path.starts_with('/') {
                check::<true>(path, Segments::far(path.as_bytes(), 0).unwrap(), 0);
            }
            if path.len() < FAR {
                match Segments::near(path.as_bytes()) {
                    Some(segments) => check::<false>(path, segments, 0),
                    None => assert!(!path.starts_with('/')),
                }
            }
        }
    }
}
