//! Where each node's record goes: a perfect hash of every literal edge, found in const evaluation.
//!
//! The literal children of a node get a run of cells of their own, and the node a salt that sends
//! every child to a cell of its own, so that one look decides. With many children there is no such
//! salt; then the children that meet in one cell move to a smaller run, and that cell becomes a
//! *bucket*: it holds their salt and their run instead of a node, and costs a second look.

use super::key;
use super::trie::{ROOT, Trie};

/// The cells and the salts. Its lists are chains of node numbers that end with [`ROOT`].
pub(super) struct Places<const NODES: usize, const CELLS: usize> {
    /// What each cell holds: nothing, or one more than its node.
    owners: [u32; CELLS],
    /// How many cells there are so far.
    pub(super) cells: usize,
    /// Each node's cell.
    pub(super) cell_of: [u32; NODES],
    /// Each node's run of children; it starts at 0 where there is none.
    pub(super) runs: [Run; NODES],
    /// The buckets, and how many there are.
    pub(super) buckets: [Bucket; NODES],
    pub(super) bucket_count: usize,
    next: [u32; NODES],
    random: u64,
}

/// Cells that belong to one list of children: where they start, and how a key finds its cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) base: u32,
    pub(super) salt: u64,
}

/// A cell that holds no node, and the run behind it.
#[derive(Clone, Copy)]
pub(super) struct Bucket {
    pub(super) cell: u32,
    pub(super) run: Run,
}

/// Above this a search for one salt takes too long, and buckets are made at once.
const MANY: usize = 48;

/// How many salts are tried for runs of one, two and four times the smallest fitting length.
const TRIES: [usize; 3] = [64, 128, 512];

const NO_RUN: Run = Run { base: 0, salt: 0 };

/// Where a bucket is, in place of a node's number and one.
const BUCKET: u32 = u32::MAX;

impl<const NODES: usize, const CELLS: usize> Places<NODES, CELLS> {
    /// Finds a place for every node of the trie.
    pub(super) const fn of(trie: &Trie<NODES>) -> Self {
        let mut places = Self {
            owners: [0; CELLS],
            cells: 0,
            cell_of: [0; NODES],
            runs: [NO_RUN; NODES],
            buckets: [Bucket {
                cell: 0,
                run: NO_RUN,
            }; NODES],
            bucket_count: 0,
            next: [0; NODES],
            random: 0x4d59_5df4_d0f3_3173,
        };
        places.put_single(ROOT);
        let mut node = 0;
        while node < trie.count {
            let branches = trie.nodes[node].partials | trie.nodes[node].param;
            if branches != 0 {
                places.put_branches(trie, node);
            }
            let literal = trie.nodes[node].literals as usize;
            if literal != ROOT {
                if trie.nodes[literal].sibling as usize == ROOT {
                    places.runs[node].base = places.cells as u32;
                    places.put_single(literal);
                } else {
                    places.put_literals(trie, node);
                }
            }
            node += 1;
        }
        places
    }

    /// The node in this cell, if there is one.
    pub(super) const fn node(&self, cell: usize) -> Option<usize> {
        match self.owners[cell] {
            0 | BUCKET => None,
            owner => Some(owner as usize - 1),
        }
    }

    /// A child that is reached without hashing gets the next cell.
    const fn put_single(&mut self, node: usize) {
        self.owners[self.cells] = node as u32 + 1;
        self.cell_of[node] = self.cells as u32;
        self.cells += 1;
    }

    const fn put_branches(&mut self, trie: &Trie<NODES>, node: usize) {
        let mut partial = trie.nodes[node].partials as usize;
        while partial != ROOT {
            self.put_single(partial);
            partial = trie.nodes[partial].sibling as usize;
        }
        let param = trie.nodes[node].param as usize;
        if param != ROOT {
            self.put_single(param);
        }
    }

    /// Several literal children of a node share a run of cells.
    const fn put_literals(&mut self, trie: &Trie<NODES>, node: usize) {
        let first = trie.nodes[node].literals as usize;
        let (mut child, mut count) = (first, 0);
        while child != ROOT {
            let sibling = trie.nodes[child].sibling;
            self.next[child] = sibling;
            count += 1;
            child = sibling as usize;
        }
        self.runs[node] = self.put(trie, first, count);
    }

