//! The answers of a table.

use super::captures::{ELSEWHERE, Reads};
use super::{MAX_SEGMENTS, Methods, Table, partial};

/// What a table says to a path and a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// A route matches.
    Found(Match),
    /// Routes match the path, but only with these methods.
    WrongMethod(Methods),
    /// No route matches the path.
    NotFound,
    /// A route matches only as long as nobody normalises the path: a parameter would hold `.` or
    /// `..`, or a catch-all such a segment or an empty one.
    Irregular,
}

/// A route, and where the segments of its path lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The route's number.
    pub route: u16,
    /// Where the segments start.
    pub(super) left: Left,
}

/// How many bytes of the path are left where each segment starts; [`END`] where there is no further
/// segment. Counted from the path's end, as that is what the matcher has at hand.
pub(super) type Left = [u16; MAX_SEGMENTS + 1];

/// No segment.
pub(super) const END: u16 = u16::MAX;

/// The longest path that is looked at, so that what is left of it fits in 16 bits.
pub(super) const LONGEST: usize = END as usize;

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
            Some(&depth) if depth != ELSEWHERE => segment(&found.left, path, usize::from(depth)),
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
        let text = segment(&found.left, path, usize::from(capture.depth));
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
pub(super) fn segment<'p>(left: &Left, path: &'p str, depth: usize) -> &'p str {
    let (left, next) = (left[depth % MAX_SEGMENTS], left[depth % MAX_SEGMENTS + 1]);
    let start = path.len().wrapping_sub(usize::from(left));
    let end = path.len().wrapping_sub(usize::from(next.wrapping_add(1))); // `END` wraps to 0.
    path.get(start..end).unwrap_or_default()
}
