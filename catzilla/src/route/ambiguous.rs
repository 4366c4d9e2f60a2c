//! Finds partial segments beside each other of which neither is more specific: where some segment
//! matches both, and the routes behind them can match the same rest, nothing says which one wins.

use super::faults::{Fault, Findings};
use super::rows::Rows;
use super::trie::{NONE, ROOT, Trie};
use super::{METHODS, Segment, shape};

/// What the search reads: a finished trie, and its rows, the `HEAD`s that `GET` answers included.
pub(super) struct Ambiguity<'d, const ROUTES: usize, const NODES: usize> {
    pub(super) trie: &'d Trie<NODES>,
    pub(super) rows: &'d Rows<ROUTES>,
}

impl<const ROUTES: usize, const NODES: usize> Ambiguity<'_, ROUTES, NODES> {
    /// Notes every ambiguous pair of routes.
    pub(super) const fn find(&self, findings: &mut Findings<ROUTES>) {
        if self.trie.partials < 2 {
            return;
        }
        let mut node = ROOT;
        while node < self.trie.count {
            let mut a = self.trie.nodes[node].partials as usize;
            while a != ROOT {
                let mut b = self.trie.nodes[a].sibling as usize;
                while b != ROOT {
                    self.compare(a, b, findings);
                    b = self.trie.nodes[b].sibling as usize;
                }
                a = self.trie.nodes[a].sibling as usize;
            }
            node += 1;
        }
    }

    /// Compares two partial siblings, of which the second is not the more specific one.
    const fn compare(&self, a: usize, b: usize, findings: &mut Findings<ROUTES>) {
        let (shape_a, shape_b) = (self.trie.pieces(a), self.trie.pieces(b));
        if shape::overlap(shape_a, shape_b) && !shape::within(shape_a, shape_b) {
            self.meet(a, b, findings);
        }
    }

    /// Notes the pairs of routes below two nodes that can match the same rest.
    const fn meet(&self, a: usize, b: usize, findings: &mut Findings<ROUTES>) {
        let (node_a, node_b) = (&self.trie.nodes[a], &self.trie.nodes[b]);
        self.share(node_a.row, node_b.row, findings);
        self.swallow(node_a.catch_all, b, findings);
        self.swallow(node_b.catch_all, a, findings);
        let mut child_a = self.next_child(a, ROOT);
        while child_a != ROOT {
            let mut child_b = self.next_child(b, ROOT);
            while child_b != ROOT {
                if can_share(self.trie.segment(child_a), self.trie.segment(child_b)) {
                    self.meet(child_a, child_b, findings);
                }
                child_b = self.next_child(b, child_b);
            }
            child_a = self.next_child(a, child_a);
        }
    }

    /// Notes the pairs of a catch-all's routes with every route at or below a node.
    const fn swallow(&self, catch_all: u16, node: usize, findings: &mut Findings<ROUTES>) {
        if catch_all == NONE {
            return;
        }
        self.share(catch_all, self.trie.nodes[node].row, findings);
        self.share(catch_all, self.trie.nodes[node].catch_all, findings);
        let mut child = self.next_child(node, ROOT);
        while child != ROOT {
            self.swallow(catch_all, child, findings);
            child = self.next_child(node, child);
        }
    }

    /// Notes the pairs of routes in two rows that answer the same method.
    const fn share(&self, a: u16, b: u16, findings: &mut Findings<ROUTES>) {
        let mut method = 0;
        while method < METHODS {
            if let (Some(a), Some(b)) = (self.rows.route(a, method), self.rows.route(b, method)) {
                findings.note_pair(Fault::Ambiguous, a, b);
            }
            method += 1;
        }
    }

    /// The child after this one, of any kind; the first one for [`ROOT`].
    const fn next_child(&self, parent: usize, child: usize) -> usize {
        let node = &self.trie.nodes[parent];
        let lists = [
            node.literals as usize,
            node.partials as usize,
            node.param as usize,
        ];
        let mut list = 0;
        if child != ROOT {
            let sibling = self.trie.nodes[child].sibling as usize;
            if sibling != ROOT {
                return sibling;
            }
            list = match self.trie.segment(child) {
                Segment::Literal(_) => 1,
                Segment::Partial(_) => 2,
                _ => 3,
            };
        }
        while list < lists.len() {
            if lists[list] != ROOT {
                return lists[list];
            }
            list += 1;
        }
        ROOT
    }
}

/// Whether some segment matches both.
const fn can_share(a: &Segment, b: &Segment) -> bool {
    match (a, b) {
        (Segment::Literal(a), Segment::Literal(b)) => super::trie::same_text(a.text, b.text),
        (Segment::Literal(literal), Segment::Partial(pieces))
        | (Segment::Partial(pieces), Segment::Literal(literal)) => {
            shape::matches(pieces, literal.text)
        }
        (Segment::Partial(a), Segment::Partial(b)) => shape::overlap(a, b),
        _ => true,
    }
}
