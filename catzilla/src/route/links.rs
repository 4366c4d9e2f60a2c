//! The ways on where no literal matches, as one chain through the whole trie.
//!
//! Every node knows the first branch to try: its own most specific one, or, where it has none, the
//! branch at which the search goes on after a dead end. Every branch knows the next. So going back
//! means following a link, without a stack.

use super::trie::{NONE, Node, ROOT, Trie};

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

/// Where a literal's dead end comes back to: its parent's first branch.
const LIKE_PARENT: u16 = NONE - 1;

/// The branches of a draft.
pub(super) struct Links<const NODES: usize> {
    pub(super) branches: [Branch; NODES],
    pub(super) count: usize,
    /// The nodes to which partial segments lead, in the order of the branches.
    pub(super) partials: [u32; NODES],
    pub(super) partial_count: usize,
    /// The first branch to try at each node.
    pub(super) first: [u16; NODES],
    /// Where the search goes on after each node's own branches, unless it is [`LIKE_PARENT`].
    after: [u16; NODES],
}

impl<const NODES: usize> Links<NODES> {
    /// Makes the branches of a trie whose nodes lie in these cells.
    pub(super) const fn of(trie: &Trie<NODES>, cell_of: &[u32; NODES]) -> Self {
        let unused = Branch {
            kind: Kind::Param,
            depth: 0,
            next: NONE,
            pieces: 0,
            target: 0,
        };
        let mut links = Self {
            branches: [unused; NODES],
            count: 0,
            partials: [0; NODES],
            partial_count: 0,
            first: [NONE; NODES],
            after: [LIKE_PARENT; NODES],
        };
        links.after[ROOT] = NONE;
        let mut at = ROOT; // Parents come first, so their branches are known.
        while at < trie.count {
            let node = &trie.nodes[at];
            let mut after = links.after[at];
            if after == LIKE_PARENT {
                after = links.first[node.parent as usize];
            }
            if node.partials | node.param != 0 || node.catch_all != NONE {
                links.first[at] = links.count as u16;
                links.add_branches(trie, cell_of, node);
                links.end_chain(trie, node, after);
            } else {
                links.first[at] = after;
            }
            at += 1;
        }
        links
    }

    const fn add_branches(&mut self, trie: &Trie<NODES>, cell_of: &[u32; NODES], node: &Node) {
        let mut partial = node.partials as usize;
        while partial != ROOT {
            self.partials[self.partial_count] = partial as u32;
            self.after[partial] = self.count as u16 + 1;
            self.add(Kind::Partial, node.depth, cell_of[partial]);
            self.partial_count += 1;
            partial = trie.nodes[partial].sibling as usize;
        }
        let param = node.param as usize;
        if param != ROOT {
            self.after[param] = self.count as u16 + 1;
            self.add(Kind::Param, node.depth, cell_of[param]);
        }
        if node.catch_all != NONE {
            self.add(Kind::CatchAll, node.depth, node.catch_all as u32);
        }
    }

    const fn add(&mut self, kind: Kind, depth: u8, target: u32) {
        assert!(
            self.count + 1 < LIKE_PARENT as usize,
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

    /// Joins a node's last branch to the branch after the node, which the child behind that branch was
    /// told is one of the node's own.
    const fn end_chain(&mut self, trie: &Trie<NODES>, node: &Node, after: u16) {
        self.branches[self.count - 1].next = after;
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
