//! The answers of a table.

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
    /// What is left of the path where each segment starts.
    pub(super) left: Left,
}

/// How many bytes are left of the path where each of its segments starts; [`END`] where there is
/// no further segment. Counted from the path's end, as that is what the matcher has at hand.
pub(super) type Left = [u16; MAX_SEGMENTS + 1];

/// One byte more than nothing left is missing: the slash before the segment. So the end of a
/// segment is computed alike for the last one and for all others.
pub(super) const END: u16 = u16::MAX;

/// The longest path that is looked at, so that all lengths fit in 16 bits.
pub(super) const LONGEST: usize = END as usize - 1;

impl Table {
    /// The parameter that the route of this match reads by this number, from the path that was
    /// looked up. One that its path does not have is empty.
    #[inline]
    #[must_use]
    pub fn capture<'p>(&self, found: &Match, path: &'p str, index: usize) -> &'p str {
        let first = self.first_captures.get(usize::from(found.route)).copied().unwrap_or_default();
        let Some(capture) = self.captures.get(first as usize + index) else { return "" };
        let depth = usize::from(capture.depth);
        let text = segment(&found.left, path, depth);
        if capture.pieces.is_empty() {
            return text;
        }
        partial::matched(capture.pieces, text, usize::from(capture.piece)).unwrap_or_default()
    }
}

/// The text of the segment at this depth; nothing if there is none.
#[inline]
pub(super) fn segment<'p>(left: &Left, path: &'p str, depth: usize) -> &'p str {
    let (Some(&start), Some(&next)) = (left.get(depth), left.get(depth + 1)) else { return "" };
    let start = path.len().wrapping_sub(usize::from(start));
    let end = path.len().wrapping_sub(usize::from(next.wrapping_add(1)));
    path.get(start..end).unwrap_or_default()
}
