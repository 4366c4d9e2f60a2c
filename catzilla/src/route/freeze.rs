//! From the draft's long arrays to the table's exact ones. Each is a function of its length, so
//! that the caller, who knows the lengths as constants, can put it in read-only data.

use super::captures::{Capture, Reads};
use super::faults::Finding;
use super::links::Branch;
use super::place::Bucket;
use super::rows::Row;
use super::table::{BUCKET_WORD, Cell, Lengths, Long, NOWHERE, Table};
use super::trie::NONE;
use super::{Draft, Piece, Segment, key};

/// The first elements of an array.
const fn head<T: Copy, const LENGTH: usize>(from: &[T], empty: T) -> [T; LENGTH] {
    let mut head = [empty; LENGTH];
    head.copy_from_slice(from.split_at(LENGTH).0);
    head
}

impl<const ROUTES: usize, const NODES: usize, const CELLS: usize, const CAPTURES: usize>
    Draft<ROUTES, NODES, CELLS, CAPTURES>
{
    /// How long the table's arrays are.
    #[must_use]
    pub const fn lengths(&self) -> Lengths {
        Lengths {
            cells: self.places.cells,
            branches: self.links.count,
            rows: self.rows.count,
            partials: self.links.partial_count,
            long: self.trie.long,
            routes: self.routes,
            captures: self.captures.count,
            findings: self.findings.count,
        }
    }

    /// The nodes, each in its cell, and the buckets.
    #[must_use]
    pub const fn cells<const LENGTH: usize>(&self) -> [Cell; LENGTH] {
        let mut cells = [UNUSED; LENGTH];
        let mut at = 0;
        while at < self.trie.count {
            let (node, run) = (&self.trie.nodes[at], &self.places.runs[at]);
            let param = if node.partials == 0 && node.param != 0 {
                self.places.cell_of[node.param as usize]
            } else {
                NOWHERE
            };
            cells[self.places.cell_of[at] as usize] = Cell {
                words: node.key.words,
                salt: run.salt,
                base: run.base,
                param,
                branch: self.links.first[at],
                row: node.row,
            };
            at += 1;
        }
        let mut at = 0;
        while at < self.places.bucket_count {
            let Bucket { cell, run } = self.places.buckets[at];
            cells[cell as usize] = Cell {
                words: [BUCKET_WORD, 0],
                salt: run.salt,
                base: run.base,
                ..UNUSED
            };
            at += 1;
        }
        cells
    }

    /// The ways on without a literal.
    #[must_use]
    pub const fn branches<const LENGTH: usize>(&self) -> [Branch; LENGTH] {
        head(&self.links.branches, self.links.branches[0])
    }

    /// The routes by method, for each path.
    #[must_use]
    pub const fn rows<const LENGTH: usize>(&self) -> [Row; LENGTH] {
        head(&self.rows.rows, self.rows.rows[0])
    }

    /// The pieces of the partial segments.
    #[must_use]
    pub const fn partials<const LENGTH: usize>(&self) -> [&'static [Piece]; LENGTH] {
        let mut partials: [&[Piece]; LENGTH] = [&[]; LENGTH];
        let mut at = 0;
        while at < LENGTH {
            partials[at] = self.trie.pieces(self.links.partials[at] as usize);
            at += 1;
        }
        partials
    }

    /// The literals that have more text than fits in a cell, in the order of the cells.
    #[must_use]
    pub const fn long<const LENGTH: usize>(&self) -> [Long; LENGTH] {
        let mut long = [Long { cell: 0, text: "" }; LENGTH];
        let (mut cell, mut count) = (0, 0);
        while count < LENGTH && cell < self.places.cells {
            if let Some(node) = self.places.node(cell)
                && let Some(text) = self.long_text(node)
            {
                long[count] = Long {
                    cell: cell as u32,
                    text,
                };
                count += 1;
            }
            cell += 1;
        }
        long
    }

    const fn long_text(&self, node: usize) -> Option<&'static str> {
        match self.trie.segment(node) {
            Segment::Literal(literal) if key::is_long(literal) => Some(literal.text),
            _ => None,
        }
    }

    /// What each route reads.
    #[must_use]
    pub const fn reads<const LENGTH: usize>(&self) -> [Reads; LENGTH] {
        head(&self.captures.reads, Reads::NOTHING)
    }

    /// Where the parameters lie that the handlers read.
    #[must_use]
    pub const fn captures<const LENGTH: usize>(&self) -> [Capture; LENGTH] {
        head(&self.captures.list, super::captures::WHOLE)
    }

    /// What is wrong with the routes.
    #[must_use]
    pub const fn findings<const LENGTH: usize>(&self) -> [Finding; LENGTH] {
        head(&self.findings.list, self.findings.list[0])
    }
}

impl<const ROUTES: usize, const NODES: usize, const CELLS: usize, const CAPTURES: usize>
    Draft<ROUTES, NODES, CELLS, CAPTURES>
{
    /// The table of a draft that was built at run time, for tests and benches that make up their
    /// routes. Its arrays are never freed.
    #[doc(hidden)]
    #[must_use]
    pub fn leak(&self) -> Table {
        let lengths = self.lengths();
        Table {
            cells: self.cells::<CELLS>()[..lengths.cells].to_vec().leak(),
            branches: self.branches::<NODES>()[..lengths.branches].to_vec().leak(),
            rows: self.rows::<ROUTES>()[..lengths.rows].to_vec().leak(),
            partials: self.partials::<NODES>()[..lengths.partials].to_vec().leak(),
            long: self.long::<NODES>()[..lengths.long].to_vec().leak(),
            reads: self.reads::<ROUTES>()[..lengths.routes].to_vec().leak(),
            captures: self.captures::<CAPTURES>()[..lengths.captures]
                .to_vec()
                .leak(),
            findings: self.findings::<ROUTES>()[..lengths.findings]
                .to_vec()
                .leak(),
        }
    }
}

/// A cell without a node.
const UNUSED: Cell = Cell {
    words: [key::NO_WORD, 0],
    salt: 0,
    base: 0,
    param: NOWHERE,
    branch: NONE,
    row: NONE,
};
