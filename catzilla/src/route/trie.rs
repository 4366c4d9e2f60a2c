//! The trie while it is being built: routes share the nodes of the segments they begin with.

use super::{Piece, Segment, key, shape};

/// No node, row or route.
pub(super) const NONE: u16 = u16::MAX;

/// The root's number. It is nobody's child, so the same number says "no node" in a link to one.
pub(super) const ROOT: usize = 0;

/// Nodes by number; a parent's number is smaller than its children's.
pub(super) struct Trie<const NODES: usize> {
    pub(super) nodes: [Node; NODES],
    pub(super) count: usize,
    /// The segment that leads to each node. Apart from the nodes, since const evaluation keeps a
    /// sorted list of all pointers in a value: this way the next one always goes at its end.
    segments: [Option<&'static Segment>; NODES],
    /// For each hash the last node made that has it, and for each node the one before it.
    last_with_hash: [u32; NODES],
    before_with_hash: [u32; NODES],
}

/// A node; the links hold [`ROOT`] where there is nothing to link to.
#[derive(Clone, Copy)]
pub(super) struct Node {
    /// The segment's hash; for a literal the fold of its key.
    pub(super) hash: u64,
    pub(super) parent: u32,
    pub(super) depth: u8,
    /// The first literal child and the first partial child, whose siblings follow.
    pub(super) literals: u32,
    pub(super) partials: u32,
    pub(super) param: u32,
    /// The next child of the same kind.
    pub(super) sibling: u32,
    /// The rows of the routes that end here, and of those that end in a catch-all.
    pub(super) row: u16,
    pub(super) catch_all: u16,
}

impl Node {
    const EMPTY: Self = Self {
        hash: 0,
        parent: 0,
        depth: 0,
        literals: 0,
        partials: 0,
        param: 0,
        sibling: 0,
        row: NONE,
        catch_all: NONE,
    };
}

impl<const NODES: usize> Trie<NODES> {
    pub(super) const fn new() -> Self {
        Self {
            nodes: [Node::EMPTY; NODES],
            count: 1,
            segments: [None; NODES],
            last_with_hash: [0; NODES],
            before_with_hash: [0; NODES],
        }
    }

    /// The child that this segment leads to, made where it is missing.
    pub(super) const fn child(&mut self, parent: usize, segment: &'static Segment) -> usize {
        let hash = match segment {
            Segment::Literal(literal) => key::of(literal).folded,
            Segment::Partial(pieces) => shape::hash(pieces),
            Segment::Param(_) | Segment::CatchAll(_) => return self.param(parent, segment),
        };
        let bucket = (key::fold(hash, parent as u64).wrapping_mul(SPREAD) >> 32) as usize % NODES;
        let mut known = self.last_with_hash[bucket] as usize;
        while known != ROOT {
            let node = &self.nodes[known];
            if node.parent as usize == parent
                && node.hash == hash
                && same(self.segment(known), segment)
            {
                return known;
            }
            known = self.before_with_hash[known] as usize;
        }
        let child = self.add(parent, segment, hash);
        self.before_with_hash[child] = self.last_with_hash[bucket];
        self.last_with_hash[bucket] = child as u32;
        match segment {
            Segment::Partial(pieces) => self.link_partial(parent, child, pieces),
            _ => self.link_literal(parent, child),
        }
        child
    }

    const fn param(&mut self, parent: usize, segment: &'static Segment) -> usize {
        if self.nodes[parent].param as usize == ROOT {
            self.nodes[parent].param = self.add(parent, segment, 0) as u32;
        }
        self.nodes[parent].param as usize
    }

    const fn add(&mut self, parent: usize, segment: &'static Segment, hash: u64) -> usize {
        let depth = self.nodes[parent].depth + 1;
        let child = self.count;
        self.segments[child] = Some(segment);
        self.nodes[child] = Node {
            hash,
            parent: parent as u32,
            depth,
            ..Node::EMPTY
        };
        self.count += 1;
        child
    }

    const fn link_literal(&mut self, parent: usize, child: usize) {
        self.nodes[child].sibling = self.nodes[parent].literals;
        self.nodes[parent].literals = child as u32;
    }

    /// Puts a partial child in front of the first one that is less specific.
    const fn link_partial(&mut self, parent: usize, child: usize, pieces: &[Piece]) {
        let mut previous = ROOT;
        let mut next = self.nodes[parent].partials as usize;
        while next != ROOT && shape::before(self.pieces(next), pieces) {
            previous = next;
            next = self.nodes[next].sibling as usize;
        }
        self.nodes[child].sibling = next as u32;
        if previous == ROOT {
            self.nodes[parent].partials = child as u32;
        } else {
            self.nodes[previous].sibling = child as u32;
        }
    }

    /// The segment that leads to a node.
    pub(super) const fn segment(&self, node: usize) -> &'static Segment {
        match self.segments[node] {
            Some(segment) => segment,
            None => &Segment::Param(""), // The root, to which nothing leads.
        }
    }

    /// The pieces of the segment that leads to a partial child.
    pub(super) const fn pieces(&self, node: usize) -> &'static [Piece] {
        match self.segment(node) {
            Segment::Partial(pieces) => pieces,
            _ => &[],
        }
    }
}

/// An odd number with bits everywhere, that carries differences up into the high bits.
const SPREAD: u64 = 0xd6e8_feb8_6659_fd93;

/// Whether two literals, or two partial segments, are one edge.
const fn same(a: &Segment, b: &Segment) -> bool {
    match (a, b) {
        (Segment::Literal(a), Segment::Literal(b)) => {
            a.words[0] == b.words[0]
                && a.words[1] == b.words[1]
                && a.text.len() == b.text.len()
                && (a.text.len() <= key::LONG || same_text(a.text, b.text))
        }
        (Segment::Partial(a), Segment::Partial(b)) => shape::same(a, b),
        _ => false,
    }
}

/// `a == b`, which the language does not have in constants yet.
pub(super) const fn same_text(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}
