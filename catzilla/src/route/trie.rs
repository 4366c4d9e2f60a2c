//! The trie while it is being built: routes share the nodes of the segments they begin with.

use super::key::Key;
use super::{Literal, Piece, Segment, key, shape};

/// No node, row or route.
pub(super) const NONE: u16 = u16::MAX;

/// The root's number. It is nobody's child, so the same number says "no node" in a link to one.
pub(super) const ROOT: usize = 0;

/// Nodes by number; a parent's number is smaller than its children's.
pub(super) struct Trie<const NODES: usize> {
    pub(super) nodes: [Node; NODES],
    pub(super) count: usize,
    /// How many nodes have a partial segment, a catch-all, or a literal with more text than its key.
    pub(super) partials: usize,
    pub(super) catch_alls: usize,
    pub(super) long: usize,
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
    /// Of the literal that leads here.
    pub(super) key: Key,
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
        key: key::NOTHING,
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
            partials: 0,
            catch_alls: 0,
            long: 0,
            segments: [None; NODES],
            last_with_hash: [0; NODES],
            before_with_hash: [0; NODES],
        }
    }

    /// The child that a literal leads to, made where it is missing.
    ///
    /// All arithmetic is in operators, as in const evaluation calls are what takes time, and this
    /// runs for every segment.
    pub(super) const fn literal(
        &mut self,
        parent: usize,
        segment: &'static Segment,
        literal: &Literal,
    ) -> usize {
        let key = key::of(literal);
        let hash = key.folded ^ (parent as u64) << 40;
        let bucket = Self::bucket(hash);
        let mut known = self.last_with_hash[bucket] as usize;
        while known != ROOT {
            let node = &self.nodes[known];
            if node.parent as usize == parent
                && node.key.folded == key.folded
                && node.key.words[0] == key.words[0]
                && node.key.words[1] == key.words[1]
                && (!key::is_long(literal) || same_text(self.text(known), literal.text))
            {
                return known;
            }
            known = self.before_with_hash[known] as usize;
        }
        let child = self.add_in_bucket(parent, segment, bucket);
        let sibling = self.nodes[parent].literals;
        let node = &mut self.nodes[child];
        node.key = key;
        node.sibling = sibling;
        self.nodes[parent].literals = child as u32;
        self.long += key::is_long(literal) as usize;
        child
    }

    /// The child that a partial segment leads to, made where it is missing.
    pub(super) const fn partial(
        &mut self,
        parent: usize,
        segment: &'static Segment,
        pieces: &[Piece],
    ) -> usize {
        let bucket = Self::bucket(shape::hash(pieces) ^ parent as u64);
        let mut known = self.last_with_hash[bucket] as usize;
        while known != ROOT {
            let is_sibling = self.nodes[known].parent as usize == parent;
            if is_sibling && shape::same(self.pieces(known), pieces) {
                return known;
            }
            known = self.before_with_hash[known] as usize;
        }
        let child = self.add_in_bucket(parent, segment, bucket);
        self.link_partial(parent, child, pieces);
        child
    }

    /// The child that a parameter leads to, made where it is missing.
    pub(super) const fn param(&mut self, parent: usize, segment: &'static Segment) -> usize {
        if self.nodes[parent].param as usize == ROOT {
            self.nodes[parent].param = self.add(parent, segment) as u32;
        }
        self.nodes[parent].param as usize
    }

    const fn bucket(hash: u64) -> usize {
        ((hash as u128 * SPREAD) >> 64) as usize % NODES
    }

    const fn add_in_bucket(
        &mut self,
        parent: usize,
        segment: &'static Segment,
        bucket: usize,
    ) -> usize {
        let child = self.add(parent, segment);
        self.before_with_hash[child] = self.last_with_hash[bucket];
        self.last_with_hash[bucket] = child as u32;
        child
    }

    const fn add(&mut self, parent: usize, segment: &'static Segment) -> usize {
        let child = self.count;
        self.count += 1;
        self.segments[child] = Some(segment);
        self.nodes[child].parent = parent as u32;
        self.nodes[child].depth = self.nodes[parent].depth + 1;
        child
    }

    /// Puts a partial child in front of the first one that is less specific.
    const fn link_partial(&mut self, parent: usize, child: usize, pieces: &[Piece]) {
        self.partials += 1;
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

    /// The text of the literal that leads to this node.
    const fn text(&self, node: usize) -> &'static str {
        match self.segment(node) {
            Segment::Literal(literal) => literal.text,
            _ => "",
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

/// An odd number with bits everywhere: every bit of the other factor tells in the product's high half.
const SPREAD: u128 = 0xd6e8_feb8_6659_fd93;

/// `a == b`, which the language does not have in constants yet.
pub(crate) const fn same_text(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    // Patterns need neither calls nor bounds checks, which take time in const evaluation.
    while let [first_a, rest_a @ ..] = a {
        let [first_b, rest_b @ ..] = b else {
            return false;
        };
        if *first_a != *first_b {
            return false;
        }
        a = rest_a;
        b = rest_b;
    }
    matches!(b, [])
}
