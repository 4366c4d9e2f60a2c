//! Goes on where the straight way ends: tries the branches, and comes back from dead ends.
//!
//! The links between the branches hold the order in which all of the trie is to be searched, so
//! where the slashes are is all the state there is.

use super::cut::Segments;
use super::links::{Branch, Kind};
use super::lookup::{Lookup, Match, segment};
use super::trie::NONE;
use super::walk::End;
use super::{Methods, Table, partial, rows};

/// A search, which may be wary of segments that normalisation would change.
pub(super) struct Search<'s, const WARY: bool> {
    table: &'s Table,
    path: &'s str,
    method: usize,
    found: &'s mut Match,
    /// The methods of the routes that were passed by.
    allowed: Methods,
    /// The first depth at which a parameter holds `.` or `..`.
    dots: Option<usize>,
}

impl<'s, const WARY: bool> Search<'s, WARY> {
    /// Searches on from where the straight way ended.
    #[cold]
    #[inline(never)]
    pub(super) fn from(
        mut end: End<'s>,
        table: &'s Table,
        path: &'s str,
        method: usize,
        found: &'s mut Match,
    ) -> Lookup {
        let mut search = Self {
            table,
            path,
            method,
            found,
            allowed: Methods::NONE,
            dots: None,
        };
        loop {
            if let End::Node(cell) = end
                && let Some(route) = search.route(cell.row)
            {
                return search.found(route);
            }
            match search.follow(end.cell().branch) {
                Ok(next) => end = next,
                Err(answer) => return answer,
            }
        }
    }

    /// Follows the branches from this one on to the first that takes what is there, and from there
    /// the straight way. Where there is none, or where a catch-all takes it all, the search is over.
    fn follow(&mut self, mut link: u16) -> Result<End<'s>, Lookup> {
        while let Some(branch) = self.table.branches.get(usize::from(link)) {
            let depth = usize::from(branch.depth);
            self.dots = self.dots.filter(|&dots| dots < depth);
            if branch.kind == Kind::CatchAll {
                if let Some(route) = self.route(branch.target as u16) {
                    return Err(self.found_rest(route, depth));
                }
            } else if self.has_segment(depth) && self.takes(branch, depth) {
                return Ok(self.walk_on(branch.target as usize, depth + 1));
            }
            link = branch.next;
        }
        Err(match self.allowed {
            Methods::NONE => Lookup::NotFound,
            allowed => Lookup::WrongMethod(allowed),
        })
    }

    /// Walks on from a node at this depth.
    fn walk_on(&mut self, cell: usize, depth: usize) -> End<'s> {
        let cell = &self.table.cells[cell];
        let path = self.path.as_bytes();
        let slash = usize::from(self.found.slashes[depth]);
        match Segments::far(path, slash) {
            Some(segments) => {
                let slashes = &mut self.found.slashes;
                self.table.walk::<true>(cell, segments, slashes, depth)
            }
            None => End::Node(cell),
        }
    }

    /// Whether the path has a segment at this depth.
    fn has_segment(&self, depth: usize) -> bool {
        usize::from(self.found.slashes[depth]) < self.path.len()
    }

    /// Whether a partial or a parameter takes the segment at this depth.
    fn takes(&mut self, branch: &Branch, depth: usize) -> bool {
        let text = segment(&self.found.slashes, self.path, depth);
        let dots = match branch.kind {
            Kind::Partial => {
                let pieces = self.table.partials[usize::from(branch.pieces)];
                if partial::matched(pieces, text, 0).is_none() {
                    return false;
                }
                partial::has_dots(pieces, text)
            }
            _ => matches!(text, "." | ".."),
        };
        if dots && self.dots.is_none() {
            self.dots = Some(depth);
        }
        !text.is_empty()
    }

    /// The route of a row for the method asked for; without one, the row's methods are noted.
    fn route(&mut self, row: u16) -> Option<u16> {
        let row = self.table.rows.get(usize::from(row))?;
        let route = row[self.method];
        if route == NONE {
            self.allowed = self.allowed.or(rows::methods(row));
        }
        (route != NONE).then_some(route)
    }

    fn found(&mut self, route: u16) -> Lookup {
        if WARY && self.dots.is_some() {
            return Lookup::Irregular;
        }
        self.found.route = route;
        Lookup::Found
    }

    /// A catch-all takes what is left from this depth on.
    fn found_rest(&mut self, route: u16, depth: usize) -> Lookup {
        let has_rest = self.has_segment(depth);
        self.found.slashes[depth + 1] = self.path.len() as u16;
        let rest = segment(&self.found.slashes, self.path, depth);
        if WARY && has_rest && rest.split('/').any(|part| matches!(part, "" | "." | "..")) {
            return Lookup::Irregular;
        }
        self.found(route)
    }
}
