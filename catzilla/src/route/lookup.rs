//! The answers of a table.

use super::captures::{ELSEWHERE, Reads};
use super::trie::NONE;
use super::{MAX_SEGMENTS, Methods, Table, partial};

/// What a table says to a path and a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// A route matches, and was noted with its segments.
    Found,
    /// Routes match the path, but only with these methods.
    WrongMethod(Methods),
    /// No route matches the path.
    NotFound,
    /// A route matches only as long as nobody normalises the path: a parameter would hold `.` or
    /// `..`, or a catch-all such a segment or an empty one.
    Irregular,
}

/// A route, and where the segments of its path lie. A look-up writes it where it is to stand, as it
/// is too long to be handed on for nothing.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// The route's number.
    pub route: u16,
    /// Where the segments lie.
    pub(super) slashes: Slashes,
}

impl Match {
    /// What no look-up has written to.
    pub const NOTHING: Self = Self {
        route: NONE,
        slashes: [NONE; MAX_SEGMENTS + 1],
    };
}

/// Where the slash before each segment is, as far as they were looked at. Behind the last segment
/// stands the path's length, since its end counts as a slash.
pub(super) type Slashes = [u16; MAX_SEGMENTS + 1];

/// The longest path that is looked at, so that every position fits in 16 bits.
pub(super) const LONGEST: usize = u16::MAX as usize;

impl Table {
    /// The parameter that the route of this match reads by this number, from the path that was
    /// looked up. One that its path does not have is empty.
    #[inline]
    #[must_use]
    pub fn capture<'p>(&self, found: &Match, path: &'p str, index: usize) -> &'p str {
        let Some(&reads) = self.reads.get(usize::from(found.route)) else {
            return "";
        };
        match reads.depths.get(index) {
            Some(&depth) if depth != ELSEWHERE => segment(&found.slashes, path, usize::from(depth)),
            _ => self.capture_elsewhere(reads, found, path, index),
        }
    }

    /// A parameter that is not the first few, or not a whole segment.
    #[cold]
    fn capture_elsewhere<'p>(
        &self,
        reads: Reads,
        found: &Match,
        path: &'p str,
        index: usize,
    ) -> &'p str {
        let Some(capture) = self.captures.get(reads.first as usize + index) else {
            return "";
        };
        let text = segment(&found.slashes, path, usize::from(capture.depth));
        match capture.pieces {
            None => text,
            Some(pieces) => {
                partial::matched(pieces, text, usize::from(capture.piece)).unwrap_or_default()
            }
        }
    }
}

/// The text of the segment at this depth; nothing if there is none.
#[inline]
pub(super) fn segment<'p>(slashes: &Slashes, path: &'p str, depth: usize) -> &'p str {
    let depth = depth % MAX_SEGMENTS;
    let (slash, end) = (usize::from(slashes[depth]), usize::from(slashes[depth + 1]));
    path.get(slash + 1..end).unwrap_or_default()
}
