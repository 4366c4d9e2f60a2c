//! Finds routes that no request can reach.
//!
//! As the search goes back from every dead end, a route loses a request only to a more specific
//! route that has the method. Parameters can be filled with text that stands in no literal, so
//! only a catch-all can lose them all: the empty rest to a route at its own node, and every other
//! rest to routes behind a parameter in its place.

use super::faults::{Fault, Finding, Findings};
use super::rows::Rows;
use super::trie::{NONE, ROOT, Trie};
use super::{METHODS, Route};

/// What the search reads: a finished trie, and its rows with `HEAD` filled in.
pub(super) struct Reach<'d, const ROUTES: usize, const NODES: usize> {
    pub(super) trie: &'d Trie<NODES>,
    pub(super) rows: &'d Rows<ROUTES>,
    pub(super) routes: &'d [Option<&'static Route>; ROUTES],
}

impl<const ROUTES: usize, const NODES: usize> Reach<'_, ROUTES, NODES> {
    /// Notes every unreachable route.
    pub(super) const fn find(&self, findings: &mut Findings<ROUTES>) {
        if self.trie.catch_alls == 0 {
            return;
        }
        let mut node = ROOT;
        while node < self.trie.count {
            let row = self.trie.nodes[node].catch_all;
            if row != NONE {
                self.check_row(node, row, findings);
            }
            node += 1;
        }
    }

    const fn check_row(&self, node: usize, row: u16, findings: &mut Findings<ROUTES>) {
        let mut method = 0;
        while method < METHODS {
            if let Some(route) = self.rows.route(row, method)
                && let Some(others) = self.covers(node, route)
            {
                findings.add(Finding {
                    fault: Fault::Unreachable,
                    route,
                    others: Some(others),
                });
            }
            method += 1;
        }
    }

    /// The lowest and the highest number of the routes that take every request from this route,
    /// the catch-all at a node, if they take them all.
    const fn covers(&self, node: usize, route: u16) -> Option<(u16, u16)> {
        let Some(declared) = self.routes[route as usize] else {
            return None;
        };
        let mut span = (NONE, 0);
        let mut method = 0;
        while method < METHODS {
            if declared.methods.has(method) {
                match self.cover(node, method) {
                    Some(others) => span = join(span, others),
                    None => return None,
                }
            }
            method += 1;
        }
        Some(span)
    }

    /// The same for one method.
    const fn cover(&self, node: usize, method: usize) -> Option<(u16, u16)> {
        let mut span = (NONE, 0);
        let mut node = &self.trie.nodes[node];
        loop {
            let Some(exact) = self.rows.route(node.row, method) else {
                return None;
            };
            span = join(span, (exact, exact));
            if node.param as usize == ROOT {
                return None;
            }
            node = &self.trie.nodes[node.param as usize];
            if let Some(rest) = self.rows.route(node.catch_all, method) {
                return Some(join(span, (rest, rest)));
            }
        }
    }
}

const fn join(a: (u16, u16), b: (u16, u16)) -> (u16, u16) {
    (
        if a.0 < b.0 { a.0 } else { b.0 },
        if a.1 > b.1 { a.1 } else { b.1 },
    )
}
