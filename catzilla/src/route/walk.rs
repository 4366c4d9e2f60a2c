//! Walks the table down along a path: the straight way, which nearly every request takes.
//!
//! From a node it leads to the literal child, if there is one for the segment, else to the
//! parameter's child. Where the slashes are is noted on the way. Where it ends without a route,
//! `search` goes on.

#![allow(
    clippy::inline_always,
    reason = "one look-up is one loop; calls would cost more than what they do"
)]

use super::cut::Segments;
use super::key::{Key, LONG};
use super::lookup::Slashes;
use super::table::Cell;
use super::trie::NONE;
use super::{Table, key};

impl Table {
    /// Walks from a node at some depth on, as far as the straight way leads, and notes where the
    /// segments end.
    #[inline(always)]
    pub(super) fn walk<'w, const IS_FAR: bool>(
        &'w self,
        mut cell: &'w Cell,
        mut segments: Segments<'_>,
        slashes: &mut Slashes,
        mut depth: usize,
    ) -> End<'w> {
        let mut slash = usize::from(slashes[depth]);
        loop {
            let end = segments.next_end::<IS_FAR>();
            depth += 1;
            let Some(next) = slashes.get_mut(depth) else {
                return End::Stuck(cell);
            };
            *next = end as u16;
            let literal = if cell.base == 0 {
                None
            } else if end.wrapping_sub(slash) <= LONG {
                self.literal(cell, segments.key(slash, end))
            } else {
                self.long_literal(cell, segments.text(slash, end))
            };
            let child = match literal {
                Some(_) => literal,
                None => self.param(cell, segments.first(slash)),
            };
            let Some(child) = child else {
                return End::Stuck(cell);
            };
            cell = child;
            if !segments.advance::<IS_FAR>() {
                return End::Node(cell);
            }
            slash = end;
        }
    }

    /// The child to which a literal of less than [`LONG`] bytes leads, from a node that has any.
    #[inline(always)]
    fn literal(&self, parent: &Cell, key: Key) -> Option<&Cell> {
        let at = parent.base as usize + key::place(key.folded, parent.salt);
        let cell = self.cells.get(at)?;
        if cell.words[0] == key.words[0] && cell.words[1] == key.words[1] {
            return Some(cell);
        }
        if cell.is_bucket() {
            return self.literal_from(cell, key, |_| true);
        }
        None
    }

    /// The same from a bucket on. Whether the literal of a cell with this key has the text as well is
    /// for the caller to say.
    #[inline(never)]
    fn literal_from(
        &self,
        mut bucket: &Cell,
        key: Key,
        has_text: impl Fn(usize) -> bool,
    ) -> Option<&Cell> {
        loop {
            let at = bucket.base as usize + key::place(key.folded, bucket.salt);
            let cell = self.cells.get(at)?;
            if cell.words == key.words && has_text(at) {
                return Some(cell);
            }
            if !cell.is_bucket() {
                return None;
            }
            bucket = cell;
        }
    }

    /// The child to which a longer literal leads.
    #[inline(never)]
    fn long_literal(&self, parent: &Cell, text: Option<&[u8]>) -> Option<&Cell> {
        self.literal_from(parent, Key::long(text?), |cell| {
            text == self.long_text(cell)
        })
    }

    /// The parameter's child. Segments that are empty or begin with a dot have to be looked at more
    /// closely, which `search` does.
    #[inline(always)]
    fn param(&self, parent: &Cell, first: Option<&u8>) -> Option<&Cell> {
        match first {
            None | Some(b'.' | b'/') => None,
            Some(_) => self.cells.get(parent.param as usize),
        }
    }

    /// The text of the long literal that leads to a cell.
    fn long_text(&self, cell: usize) -> Option<&[u8]> {
        let known = self
            .long
            .binary_search_by_key(&cell, |long| long.cell as usize);
        known.ok().map(|at| self.long[at].text.as_bytes())
    }
}

/// Where the straight way ends.
#[derive(Clone, Copy)]
pub(super) enum End<'w> {
    /// The path ends at this node.
    Node(&'w Cell),
    /// At this node there is no straight way for the next segment.
    Stuck(&'w Cell),
}

impl<'w> End<'w> {
    /// Whether there is nowhere to go from here, and no route was passed by.
    pub(super) fn is_final(self) -> bool {
        matches!(self, Self::Stuck(cell) if cell.branch == NONE)
    }

    pub(super) fn cell(self) -> &'w Cell {
        match self {
            Self::Node(cell) | Self::Stuck(cell) => cell,
        }
    }
}
