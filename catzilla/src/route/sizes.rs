//! How much room a list of entries needs at most: the lengths of the arrays it is built in.

use super::{Entry, Route, Segment};

/// The most segments that a route can have, with the prefixes under which it stands.
pub const MAX_SEGMENTS: usize = 32;

/// The most routes that a list can have, with the lists in it: their numbers fit in 16 bits.
pub const MAX_ROUTES: usize = 0xfff0;

/// How many routes a list holds, with those of the lists in it.
#[must_use]
pub const fn count(entries: &[Entry]) -> usize {
    let mut routes = 0;
    let mut at = 0;
    while at < entries.len() {
        routes += match &entries[at] {
            Entry::Route(_) => 1,
            Entry::Group { entries, .. } => count(entries),
        };
        at += 1;
    }
    routes
}

/// Upper bounds for what a list is made of.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// Its routes, and one more, since an array of none helps nobody.
    pub routes: usize,
    /// The nodes of its trie: the root, and a node for every segment.
    pub nodes: usize,
    /// The cells into which the nodes are hashed.
    pub cells: usize,
    /// The parameters that its handlers read.
    pub captures: usize,
}

impl Sizes {
    /// The bounds for this list.
    ///
    /// # Panics
    ///
    /// If it holds more than [`MAX_ROUTES`] routes.
    #[must_use]
    pub const fn of(entries: &[Entry]) -> Self {
        let mut sizes = Self {
            routes: 1,
            nodes: 1,
            cells: 0,
            captures: 0,
        };
        sizes.add(entries, 0);
        assert!(
            sizes.routes <= MAX_ROUTES,
            "a table cannot hold more than 65,519 routes"
        );
        sizes.cells = sizes.nodes * 12; // A run takes at most 8 cells a child; its buckets, 4 and 8.
        sizes
    }

    const fn add(&mut self, entries: &[Entry], above: usize) {
        let mut at = 0;
        while at < entries.len() {
            match &entries[at] {
                Entry::Route(route) => self.add_route(route, above),
                Entry::Group {
                    prefix, entries, ..
                } => self.add(entries, above + prefix.len()),
            }
            at += 1;
        }
    }

    const fn add_route(&mut self, route: &Route, above: usize) {
        self.routes += 1;
        self.nodes += above + route.segments.len();
        self.captures += route.captures.len();
    }
}

/// The segments of a route from the first prefix on, as the walk over the entries collects them.
pub(super) struct FullPath {
    segments: [&'static Segment; MAX_SEGMENTS],
    /// How many there are, which may be more than there is room for.
    pub(super) length: usize,
}

impl FullPath {
    pub(super) const fn new() -> Self {
        Self {
            segments: [&Segment::Param(""); MAX_SEGMENTS],
            length: 0,
        }
    }

    pub(super) const fn push(&mut self, segments: &'static [Segment]) {
        let mut at = 0;
        while at < segments.len() {
            if self.length < MAX_SEGMENTS {
                self.segments[self.length] = &segments[at];
            }
            self.length += 1;
            at += 1;
        }
    }

    /// The segments, or the first [`MAX_SEGMENTS`] of them.
    pub(super) const fn segments(&self) -> &[&'static Segment] {
        let length = if self.length < MAX_SEGMENTS {
            self.length
        } else {
            MAX_SEGMENTS
        };
        self.segments.split_at(length).0
    }
}