    /// Places a list of several children, and says where.
    const fn put(&mut self, trie: &Trie<NODES>, children: usize, count: usize) -> Run {
        let base = self.cells as u32;
        if count <= MANY {
            let mut doubled = 0;
            while doubled < TRIES.len() {
                let length = count.next_power_of_two() << doubled;
                if let Some(salt) = self.search(trie, children, length, TRIES[doubled]) {
                    self.note_cells(trie, children, salt);
                    self.cells += length;
                    return Run { base, salt };
                }
                doubled += 1;
            }
        }
        Run {
            base,
            salt: self.spread(trie, children, count.next_power_of_two() * 2),
        }
    }

    /// A salt that gives every child a cell of its own, which it then holds.
    const fn search(
        &mut self,
        trie: &Trie<NODES>,
        children: usize,
        length: usize,
        tries: usize,
    ) -> Option<u64> {
        let mut left = tries;
        while left > 0 {
            let salt = self.salt(length);
            let failed = self.claim(trie, children, salt);
            if failed == ROOT {
                return Some(salt);
            }
            self.release(trie, children, failed, salt);
            left -= 1;
        }
        None
    }

    /// Gives the children their cells up to the first one whose cell is taken, which it returns.
    const fn claim(&mut self, trie: &Trie<NODES>, children: usize, salt: u64) -> usize {
        let mut child = children;
        while child != ROOT {
            let cell = self.cells + key::place(trie.nodes[child].key.folded, salt);
            if self.owners[cell] != 0 {
                return child;
            }
            self.owners[cell] = child as u32 + 1;
            child = self.next[child] as usize;
        }
        ROOT
    }

    const fn release(&mut self, trie: &Trie<NODES>, children: usize, until: usize, salt: u64) {
        let mut child = children;
        while child != until {
            self.owners[self.cells + key::place(trie.nodes[child].key.folded, salt)] = 0;
            child = self.next[child] as usize;
        }
    }

    /// Notes the cells that children hold.
    const fn note_cells(&mut self, trie: &Trie<NODES>, children: usize, salt: u64) {
        let mut child = children;
        while child != ROOT {
            let cell = self.cells + key::place(trie.nodes[child].key.folded, salt);
            self.cell_of[child] = cell as u32;
            child = self.next[child] as usize;
        }
    }

    /// Places many children: those that meet in one cell get a bucket. Returns the salt.
    const fn spread(&mut self, trie: &Trie<NODES>, children: usize, length: usize) -> u64 {
        let base = self.cells;
        self.cells += length;
        let salt = self.salt(length);
        let mut child = children;
        while child != ROOT {
            let following = self.next[child] as usize;
            let cell = base + key::place(trie.nodes[child].key.folded, salt);
            self.next[child] = match self.owners[cell] {
                0 => ROOT as u32,
                last => last - 1,
            };
            self.owners[cell] = child as u32 + 1;
            child = following;
        }
        let mut cell = base;
        while cell < base + length {
            if self.owners[cell] != 0 {
                self.make_bucket(trie, cell);
            }
            cell += 1;
        }
        salt
    }

    /// Turns a cell that holds a list of several children into a bucket.
    const fn make_bucket(&mut self, trie: &Trie<NODES>, cell: usize) {
        let children = self.owners[cell] as usize - 1;
        let mut count = 0;
        let mut child = children;
        while child != ROOT {
            count += 1;
            child = self.next[child] as usize;
        }
        if count == 1 {
            self.cell_of[children] = cell as u32;
        } else {
            self.owners[cell] = BUCKET;
            let run = self.put(trie, children, count);
            self.buckets[self.bucket_count] = Bucket {
                cell: cell as u32,
                run,
            };
            self.bucket_count += 1;
        }
    }

    /// A random salt for a run of this length, a power of two of at least 2 (Marsaglia's xorshift).
    const fn salt(&mut self, length: usize) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random & !63 | (64 - length.trailing_zeros() as u64)
    }
}
