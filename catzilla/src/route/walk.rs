//! Walks the table along a path.
//!
//! From a node the walk follows the literal child if there is one, else the node's first branch;
//! wherever it ends without a route, it follows the link to the branch that comes next in the
//! order of preference, at whatever depth that lies. The places where the segments start are kept,
//! and are all the state there is.

use super::cut::{Cut, Tail};
use super::links::{Branch, Kind};
use super::lookup::{END, LONGEST, Left, Lookup, Match, segment};
use super::rows::{self, UNKNOWN};
use super::table::Cell;
use super::trie::NONE;
use super::{MAX_SEGMENTS, Methods, Table, key, partial};

impl Table {
    /// The route for this path and this method, whose position is missing if no route can have it.
    /// The path is plain text: it starts with a slash, and nothing in it is encoded.
    #[inline]
    #[must_use]
    pub fn look_up(&self, path: &str, method: Option<usize>) -> Lookup {
        Walk::<true>::start(self, path, method)
    }

    /// The same for a path that is already normal: parameters and catch-alls take what they are
    /// given.
    #[inline]
    #[must_use]
    pub fn look_up_verbatim(&self, path: &str, method: Option<usize>) -> Lookup {
        Walk::<false>::start(self, path, method)
    }
}

/// A walk, which may be wary of segments that normalisation would change.
struct Walk<'w, const WARY: bool> {
    table: &'w Table,
    path: &'w str,
    method: usize,
    left: Left,
    /// The methods of the routes that were passed by.
    allowed: Methods,
    /// The first depth at which a parameter holds `.` or `..`.
    dots: usize,
}

/// Where to go on: a node, and its depth.
type Step<'w> = (&'w Cell, usize);

impl<'w, const WARY: bool> Walk<'w, WARY> {
    fn start(table: &'w Table, path: &'w str, method: Option<usize>) -> Lookup {
        let (Some(root), Some((b'/', rest))) = (table.cells.first(), path.as_bytes().split_first())
        else {
            return Lookup::NotFound;
        };
        if path.len() > LONGEST {
            return Lookup::NotFound;
        }
        let method = method.unwrap_or(UNKNOWN);
        let mut left = [END; MAX_SEGMENTS + 1];
        if !rest.is_empty() {
            left[0] = rest.len() as u16;
        }
        let allowed = Methods::NONE;
        Self { table, path, method, left, allowed, dots: usize::MAX }.run(root)
    }

    fn run(mut self, root: &'w Cell) -> Lookup {
        let bytes = self.path.as_bytes();
        let tail = Tail::of(bytes);
        let mut rest = bytes.get(1..).filter(|rest| !rest.is_empty());
        let (mut cell, mut depth) = (root, 0);
        loop {
            if let Some(from) = rest {
                let cut = tail.cut(from);
                let after = from.get(cut.length + 1..);
                if let Some(next) = self.left.get_mut(depth + 1) {
                    *next = (from.len() as u16).wrapping_sub(cut.length as u16 + 1);
                }
                if cell.base != 0
                    && let Some(child) = self.table.literal(cell, &cut, from)
                {
                    (cell, depth, rest) = (child, depth + 1, after);
                    continue;
                }
            } else if let Some(route) = self.route(cell.row) {
                return self.found(route);
            }
            match self.branch(cell.branch) {
                Ok((child, child_depth)) => (cell, depth) = (child, child_depth),
                Err(answer) => return answer,
            }
            rest = match self.left[depth] {
                END => None,
                left => bytes.get(bytes.len() - usize::from(left)..),
            };
        }
    }

    /// Follows the branches from this one on to the first that takes what is there. Where there
    /// is none, or where a catch-all takes the whole rest, the walk is over.
    fn branch(&mut self, mut link: u16) -> Result<Step<'w>, Lookup> {
        while let Some(branch) = self.table.branches.get(usize::from(link)) {
            link = branch.next;
            let depth = usize::from(branch.depth);
            if self.dots >= depth {
                self.dots = usize::MAX;
            }
            if branch.kind == Kind::CatchAll {
                if let Some(route) = self.route(branch.target as u16) {
                    return Err(self.found_rest(route, depth));
                }
            } else if self.left[depth] != END
                && self.takes(branch, depth)
                && let Some(cell) = self.table.cells.get(branch.target as usize)
            {
                return Ok((cell, depth + 1));
            }
        }
        Err(match self.allowed {
            Methods::NONE => Lookup::NotFound,
            allowed => Lookup::WrongMethod(allowed),
        })
    }

    /// Whether a partial or a parameter takes the segment at this depth.
    fn takes(&mut self, branch: &Branch, depth: usize) -> bool {
        let text = segment(&self.left, self.path, depth);
        if text.is_empty() {
            return false;
        }
        let mut dots = matches!(text, "." | "..");
        if branch.kind == Kind::Partial {
            let Some(pieces) = self.table.partials.get(usize::from(branch.pieces)) else {
                return false;
            };
            if partial::matched(pieces, text, 0).is_none() {
                return false;
            }
            dots = WARY && partial::has_dots(pieces, text);
        }
        if WARY && dots && self.dots > depth {
            self.dots = depth;
        }
        true
    }

    /// The route of a row for the method asked for; without one, the row's methods are noted.
    fn route(&mut self, row: u16) -> Option<u16> {
        let row = self.table.rows.get(usize::from(row))?;
        match row[self.method & 7] {
            NONE => {
                self.allowed = self.allowed.or(rows::methods(row));
                None
            }
            route => Some(route),
        }
    }

    fn found(&self, route: u16) -> Lookup {
        if WARY && self.dots != usize::MAX {
            return Lookup::Irregular;
        }
        Lookup::Found(Match { route, left: self.left })
    }

    /// A catch-all takes what is left from this depth on.
    #[cold]
    fn found_rest(&mut self, route: u16, depth: usize) -> Lookup {
        let some = self.left[depth] != END;
        self.left[depth + 1] = END;
        if WARY && some && segment(&self.left, self.path, depth).split('/').any(is_irregular) {
            return Lookup::Irregular;
        }
        self.found(route)
    }
}

fn is_irregular(segment: &str) -> bool {
    matches!(segment, "" | "." | "..")
}

impl Table {
    /// The literal child that this segment leads to.
    #[inline(always)]
    fn literal(&self, parent: &Cell, cut: &Cut, rest: &[u8]) -> Option<&'static Cell> {
        let (mut base, mut salt) = (parent.base, parent.salt);
        loop {
            let at = base as usize + key::place(cut.key.folded, salt);
            let cell = self.cells.get(at)?;
            if cell.words == cut.key.words {
                return (cut.length < key::LONG || self.has_text(at, cut, rest)).then_some(cell);
            }
            if !cell.is_bucket() {
                return None;
            }
            (base, salt) = (cell.base, cell.salt);
        }
    }

    /// Whether the literal that leads to a cell is the segment that was cut, whose first 16 bytes
    /// are its own.
    #[cold]
    fn has_text(&self, cell: usize, cut: &Cut, rest: &[u8]) -> bool {
        let known = self.long.binary_search_by_key(&cell, |long| long.cell as usize);
        known.is_ok_and(|at| rest.get(..cut.length) == Some(self.long[at].text.as_bytes()))
    }
}
