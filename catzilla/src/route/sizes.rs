//! How much room a list of entries needs at most: the lengths of the arrays it is built in.

use super::Entry;

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
    /// The nodes of its trie: the root, and a node for every segment that is written.
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
        sizes.add(entries);
        assert!(
            sizes.routes <= MAX_ROUTES,
            "a table cannot hold more than 65,519 routes"
        );
        sizes.cells = sizes.nodes * 12; // A run takes at most 8 cells a child; its buckets, 4 and 8.
        sizes
    }

    const fn add(&mut self, entries: &[Entry]) {
        let (mut at, end) = (0, entries.len());
        while at < end {
            match &entries[at] {
                Entry::Route(route) => {
                    self.routes += 1;
                    self.nodes += route.segments.len();
                    self.captures += route.captures.len();
                }
                Entry::Group {
                    prefix, entries, ..
                } => {
                    self.nodes += prefix.len();
                    self.add(entries);
                }
            }
            at += 1;
        }
    }
}
