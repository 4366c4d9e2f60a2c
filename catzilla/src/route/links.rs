//! The ways on where no literal matches, as one chain through the whole trie.
//!
//! Every node knows the first branch to try: its own most specific one, or, where it has none, the
//! branch at which the search goes on after a dead end. Every branch knows the next. So going back
//! means following a link, without a stack.

use super::trie::{NONE, ROOT, Trie};

/// What a branch takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A segment of some shape.
    Partial,
    /// Any segment that is not empty.
    Param,
    /// All that is left.
    CatchAll,
}

/// A way on from a node without a literal.
#[derive(Clone, Copy, Debug)]
pub struct Branch {
    /// What it takes.
    pub(super) kind: Kind,
    /// How many segments stand before those it takes.
    pub(super) depth: u8,
    /// The branch to try when this one leads nowhere.
    pub(super) next: u16,
    /// For a partial segment, the number of its pieces in the table's list.
    pub(super) pieces: u16,
    /// The cell of the node it leads to, or for a catch-all the row.
    pub(super) target: u32,
}

/// The branches of a draft.
pub(super) struct Links<const NODES: usize> {
    pub(super) branches: [Branch; NODES],
    pub(super) count: usize,
    /// The nodes to which partial segments lead, in the order of the branches.
    pub(super) partials: [u32; NODES],
    pub(super) partial_count: usize,
    /// The first branch to try at each node.
    pub(super) first: [u16; NODES],
    /// Where the search goes on after each node's own branches.
    after: [u16; NODES],
}

impl<const NODES: usize> Links<NODES> {
    /// Makes the branches of a trie whose nodes lie in these cells.
    pub(super) const fn of(trie: &Trie<NODES>, cell_of: &[u32; NODES]) -> Self {
        let none = Branch {
            kind: Kind::Param,
            depth: 0,
            next: NONE,
            pieces: 0,
            target: 0,
        };
        let mut links = Self {
            branches: [none; NODES],
            count: 0,
            partials: [0; NODES],
            partial_count: 0,
            first: [NONE; NODES],
            after: [NONE; NODES],
        };
        let mut number = ROOT; // Parents come first, so `after` is known when a node is reached.
        while number < trie.count {
            links.add_node(trie, cell_of, number);
            number += 1;
        }
        links
    }

    const fn add_node(&mut self, trie: &Trie<NODES>, cell_of: &[u32; NODES], number: usize) {
        let node = &trie.nodes[number];
        let first = self.count;
        let mut partial = node.partials as usize;
        while partial != ROOT {
            self.partials[self.partial_count] = partial as u32;
            self.after[partial] = self.count as u16 + 1;
            self.add(Kind::Partial, node.depth, cell_of[partial]);
            self.partial_count += 1;
            partial = trie.nodes[partial].sibling as usize;
        }
        if node.param as usize != ROOT {
            self.after[node.param as usize] = self.count as u16 + 1;
            self.add(Kind::Param, node.depth, cell_of[node.param as usize]);
        }
        if node.catch_all != NONE {
            self.add(Kind::CatchAll, node.depth, node.catch_all as u32);
        }
        self.end_chain(trie, number, first);
    }

    const fn add(&mut self, kind: Kind, depth: u8, target: u32) {
        assert!(
            self.count + 1 < NONE as usize,
            "the list has too many parameters for one table"
        );
        let (next, pieces) = (self.count as u16 + 1, self.partial_count as u16);
        self.branches[self.count] = Branch {
            kind,
            depth,
            next,
            pieces,
            target,
        };
        self.count += 1;
    }

    /// Joins the branches made since `first` to the branch after the node, and hands the chain to
    /// the literal children, whose dead ends come back to it.
    const fn end_chain(&mut self, trie: &Trie<NODES>, number: usize, first: usize) {
        let node = &trie.nodes[number];
        let after = self.after[number];
        self.first[number] = if first == self.count {
            after
        } else {
            first as u16
        };
        if first < self.count {
            self.branches[self.count - 1].next = after;
            self.correct_last_child(trie, number, after);
        }
        let mut child = node.literals as usize;
        while child != ROOT {
            self.after[child] = self.first[number];
            child = trie.nodes[child].sibling as usize;
        }
    }

    /// The child behind a node's last branch was told that one more branch follows.
    const fn correct_last_child(&mut self, trie: &Trie<NODES>, number: usize, after: u16) {
        let node = &trie.nodes[number];
        if node.catch_all != NONE {
            return;
        }
        let mut last = node.param as usize;
        if last == ROOT {
            last = node.partials as usize;
            while trie.nodes[last].sibling as usize != ROOT {
                last = trie.nodes[last].sibling as usize;
            }
        }
        self.after[last] = after;
    }
}
